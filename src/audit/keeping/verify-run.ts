import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { BeadleError } from '../../model/error.ts';
import type { RunHead } from '../../store/history-store.ts';
import { manifestFile, runFile } from '../run-files.ts';
import { sha256File } from './sha256-file.ts';
import { buriedIn, manifestIn, tombstoneFile, type Entry } from './tombstone.ts';

/** What a check of one run folder found. */
export interface Verified {
  readonly place: string;
  /** Files that are as they were written. */
  readonly intact: number;
  /** Files that were deleted on purpose, as the tombstone says. */
  readonly purged: number;
  /** One sentence for each thing that does not fit. */
  readonly problems: readonly string[];
}

type State = 'intact' | 'purged' | { readonly problem: string };

async function stateOf(place: string, entry: Entry, buried: ReadonlySet<string>): Promise<State> {
  const file = join(place, ...entry.path.split('/'));
  const isBuried = buried.has(`${entry.path}\n${entry.sha256}`);
  if (!existsSync(file))
    return isBuried ? 'purged' : { problem: `${entry.path} is missing, and no purge says so.` };
  if (isBuried)
    return {
      problem: `${entry.path} was to be deleted and is still there. Repeat the purge or the erasure.`,
    };
  if ((await sha256File(file)) === entry.sha256) return 'intact';
  return { problem: `${entry.path} is not as it was written.` };
}

async function strangers(place: string, known: readonly Entry[]): Promise<string[]> {
  const expected = new Set([...known.map(({ path }) => path), manifestFile, tombstoneFile]);
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(place, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !expected.has(path))
    .toSorted();
}

/** The history keeps the hash of run.json apart from the folder: rewriting both files of a folder is not enough. */
function againstHistory(files: readonly Entry[], head: RunHead | undefined): string[] {
  const written = files.find(({ path }) => path === runFile)?.sha256;
  return head === undefined || written === head.digest
    ? []
    : ['The manifest names another run.json than the history remembers.'];
}

/** Checks every file of a run folder against its manifest, its tombstone and the history. */
export async function verifyRun(place: string, head: RunHead | undefined): Promise<Verified> {
  const failed = (problem: string): Verified => ({ place, intact: 0, purged: 0, problems: [problem] });
  if (!existsSync(place)) return failed('The folder is gone, and no purge says so.');
  try {
    const files = await manifestIn(place);
    if (files === undefined) return failed('There is no manifest.');
    const buried = new Set((await buriedIn(place)).map(({ path, sha256: hash }) => `${path}\n${hash}`));
    const states = await Promise.all(files.map((entry) => stateOf(place, entry, buried)));
    return {
      place,
      intact: states.filter((state) => state === 'intact').length,
      purged: states.filter((state) => state === 'purged').length,
      problems: [
        ...states.flatMap((state) => (typeof state === 'string' ? [] : [state.problem])),
        ...(await strangers(place, files)).map((path) => `${path} does not belong to the run.`),
        ...againstHistory(files, head),
      ],
    };
  } catch (error) {
    if (error instanceof BeadleError) return failed(error.message);
    throw error;
  }
}
