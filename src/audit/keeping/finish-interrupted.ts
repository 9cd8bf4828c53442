import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock } from '../../model/clock.ts';
import { BeadleError } from '../../model/error.ts';
import type { HistoryStore, RunHead } from '../../store/history-store.ts';
import { isDraftName } from '../../snapshot/private-files.ts';
import { whileClaimed } from '../claim-council.ts';
import { providerFolder } from '../run-files.ts';
import { remove } from './purge-runs.ts';
import { finishReplacing, isBeingReplaced } from './replace-files.ts';

/** Tombstones that a process did not write to their end: nothing else is written into the folder of a run. */
async function halfWritten(place: string): Promise<string[]> {
  const folder = join(place, providerFolder);
  const names = existsSync(folder) ? await readdir(folder) : [];
  return names.filter(isDraftName).map((name) => join(folder, name));
}

const isUnfinished = async ({ place }: RunHead): Promise<boolean> =>
  (await isBeingReplaced(place)) || (await halfWritten(place)).length > 0;

/**
 * Goes on with erasures of which the process died while it put reports in the place of others, and drops what was not yet
 * whole. A file that a tombstone says was deleted is not touched: somebody may have put it back. Where another process has
 * the council it may be in the middle of it, and nothing is done.
 * @returns the folders of runs that are now as they should be
 */
export async function finishInterrupted(history: HistoryStore): Promise<readonly string[]> {
  const unfinished: RunHead[] = [];
  for (const head of await history.runs()) if (await isUnfinished(head)) unfinished.push(head);
  if (unfinished.length === 0) return [];
  try {
    return await whileClaimed(history, systemClock, async () => {
      for (const head of unfinished) {
        await finishReplacing(head, history);
        for (const file of await halfWritten(head.place)) await remove(file);
      }
      return unfinished.map(({ place }) => place);
    });
  } catch (error) {
    if (error instanceof BeadleError && error.code === 'AUDIT_RUNNING') return [];
    throw error;
  }
}
