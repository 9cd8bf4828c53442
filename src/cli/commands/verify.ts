import { realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { existsSync } from 'node:fs';
import { withKeptCouncil } from '../../audit/keeping/open-council.ts';
import { verifyRun, type Verified } from '../../audit/keeping/verify-run.ts';
import { BeadleError } from '../../model/error.ts';
import { printable } from '../../model/printable.ts';
import type { RunHead } from '../../store/history-store.ts';
import type { Terminal } from '../terminal.ts';
import { defaultConfig, type Command } from './command-options.ts';

export interface VerifyCommand {
  readonly config: string | undefined;
  readonly run: string | undefined;
}

const badlyKept = 1;

function describe({ place, intact, purged, problems }: Verified, { colour }: Terminal): string {
  const mark = problems.length === 0 ? colour.green('ok') : colour.red('!!');
  const gone = purged === 0 ? '' : `, ${String(purged)} purged`;
  return [
    `${mark}  ${String(intact)} files as they were written${gone}:`,
    `    ${printable(place)}`,
    ...problems.map((problem) => `     ${printable(problem)}`),
  ].join('\n');
}

function tell(found: readonly Verified[], terminal: Terminal): number {
  if (terminal.json) terminal.result(JSON.stringify(found));
  else if (found.length === 0) terminal.result('There are no runs here yet.');
  else for (const one of found) terminal.result(describe(one, terminal));
  return found.every(({ problems }) => problems.length === 0) ? 0 : badlyKept;
}

/** A run named by path needs no beadle.yaml; its name alone counts from the council's folder. */
async function placeOf(name: string, runsFolder: string | undefined): Promise<string> {
  const places = [resolve(name), ...(runsFolder === undefined ? [] : [join(runsFolder, name)])];
  const found = places.find((place) => existsSync(place));
  if (found !== undefined) return realpath(found);
  throw new BeadleError('RUN_UNREADABLE', `There is no run ${name}.`, {
    hint: 'Name a run folder, such as reports/out/COUNCIL/latest.',
  });
}

async function verifyCouncil(options: VerifyCommand, terminal: Terminal): Promise<Verified[]> {
  return withKeptCouncil(
    { config: options.config ?? defaultConfig, environment: process.env },
    async ({ history, runsFolder, notes }) => {
      for (const note of notes) terminal.note(printable(note));
      const heads = await history.runs();
      const place = options.run === undefined ? undefined : await placeOf(options.run, runsFolder);
      const wanted: { readonly place: string; readonly head?: RunHead }[] =
        place === undefined
          ? heads.map((head) => ({ place: head.place, head }))
          : [{ place, ...pick(heads, place) }];
      return Promise.all(wanted.map((one) => verifyRun(one.place, one.head)));
    },
  );
}

function pick(heads: readonly RunHead[], place: string): { readonly head?: RunHead } {
  const head = heads.find((one) => one.place === place);
  return head === undefined ? {} : { head };
}

/** `beadle verify`: whether the runs are as they were written, but for what a purge deleted on purpose. */
export const verify: Command<VerifyCommand> = async (options, terminal) => {
  const { run, config } = options;
  const alone = run !== undefined && config === undefined && !existsSync(defaultConfig);
  const found = alone
    ? [await verifyRun(await placeOf(run, undefined), undefined)]
    : await verifyCouncil(options, terminal);
  return tell(found, terminal);
};
