import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { auditCouncil, type CouncilAudit } from '../../audit/audit-council.ts';
import { councilOf } from '../../audit/council/council-of.ts';
import { digestKey } from '../../audit/council/digest-key.ts';
import { assertSameTenant } from '../../audit/council/same-tenant.ts';
import { readCouncilSettings, readSettings, type CouncilSettings } from '../../audit/council/settings.ts';
import { folderStore } from '../../audit/folder-store.ts';
import { historyPlaces } from '../../audit/history-of.ts';
import { journalFolder } from '../../audit/journals.ts';
import type { Council } from '../../audit/judge-snapshot.ts';
import type { TenantToRead } from '../../audit/read-tenant.ts';
import { loadStandards, type Standards } from '../../audit/standards.ts';
import { systemClock } from '../../model/clock.ts';
import { BeadleError } from '../../model/error.ts';
import { readSnapshotText } from '../../sources/snapshot-file.ts';
import type { Snapshot } from '../../sources/kinds.ts';
import type { RunStore } from '../../store/run-store.ts';
import { openReport } from '../audit/open-report.ts';
import { tellResult } from '../audit/tell-result.ts';
import { whileNotInterrupted } from '../interrupt.ts';
import { practiceGround, type PracticeGround } from '../practice/practice-ground.ts';
import { progressOn } from '../progress/progress.ts';
import type { Terminal } from '../terminal.ts';
import { defaultConfig, defaultOutput, type Command } from './command-options.ts';

export interface AuditCommand {
  readonly config: string | undefined;
  readonly policy: string | undefined;
  readonly output: string | undefined;
  readonly snapshot: string | undefined;
  readonly resume: boolean;
  readonly open: boolean;
}

/** What is audited, and where its run is kept. */
interface Task {
  readonly audit: CouncilAudit;
  readonly store: RunStore;
}

/** A policy named on the command line counts from where the command was started, one in a file from that file. */
const standardsFor = (options: AuditCommand, settings: CouncilSettings): Promise<Standards> =>
  options.policy === undefined
    ? loadStandards(settings.policy, settings.folder)
    : loadStandards(options.policy, process.cwd());

async function tenantTask(options: AuditCommand, practice: PracticeGround): Promise<Task> {
  const settings = await readSettings(options.config ?? defaultConfig, process.env);
  const { folder, signIn, secrets, switchedOff, tenant: tenantId, warnings } = settings;
  const standards = await standardsFor(options, settings);
  const store = folderStore({
    ...historyPlaces(settings),
    output: options.output === undefined ? settings.output : resolve(options.output),
  });
  await store.prepare();
  const elsewhere = await practice.elsewhere(settings);
  const tenant: TenantToRead = {
    access: { signIn, secrets, tenantId, warnings, ...(elsewhere === undefined ? {} : { elsewhere }) },
    ...(elsewhere === undefined ? {} : { source: 'simulator' }),
    switchedOff,
    digestKey: await digestKey(folder),
    journal: await journalFolder(folder, { resume: options.resume, now: systemClock() }),
  };
  return {
    audit: {
      council: councilOf(settings, standards, options.policy),
      standards,
      evidence: { from: 'tenant', tenant },
      keepNamedMonths: settings.retention.namedMonths,
      branding: settings.branding,
    },
    store,
  };
}

const noPolicy = (): BeadleError =>
  new BeadleError('USAGE', 'Which policy? There is no beadle.yaml here that names one.', {
    hint: 'Name one with --policy ("beadle policies list" shows them), or the settings with --config.',
  });

/** Without settings a snapshot can still be judged: nothing is then known of what only the council can tell. */
const councilWithout = (snapshot: Snapshot, { policy }: Standards): Council => ({
  name: snapshot.tenant.displayName.trim() || policy.council,
  nation: policy.nation,
  inputs: { emergencyAccounts: [], ownDomains: [] },
  attestations: [],
  exceptions: [],
});

async function snapshotTask(options: AuditCommand, file: string): Promise<Task> {
  const config = options.config ?? defaultConfig;
  const settings =
    options.config !== undefined || existsSync(config)
      ? await readCouncilSettings(config, process.env)
      : undefined;
  const { text, snapshot } = await readSnapshotText(file);
  if (settings !== undefined) assertSameTenant(snapshot, file, settings.tenant);
  const policy = options.policy ?? settings?.policy;
  if (policy === undefined) throw noPolicy();
  const standards =
    settings === undefined
      ? await loadStandards(policy, process.cwd())
      : await standardsFor(options, settings);
  const council =
    settings === undefined
      ? councilWithout(snapshot, standards)
      : councilOf(settings, standards, options.policy);
  return {
    audit: {
      council,
      standards,
      evidence: { from: 'snapshot', snapshot, text },
      keepNamedMonths: settings?.retention.namedMonths,
      branding: settings?.branding,
    },
    store: folderStore({
      ...(settings === undefined ? {} : historyPlaces(settings)),
      output: resolve(options.output ?? settings?.output ?? defaultOutput),
      council: council.name,
    }),
  };
}

async function run({ audit: task, store }: Task, open: boolean, terminal: Terminal): Promise<number> {
  const progress = await progressOn(terminal);
  try {
    return await whileNotInterrupted(async (signal) => {
      const ports = { progress, teller: terminal, clock: systemClock, store, signal };
      const audited = await auditCouncil(task, ports);
      tellResult(audited, terminal);
      if (open) await openReport(audited.place, terminal);
      return audited.code;
    });
  } finally {
    await store.close();
  }
}

/** `beadle audit`: from a tenant, or from a saved snapshot, to a folder of reports. */
export const audit: Command<AuditCommand> = async (options, terminal) => {
  const practice = practiceGround();
  try {
    const task = await (options.snapshot === undefined
      ? tenantTask(options, practice)
      : snapshotTask(options, options.snapshot));
    return await run(task, options.open, terminal);
  } finally {
    await practice.close();
  }
};
