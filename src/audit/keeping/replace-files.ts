import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { makePrivateFolder } from '../../snapshot/private-folder.ts';
import { renameHeld } from '../../snapshot/rename-held.ts';
import { isOfSystem, unwritable } from '../../snapshot/unwritable.ts';
import type { HistoryStore, RunHead } from '../../store/history-store.ts';
import type { RunFile } from '../../store/run-store.ts';
import { manifestFile, runDigest } from '../run-files.ts';
import { writeInto } from '../run-folder.ts';
import { manifestIn } from './tombstone.ts';

/**
 * Below a run folder: files that take the place of others. Before the folder has this name nothing counts of what stands in
 * it; from then on all of it does, and whoever opens the council next moves what a process that died did not.
 */
const ready = '.replacing';
const isDraft = (name: string): boolean => name.startsWith(`${ready}.`);

/** Whether a run folder holds files that were to take the place of others. */
export async function isBeingReplaced(place: string): Promise<boolean> {
  return existsSync(place) && (await readdir(place)).some((name) => name === ready || isDraft(name));
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/**
 * Goes on where a process died: what it had whole takes its place, with the digest that the history remembers; what it had
 * not is dropped. The same again does nothing. Under the claim on the council only.
 */
export async function finishReplacing({ id, place }: RunHead, history: HistoryStore): Promise<void> {
  for (const name of (await readdir(place)).filter(isDraft))
    await rm(join(place, name), { recursive: true, force: true });
  const from = join(place, ready);
  if (!existsSync(from)) return;
  // The manifest goes last: it tells the digest for as long as anything is to be moved.
  await history.rewritten(id, runDigest((await manifestIn(from)) ?? (await manifestIn(place)) ?? []));
  const paths = await filesIn(from);
  for (const path of paths.toSorted((a, b) => Number(a === manifestFile) - Number(b === manifestFile))) {
    const parts = path.split('/');
    await makePrivateFolder(join(place, ...parts.slice(0, -1)));
    await renameHeld(join(from, ...parts), join(place, ...parts));
  }
  await rm(from, { recursive: true, force: true });
}

/**
 * Puts files of a run in the place of others, its manifest among them, and lets the history remember its new digest: a
 * process that dies at any moment leaves the run as it was, or what `finishReplacing` makes the run as it should be.
 * @throws BeadleError OUTPUT_UNWRITABLE
 */
export async function replaceFiles(
  run: RunHead,
  files: readonly RunFile[],
  history: HistoryStore,
): Promise<void> {
  const draft = join(run.place, `${ready}.${randomBytes(6).toString('hex')}`);
  try {
    for (const file of files) await writeInto(draft, file);
    await renameHeld(draft, join(run.place, ready));
    await finishReplacing(run, history);
  } catch (error) {
    throw isOfSystem(error) ? unwritable(run.place, error) : error;
  }
}
