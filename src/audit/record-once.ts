import type { HistoryStore } from '../store/history-store.ts';
import type { RunRecord } from '../store/run-record.ts';

/**
 * Remembers a run whose folder stands already. Two processes may come to the same run at once, at their first start on a
 * database or after a history was lost: who comes second finds it there, and that is as good.
 * @returns whether it was this process that remembered it
 * @throws what `record` throws, where the run is not there afterwards
 */
export async function recordOnce(history: HistoryStore, run: RunRecord, place: string): Promise<boolean> {
  try {
    await history.record(run, () => Promise.resolve({ place, undo: () => Promise.resolve() }));
    return true;
  } catch (error) {
    if ((await history.runs()).some(({ digest }) => digest === run.digest)) return false;
    throw error;
  }
}
