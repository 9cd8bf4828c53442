import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BeadleError } from '../model/error.ts';
import { makePrivateFolder } from '../snapshot/private-folder.ts';
import { unwritable } from '../snapshot/unwritable.ts';
import type { HistoryStore } from '../store/history-store.ts';
import { openSqliteHistory } from '../store/sqlite/sqlite-history.ts';
import { withoutBackups } from './without-backups.ts';

/** The history of a council, beside its settings (or, without any, beside its runs). */
export const historyFileIn = (folder: string): string => join(folder, '.beadle', 'history.sqlite');

/** SQLite's write-ahead log needs shared memory, which a network share has not: https://sqlite.org/wal.html (read 2026-11). */
const isNetworkPath = (path: string): boolean => /^[\\/]{2}[^\\/?.]/.test(path);

/**
 * Opens the history of a council for this user alone; makes it where there is none.
 * @throws BeadleError HISTORY_UNWRITABLE, HISTORY_NEWER, OUTPUT_UNWRITABLE
 */
export async function openHistory(file: string): Promise<HistoryStore> {
  if (process.platform === 'win32' && isNetworkPath(file))
    throw new BeadleError('HISTORY_UNWRITABLE', `The history cannot stand on a network share: ${file}.`, {
      hint: 'Keep the folder of beadle.yaml on a disk of this computer; reports may go to a share, with "output:".',
    });
  await makePrivateFolder(dirname(file));
  try {
    // SQLite gives its other files the mode of this one.
    await (await open(file, 'a', 0o600)).close();
  } catch (error) {
    throw unwritable(file, error);
  }
  return withoutBackups(await openSqliteHistory(file), file);
}
