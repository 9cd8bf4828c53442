import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { connect } from '../../audit/connect.ts';
import { digestKey } from '../../audit/council/digest-key.ts';
import { readSettings, type Settings } from '../../audit/council/settings.ts';
import { firstRegister, type SeenAccount } from '../../audit/registers/first-register.ts';
import { notForTheRegister, readJobTitles } from '../../audit/registers/read-accounts.ts';
import type { Progress } from '../../audit/ports.ts';
import { readTenant } from '../../audit/read-tenant.ts';
import { assertWritable } from '../../audit/run-folder.ts';
import { registerCsv, registerSteps } from '../../documents/registers/register-csv.ts';
import { systemClock } from '../../model/clock.ts';
import { BeadleError } from '../../model/error.ts';
import { londonDay } from '../../model/london-day.ts';
import { printable } from '../../model/printable.ts';
import { evidenceAt } from '../../audit/file-of-run.ts';
import { writeFileAtomic } from '../../snapshot/private-files.ts';
import { readSnapshot } from '../../sources/snapshot-file.ts';
import { whileNotInterrupted } from '../interrupt.ts';
import { practiceGround } from '../practice/practice-ground.ts';
import { progressOn } from '../progress/progress.ts';
import type { Terminal } from '../terminal.ts';
import { defaultConfig, type Command } from './command-options.ts';

export interface RegisterCommand {
  readonly config: string | undefined;
  readonly fromTenant: boolean;
  /** A saved snapshot instead of the tenant; it holds no job titles. */
  readonly snapshot: string | undefined;
  /** Undefined: people.csv beside the settings. */
  readonly to: string | undefined;
}

/** Most of a tenant is not read here on purpose: to list it would only frighten. */
function quietly(progress: Progress): Progress {
  return {
    step: (title, work) => progress.step(title, (say) => work({ now: say.now, log: () => undefined })),
  };
}

async function accountsNow(settings: Settings, terminal: Terminal): Promise<readonly SeenAccount[]> {
  const practice = practiceGround();
  const progress = await progressOn(terminal);
  const read = async (signal: AbortSignal): Promise<readonly SeenAccount[]> => {
    const { signIn, secrets, tenant: tenantId, inputs } = settings;
    const elsewhere = await practice.elsewhere(settings);
    const access = { signIn, secrets, tenantId, ...(elsewhere === undefined ? {} : { elsewhere }) };
    const collection = await readTenant({
      access,
      inputs,
      switchedOff: notForTheRegister,
      digestKey: await digestKey(settings.folder),
      clock: systemClock,
      signal,
      teller: terminal,
      progress: quietly(progress),
    });
    try {
      const connection = await connect(access, { clock: systemClock, signal, showCode: terminal.error });
      try {
        return firstRegister(collection.load(), inputs, await readJobTitles(connection.reader));
      } finally {
        connection.close();
      }
    } finally {
      await collection.discard();
    }
  };
  try {
    return await whileNotInterrupted(read);
  } finally {
    await practice.close();
  }
}

function assertNew(file: string): void {
  if (!existsSync(file)) return;
  throw new BeadleError('USAGE', `${file} is there already, and may hold what somebody corrected.`, {
    hint: "Name another file with --to, and copy over what is new. Accounts on nobody's list are also in each report.",
  });
}

function countedEntries(entries: readonly unknown[] | undefined): string {
  if (entries === undefined) return 'none given';
  const { length } = entries;
  return length === 1 ? '1 entry' : `${String(length)} entries`;
}

function shownRegisters({ inputs }: Settings): readonly string[] {
  const { ownDomains } = inputs;
  const counted = (
    ['people', 'equipment', 'approvals', 'incidents', 'software', 'emergencyAccounts'] as const
  ).map((key) => `${key}: ${countedEntries(inputs[key])}`);
  return [
    ...counted,
    // Empty where nobody gave it.
    `ownDomains: ${countedEntries(ownDomains.length === 0 ? undefined : ownDomains)}`,
    `provider: ${inputs.provider === undefined ? 'none given' : printable(inputs.provider.name)}`,
    'A first people register from the accounts of the tenant: beadle register --from-tenant',
  ];
}

/** `beadle register`: which registers the council gave; with `--from-tenant` a first people register to correct. */
export const register: Command<RegisterCommand> = async (options, terminal) => {
  const settings = await readSettings(options.config ?? defaultConfig, process.env);
  if (!options.fromTenant) {
    terminal.result(terminal.json ? JSON.stringify(settings.inputs) : shownRegisters(settings).join('\n'));
    return 0;
  }
  const file = options.to === undefined ? join(settings.folder, 'people.csv') : resolve(options.to);
  assertNew(file);
  await assertWritable(dirname(file));
  const accounts =
    options.snapshot === undefined
      ? await accountsNow(settings, terminal)
      : firstRegister(await readSnapshot(evidenceAt(options.snapshot)), settings.inputs, new Map());
  await writeFileAtomic(file, registerCsv(accounts));
  const name = relative(settings.folder, file) || basename(file);
  const steps = registerSteps(accounts, {
    file: printable(file),
    name: printable(name),
    today: londonDay(systemClock()),
  });
  terminal.result(terminal.json ? JSON.stringify({ file, accounts: accounts.length }) : steps.join('\n'));
  return 0;
};
