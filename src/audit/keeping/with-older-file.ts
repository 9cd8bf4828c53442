import { existsSync } from 'node:fs';
import type { HistoryStore } from '../../store/history-store.ts';
import { openHistory } from '../history-file.ts';

/**
 * A history in a database, whose deletions reach the file as well that held it before: ids and answers of people stay in
 * that file otherwise. Everything else asks the database alone.
 * @param file the SQLite file of the council; where there is none, nothing changes
 * @throws BeadleError HISTORY_NEWER, HISTORY_UNWRITABLE when the file cannot be opened: an erasure that leaves it out
 * would be told as whole
 */
export async function withOlderFile(history: HistoryStore, file: string): Promise<HistoryStore> {
  if (!history.isShared || !existsSync(file)) return history;
  const older = await openHistory(file);
  /** The same run in the file; the two number their runs each by itself. */
  const inFile = async (id: number): Promise<number | undefined> => {
    const head = (await history.runs()).find((run) => run.id === id);
    return (await older.runs()).find(({ digest }) => digest === head?.digest)?.id;
  };
  const alsoThere = async (id: number, work: (there: number) => Promise<void>): Promise<void> => {
    const there = await inFile(id);
    if (there !== undefined) await work(there);
  };
  return {
    ...history,
    // The file first: what is interrupted is due again, because the database still has it.
    purged: async (id, what, at) => {
      await alsoThere(id, (there) => older.purged(there, what, at));
      await history.purged(id, what, at);
    },
    rewritten: async (id, digest) => {
      await alsoThere(id, (there) => older.rewritten(there, digest));
      await history.rewritten(id, digest);
    },
    forget: async (id) => {
      await alsoThere(id, (there) => older.forget(there));
      await history.forget(id);
    },
    eraseSubject: async (ids) => {
      const there = await older.eraseSubject(ids);
      return (await history.eraseSubject(ids)) + there;
    },
    close: async () => {
      await older.close();
      await history.close();
    },
  };
}
