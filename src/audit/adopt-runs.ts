import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BeadleError } from '../model/error.ts';
import type { HistoryStore, RunHead } from '../store/history-store.ts';
import { recordOf } from '../store/record-of.ts';
import { sha256 } from '../store/run-record.ts';
import { parseRun } from './read-run.ts';
import { recordOnce } from './record-once.ts';
import { isRunName } from './run-folder.ts';
import { runFile } from './run-files.ts';

async function adopt(place: string, history: HistoryStore, heads: readonly RunHead[]): Promise<void> {
  const file = join(place, runFile);
  const text = await readFile(file, 'utf8');
  const record = recordOf(parseRun(file, text), sha256(text));
  const known = heads.find(({ digest }) => digest === record.digest);
  if (known === undefined) await recordOnce(history, record, place);
  else if (!existsSync(known.place)) await history.moved(known.id, place);
}

/**
 * Takes run folders into the history that it does not know: of a process that died between writing and remembering, of
 * a history that was lost, of folders that were moved. A folder without run.json was purged and is left alone.
 * @returns one sentence for each that cannot be read
 */
export async function adoptRuns(parent: string, history: HistoryStore): Promise<string[]> {
  const heads = await history.runs();
  const places = new Set(heads.map(({ place }) => place));
  const names = (await readdir(parent)).filter(isRunName).toSorted();
  const unknown = names
    .map((name) => join(parent, name))
    .filter((place) => !places.has(place) && existsSync(join(place, runFile)));
  const problems: string[] = [];
  for (const place of unknown) {
    try {
      await adopt(place, history, heads);
    } catch (error) {
      if (!(error instanceof BeadleError) || error.code !== 'RUN_UNREADABLE') throw error;
      problems.push(`An earlier run is not in the history. ${error.message}`);
    }
  }
  return problems;
}
