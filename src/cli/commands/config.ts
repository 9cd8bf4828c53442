import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { checkCouncil, unseenIn } from '../../audit/council/check-council.ts';
import type { Shared } from '../../audit/council/fleet-above.ts';
import { standardsShelf, type loadStandards } from '../../audit/standards.ts';
import { readFleetParts } from '../../fleet/fleet-file.ts';
import type { BeadleError } from '../../model/error.ts';
import { printable, printableLines } from '../../model/printable.ts';
import { problemsError } from '../../rulebook/problem.ts';
import { couldNotRun } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { defaultConfig, type Command } from './command-options.ts';

export interface ConfigCommand {
  readonly action: 'check';
  readonly file: string | undefined;
}

interface Told {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

interface Checked {
  readonly file: string;
  readonly council?: string;
  readonly errors: readonly Told[];
  /** What the errors keep from being looked at, one sentence each. */
  readonly unseen?: readonly string[];
}

const told = ({ code, message, hint }: BeadleError): Told => ({ code, message, hint });

async function checkOne(file: string, load: typeof loadStandards, shared?: Shared): Promise<Checked> {
  const { council, errors, unseen } = await checkCouncil(file, { environment: process.env, load, shared });
  return {
    file,
    ...(council === undefined ? {} : { council }),
    errors: errors.map(told),
    ...(unseen.length === 0 ? {} : { unseen }),
  };
}

/** What is wrong with the fleet file, and with each council that it names as far as it can be read. */
async function checkFleet(file: string, load: typeof loadStandards): Promise<Checked[]> {
  const { councils, shared, problems, lost } = await readFleetParts(file);
  const errors = [told(problemsError('CONFIG_INVALID', problems))];
  const unseen = [
    ...unseenIn(file, lost),
    ...(shared === undefined
      ? ['What it says for all councils cannot be read, so no council was checked.']
      : []),
  ];
  const checked: Checked[] =
    problems.length === 0 ? [] : [{ file, errors, ...(unseen.length === 0 ? {} : { unseen }) }];
  if (shared === undefined) return checked;
  for (const { config: one } of councils) checked.push(await checkOne(one, load, shared));
  return checked;
}

const isFleet = (file: string): boolean => /fleet/i.test(basename(file));

function chosenFile(file: string | undefined): string {
  if (file !== undefined) return resolve(file);
  return resolve(existsSync(defaultConfig) || !existsSync('fleet.yaml') ? defaultConfig : 'fleet.yaml');
}

function line({ file, council, errors, unseen = [] }: Checked, { colour }: Terminal): string {
  if (errors.length === 0) return `${colour.green('ok')} ${printable(file)}: ${printable(council ?? '')}`;
  const each = errors.map(
    ({ message, hint }) => `   ${printableLines(message)}\n   What to do: ${printableLines(hint)}`,
  );
  const notes = unseen.map((text) => `   Not checked: ${printable(text)}`);
  return [`${colour.red('!!')} ${printable(file)}`, ...each, ...notes].join('\n');
}

/** `beadle config check`: whether a council's or a fleet's files fit together. */
export const config: Command<ConfigCommand> = async (options, terminal) => {
  const file = chosenFile(options.file);
  const load = standardsShelf();
  const checked = isFleet(file) ? await checkFleet(file, load) : [await checkOne(file, load)];
  terminal.result(
    terminal.json ? JSON.stringify(checked) : checked.map((one) => line(one, terminal)).join('\n'),
  );
  return checked.every(({ errors }) => errors.length === 0) ? 0 : couldNotRun;
};
