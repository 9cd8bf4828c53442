import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CouncilAudit } from '../../audit/audit-council.ts';
import { councilOf } from '../../audit/council/council-of.ts';
import { digestKey } from '../../audit/council/digest-key.ts';
import { assertSameTenant } from '../../audit/council/same-tenant.ts';
import { readCouncilSettings, readSettings, type CouncilSettings } from '../../audit/council/settings.ts';
import { evidenceAt } from '../../audit/file-of-run.ts';
import { folderStore } from '../../audit/folder-store.ts';
import { heldEvidence } from '../../audit/held-evidence.ts';
import { historyPlaces } from '../../audit/history-of.ts';
import { journalFolder } from '../../audit/journals.ts';
import type { Council } from '../../audit/judge-snapshot.ts';
import type { TenantToRead } from '../../audit/read-tenant.ts';
import { loadStandards, type Standards } from '../../audit/standards.ts';
import { systemClock } from '../../model/clock.ts';
import { BeadleError } from '../../model/error.ts';
import { readSnapshotToKeep } from '../../sources/snapshot-file.ts';
import type { Snapshot } from '../../sources/kinds.ts';
import type { RunStore } from '../../store/run-store.ts';
import { defaultConfig, defaultOutput } from '../commands/command-options.ts';
import type { PracticeGround } from '../practice/practice-ground.ts';

/** What the command was asked. */
interface Asked {
  readonly config: string | undefined;
  readonly policy: string | undefined;
  readonly output: string | undefined;
  readonly resume: boolean;
}

/** What is audited, and where its run is kept. */
export interface AuditTask {
  readonly audit: CouncilAudit;
  readonly store: RunStore;
  /** What somebody should mend, where no tenant is read that would say so. */
  readonly warnings?: readonly string[];
}

/** A policy named on the command line counts from where the command was started, one in a file from that file. */
const standardsFor = (options: Asked, settings: CouncilSettings): Promise<Standards> =>
  options.policy === undefined
    ? loadStandards(settings.policy, settings.folder)
    : loadStandards(options.policy, process.cwd());

/** From a tenant. @throws BeadleError CONFIG_INVALID and what opening the store throws */
export async function tenantTask(options: Asked, practice: PracticeGround): Promise<AuditTask> {
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
  inputs: { ownDomains: [] },
  attestations: [],
  exceptions: [],
});

/** From a saved snapshot, with or without settings. @throws BeadleError USAGE, SNAPSHOT_UNREADABLE */
export async function snapshotTask(options: Asked, named: string): Promise<AuditTask> {
  const file = evidenceAt(named);
  const config = options.config ?? defaultConfig;
  const settings =
    options.config !== undefined || existsSync(config)
      ? await readCouncilSettings(config, process.env)
      : undefined;
  const { snapshot, kept } = await readSnapshotToKeep(file);
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
      evidence: { from: 'snapshot', take: heldEvidence(snapshot, kept) },
      keepNamedMonths: settings?.retention.namedMonths,
      branding: settings?.branding,
    },
    store: folderStore({
      ...(settings === undefined ? {} : historyPlaces(settings)),
      output: resolve(options.output ?? settings?.output ?? defaultOutput),
      council: council.name,
    }),
    warnings: settings?.warnings ?? [],
  };
}
