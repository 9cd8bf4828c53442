import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { writeFileAtomic } from '../../snapshot/private-files.ts';
import type { HistoryStore } from '../../store/history-store.ts';
import { dropCopyDrafts } from '../copy-drafts.ts';
import { clerkFolder, publicFolder, runFile } from '../run-files.ts';
import { isRunName } from '../run-folder.ts';
import { remove } from './purge-runs.ts';
import { sha256File } from './sha256-file.ts';
import { buriedIn, manifestIn } from './tombstone.ts';

/** What became of the copies that were delivered of a council's runs. */
export interface CopiesErased {
  /** Files that are now as the run folders have them, or gone with them. */
  readonly renewed: readonly string[];
  /** Files, or folders of whole copies, that may still name the person, with why. */
  readonly left: readonly { readonly file: string; readonly because: string }[];
}

const isDelivered = (path: string): boolean =>
  path.startsWith(`${clerkFolder}/`) || path.startsWith(`${publicFolder}/`);

const partsOf = (path: string): string[] => path.split('/');

/** What the run folder has in the place of a file now: that takes the place of the copy, and nothing deletes it. */
async function renew(file: string, original: string): Promise<void> {
  if (existsSync(original)) await writeFileAtomic(file, await readFile(original));
  else await remove(file);
}

const unchecked = 'the names of this run are no longer kept here, so its copy could not be checked';

/** A copy whose run lost its names by retention, or is gone: nothing here tells any more whom it names. */
async function uncheckedCopy(copy: string, place: string | undefined): Promise<CopiesErased['left']> {
  const clerks = join(copy, clerkFolder);
  const isKept = place !== undefined && existsSync(join(place, runFile));
  if (isKept || !existsSync(clerks) || (await readdir(clerks)).length === 0) return [];
  return [{ file: copy, because: unchecked }];
}

async function renewCopy(copy: string, place: string): Promise<CopiesErased> {
  const renewed: string[] = [];
  const left: { file: string; because: string }[] = [];
  const now = new Map(((await manifestIn(place)) ?? []).map(({ path, sha256 }) => [path, sha256]));
  const erased = new Map<string, Set<string>>();
  for (const { path, sha256 } of await buriedIn(place, 'erasure'))
    if (isDelivered(path)) erased.set(path, (erased.get(path) ?? new Set()).add(sha256));
  for (const [path, before] of erased) {
    const file = join(copy, ...partsOf(path));
    if (!existsSync(file)) continue;
    try {
      const found = await sha256File(file);
      if (found === now.get(path)) continue;
      if (before.has(found)) {
        await renew(file, join(place, ...partsOf(path)));
        renewed.push(file);
      } else left.push({ file, because: 'somebody changed it since it was delivered' });
    } catch (error) {
      left.push({ file, because: error instanceof Error ? error.message : String(error) });
    }
  }
  return { renewed, left };
}

/**
 * Takes out of the delivered copies what was erased from the runs: a copy that is still as it was delivered becomes what
 * its run has now. What somebody changed is theirs, and is told; so is a copy whose run has no names any more. It goes by the
 * tombstones of the runs, so that an erasure that died on its way is made whole by the same again. Where a copy was moved to,
 * nobody knows.
 * @throws BeadleError RUN_UNREADABLE
 */
export async function eraseCopies(
  history: HistoryStore,
  deliverTo: string,
  now: Date,
): Promise<CopiesErased> {
  if (!existsSync(deliverTo)) return { renewed: [], left: [] };
  await dropCopyDrafts(deliverTo, now);
  const places = new Map((await history.runs()).map(({ place }) => [basename(place), place]));
  const all: CopiesErased[] = [];
  for (const name of (await readdir(deliverTo)).filter(isRunName).toSorted()) {
    const copy = join(deliverTo, name);
    const place = places.get(name);
    if (place !== undefined && existsSync(place)) all.push(await renewCopy(copy, place));
    all.push({ renewed: [], left: await uncheckedCopy(copy, place) });
  }
  return { renewed: all.flatMap(({ renewed }) => renewed), left: all.flatMap(({ left }) => left) };
}
