import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { systemClock } from '../../model/clock.ts';
import { BeadleError } from '../../model/error.ts';
import { readSnapshotText } from '../../snapshot/read.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { serialiseSnapshot } from '../../snapshot/write.ts';
import { finishAudit } from '../audit/finish.ts';
import type { Council } from '../../audit/judge-snapshot.ts';
import { digestKey } from '../../audit/council/digest-key.ts';
import { assertSameTenant } from '../../audit/council/same-tenant.ts';
import { readSettings, type Settings } from '../../audit/council/settings.ts';
import { whileNotInterrupted } from '../interrupt.ts';
import { journalFolder } from '../../audit/journals.ts';
import { slug } from '../../audit/places.ts';
import { progressOn } from '../progress/progress.ts';
import { readTenant } from '../../audit/read-tenant.ts';
import { assertWritable } from '../../audit/run-folder.ts';
import { loadStandards, type Standards } from '../../audit/standards.ts';
import type { Terminal } from '../terminal.ts';
import { defaultConfig, defaultOutput, type Command } from './options.ts';

export interface AuditCommand {
  readonly config: string | undefined;
  readonly policy: string | undefined;
  readonly output: string | undefined;
  readonly snapshot: string | undefined;
  readonly resume: boolean;
}

const councilOf = (settings: Settings): Council => ({
  name: settings.council,
  nation: settings.nation,
  inputs: settings.inputs,
  attestations: settings.attestations,
  exceptions: settings.exceptions,
});

/** A policy named on the command line counts from where the command was started, one in a file from that file. */
const standardsFor = (options: AuditCommand, settings: Settings): Promise<Standards> =>
  options.policy === undefined
    ? loadStandards(settings.policy, settings.folder)
    : loadStandards(options.policy, process.cwd());

const auditTenant: Command<AuditCommand> = async (options, terminal) => {
  const settings = await readSettings(options.config ?? defaultConfig, process.env);
  const standards = await standardsFor(options, settings);
  const output = options.output === undefined ? settings.output : resolve(options.output);
  await assertWritable(join(output, slug(settings.council)));
  const { folder, inputs, signIn, secrets, switchedOff, tenant: tenantId } = settings;
  const progress = await progressOn(terminal);
  return whileNotInterrupted(async (signal) => {
    const collection = await readTenant({
      access: { signIn, secrets, tenantId },
      inputs,
      switchedOff,
      digestKey: await digestKey(folder),
      journal: await journalFolder(folder, { resume: options.resume, now: systemClock() }),
      signal,
      teller: terminal,
      progress,
    });
    const snapshot = await collection.load();
    const code = await finishAudit(snapshot, {
      snapshotText: await serialiseSnapshot(snapshot),
      council: councilOf(settings),
      standards,
      output,
      signal,
      terminal,
      progress,
    });
    await collection.discard();
    return code;
  });
};

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

const auditSnapshot = async (options: AuditCommand, file: string, terminal: Terminal): Promise<number> => {
  const config = options.config ?? defaultConfig;
  const settings =
    options.config !== undefined || existsSync(config) ? await readSettings(config, process.env) : undefined;
  const { text, snapshot } = await readSnapshotText(file);
  if (settings !== undefined) assertSameTenant(snapshot, file, settings.tenant);
  const policy = options.policy ?? settings?.policy;
  if (policy === undefined) throw noPolicy();
  const standards =
    settings === undefined
      ? await loadStandards(policy, process.cwd())
      : await standardsFor(options, settings);
  const progress = await progressOn(terminal);
  return whileNotInterrupted((signal) =>
    finishAudit(snapshot, {
      snapshotText: text,
      council: settings === undefined ? councilWithout(snapshot, standards) : councilOf(settings),
      standards,
      output: resolve(options.output ?? settings?.output ?? defaultOutput),
      signal,
      terminal,
      progress,
    }),
  );
};

/** `beadle audit`: from a tenant, or from a saved snapshot, to a folder of reports. */
export const audit: Command<AuditCommand> = (options, terminal) =>
  options.snapshot === undefined
    ? auditTenant(options, terminal)
    : auditSnapshot(options, options.snapshot, terminal);
