import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Due, KeptRun, Purged } from '../../history/retention.ts';
import { unwritable } from '../../snapshot/unwritable.ts';
import type { HistoryStore, RunHead } from '../../store/history-store.ts';
import { dropDeadLatest } from '../latest.ts';
import { clerkFolder, manifestFile, isSnapshot, publicFolder, runFile, snapshotIn } from '../run-files.ts';
import { bury, manifestIn, tombstoneFile, type Because, type Entry } from './tombstone.ts';

/** Names stand everywhere but in what is made for the public, the manifest and the tombstone. */
export const hasNames = ({ path }: Pick<Entry, 'path'>): boolean =>
  !path.startsWith(`${publicFolder}/`) && path !== manifestFile && path !== tombstoneFile;

const chosen: Readonly<Record<Purged, (entry: Entry) => boolean>> = {
  evidence: ({ path }) => isSnapshot(path),
  names: hasNames,
  results: () => true,
};

/** A run with what of it is still kept. */
export function keptRun({ id, place, readAt, judgedAt, namesPurgedAt }: RunHead): KeptRun {
  return {
    id,
    place,
    readAt,
    judgedAt,
    hasEvidence: snapshotIn(place) !== undefined,
    // The history has them too, for as long as it does not say otherwise.
    hasNames:
      namesPurgedAt === undefined || existsSync(join(place, runFile)) || existsSync(join(place, clerkFolder)),
  };
}

/** @throws BeadleError OUTPUT_UNWRITABLE */
export async function remove(file: string): Promise<void> {
  try {
    await rm(file, { force: true, recursive: true, maxRetries: 3 });
  } catch (error) {
    throw unwritable(file, error);
  }
}

/** Folders that a purge has emptied tell nothing any more. */
async function removeEmptyFolders(place: string): Promise<void> {
  for (const entry of await readdir(place, { withFileTypes: true })) {
    const folder = join(place, entry.name);
    if (entry.isDirectory() && (await readdir(folder)).length === 0) await remove(folder);
  }
}

/** By run.json a person is found: while it stands, what was interrupted is found again. */
const runLast = (one: Entry, other: Entry): number =>
  Number(one.path === runFile) - Number(other.path === runFile);

/**
 * Deletes files of a run, after its tombstone says so; run.json as the last of them.
 * @param removeOne another than the disk's in tests only
 * @returns how many files went
 * @throws BeadleError OUTPUT_UNWRITABLE when a file cannot be deleted: another program may have it open
 */
export async function removeFiles(
  place: string,
  select: (entry: Entry) => boolean,
  why: { readonly at: Date; readonly because: Because },
  removeOne: (file: string) => Promise<void> = remove,
): Promise<number> {
  if (!existsSync(place)) return 0;
  const there = ((await manifestIn(place)) ?? []).filter(select).toSorted(runLast);
  await bury(place, there, why);
  const files = there.map(({ path }) => join(place, ...path.split('/'))).filter((file) => existsSync(file));
  for (const file of files) await removeOne(file);
  await removeEmptyFolders(place);
  return files.length;
}

/** Deletes what is due, in the run folder first and then in the history. @returns how many files went */
export async function purgeRun({ run, what }: Due, history: HistoryStore, at: Date): Promise<number> {
  const count = await removeFiles(run.place, chosen[what], { at, because: 'retention' });
  if (what !== 'results') {
    await history.purged(run.id, what, at);
    return count;
  }
  await remove(run.place);
  await dropDeadLatest(run.place);
  await history.forget(run.id);
  return count;
}
