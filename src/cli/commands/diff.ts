import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readCouncilFile } from '../../audit/council/council-file.ts';
import { findRun, type FoundRun } from '../../audit/find-run.ts';
import { historyIfAny } from '../../audit/history-of.ts';
import { councilFolder } from '../../audit/places.ts';
import { earlierRun } from '../../history/earlier-run.ts';
import { compareKept } from '../../history/since-before.ts';
import { BeadleError } from '../../model/error.ts';
import type { HistoryStore } from '../../store/history-store.ts';
import { describeChanges } from '../diff/describe-changes.ts';
import { defaultConfig, type Command } from './command-options.ts';

export interface DiffCommand {
  readonly config: string | undefined;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Where the runs of a council are, if there is one here; two paths need none. */
interface Known {
  readonly folder: string | undefined;
  readonly history: HistoryStore | undefined;
}

async function knownRuns(config: string | undefined): Promise<Known> {
  const file = resolve(config ?? defaultConfig);
  if (config === undefined && !existsSync(file)) return { folder: undefined, history: undefined };
  const { places } = await readCouncilFile(file, process.env);
  return { folder: councilFolder(places), history: await historyIfAny(places) };
}

const tooFew = (count: number): BeadleError =>
  new BeadleError(
    'USAGE',
    count === 0 ? 'There is no run here to compare.' : 'There is nothing to compare the last run with.',
    {
      hint: 'The next "beadle audit" makes a run, and the last two are compared then. Two run folders anywhere: beadle diff BEFORE AFTER.',
    },
  );

/** Without names the last run and the one that it is compared with; with one name that one and the last. */
async function chosen(options: DiffCommand, known: Known): Promise<readonly [FoundRun, FoundRun]> {
  const { before, after } = options;
  if (before !== undefined && after !== undefined)
    return [await findRun(before, known), await findRun(after, known)];
  const heads = (await known.history?.runs()) ?? [];
  const [last] = heads;
  if (last === undefined) throw tooFew(0);
  const first = before ?? earlierRun(heads, last)?.place;
  if (first === undefined) throw tooFew(heads.length);
  return [await findRun(first, known), await findRun(last.place, known)];
}

const otherTenant = (before: FoundRun, after: FoundRun): BeadleError =>
  new BeadleError('TENANT_WRONG', `${before.place} and ${after.place} are runs of two tenants.`, {
    hint: 'Compare two runs of one council.',
  });

/** `beadle diff`: what changed between two runs of a council, and why. */
export const diff: Command<DiffCommand> = async (options, terminal) => {
  const known = await knownRuns(options.config);
  try {
    const [before, after] = await chosen(options, known);
    if (before.record.tenant !== after.record.tenant) throw otherTenant(before, after);
    const since = compareKept(before.record, after.record);
    const places = { before: before.place, after: after.place };
    terminal.result(
      terminal.json
        ? JSON.stringify({ ...places, ...since })
        : describeChanges({ before, after, since }, terminal.colour),
    );
    return 0;
  } finally {
    await known.history?.close();
  }
};
