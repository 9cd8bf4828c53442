import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { unwritable } from '../snapshot/unwritable.ts';
import type { HistoryStore } from '../store/history-store.ts';

/** Deletes what an update kept of older versions of a history beside it. @throws BeadleError OUTPUT_UNWRITABLE */
async function dropBackups(file: string): Promise<void> {
  try {
    for (const name of await readdir(dirname(file)))
      if (name.startsWith(`${basename(file)}.version-`) && name.endsWith('.backup'))
        await rm(join(dirname(file), name), { force: true, maxRetries: 3 });
  } catch (error) {
    throw unwritable(file, error);
  }
}

/**
 * A history in a file, whose deletions reach its back-ups as well: whoever was erased would stay in them otherwise. They go
 * first, so that a deletion that fails there is due again.
 */
export function withoutBackups(history: HistoryStore, file: string): HistoryStore {
  return {
    ...history,
    purged: async (id, what, at) => {
      if (what === 'names') await dropBackups(file);
      await history.purged(id, what, at);
    },
    forget: async (id) => {
      await dropBackups(file);
      await history.forget(id);
    },
    eraseSubject: async (ids) => {
      await dropBackups(file);
      return history.eraseSubject(ids);
    },
  };
}
