import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { councilOf } from '../../audit/council/council-of.ts';
import type { Shared } from '../../audit/council/fleet-above.ts';
import { readSettings } from '../../audit/council/settings.ts';
import { standardsShelf } from '../../audit/standards.ts';
import { readFleet } from '../../fleet/fleet-file.ts';
import { BeadleError } from '../../model/error.ts';
import { printable, printableLines } from '../../model/printable.ts';
import { couldNotRun } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { defaultConfig, type Command } from './command-options.ts';

export interface ConfigCommand {
  readonly action: 'check';
  readonly file: string | undefined;
}

interface Checked {
  readonly file: string;
  readonly council?: string;
  readonly error?: { readonly code: string; readonly message: string; readonly hint: string };
}

type Load = ReturnType<typeof standardsShelf>;

/** Settings, secrets, answers, exceptions and policy of one council, without signing in. */
async function checkCouncil(file: string, load: Load, shared?: Shared): Promise<Checked> {
  try {
    const settings = await readSettings(file, process.env, shared);
    councilOf(settings, await load(settings.policy, settings.folder));
    return { file, council: settings.council };
  } catch (error) {
    if (!(error instanceof BeadleError)) throw error;
    return { file, error: { code: error.code, message: error.message, hint: error.hint } };
  }
}

async function checkFleet(file: string, load: Load): Promise<Checked[]> {
  const { councils, shared } = await readFleet(file);
  const checked: Checked[] = [];
  for (const { config: one } of councils) checked.push(await checkCouncil(one, load, shared));
  return checked;
}

const isFleet = (file: string): boolean => /fleet/i.test(basename(file));

function chosenFile(file: string | undefined): string {
  if (file !== undefined) return resolve(file);
  return resolve(existsSync(defaultConfig) || !existsSync('fleet.yaml') ? defaultConfig : 'fleet.yaml');
}

function line({ file, council, error }: Checked, { colour }: Terminal): string {
  if (error === undefined) return `${colour.green('ok')} ${printable(file)}: ${printable(council ?? '')}`;
  return `${colour.red('!!')} ${printable(file)}\n   ${printableLines(error.message)}\n   What to do: ${printableLines(error.hint)}`;
}

/** `beadle config check`: whether a council's or a fleet's files fit together. */
export const config: Command<ConfigCommand> = async (options, terminal) => {
  const file = chosenFile(options.file);
  const load = standardsShelf();
  const checked = isFleet(file) ? await checkFleet(file, load) : [await checkCouncil(file, load)];
  terminal.result(
    terminal.json ? JSON.stringify(checked) : checked.map((one) => line(one, terminal)).join('\n'),
  );
  return checked.every(({ error }) => error === undefined) ? 0 : couldNotRun;
};
