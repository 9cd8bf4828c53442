import { backup, DatabaseSync } from 'node:sqlite';
import { BeadleError } from '../../model/error.ts';
import { migrations as shipped } from './schema.ts';

/** Milliseconds that a writer waits for another process. Without it the loser of two fails at once. */
const patience = 5000;

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/** SQLITE_FULL, SQLITE_IOERR, SQLITE_READONLY ... of https://sqlite.org/rescode.html, as Node gives it (read 2026-11). */
const codeOf = (cause: unknown): number =>
  cause instanceof Error && 'errcode' in cause ? Number(cause.errcode) & 0xff : 0;

const remedies: Readonly<Record<number, string>> = {
  5: 'Another process has held the history for too long. Try again when it has ended.',
  8: 'Check that you may write to this file and its folder.',
  11: 'The file is damaged. Move it away: the history is made again from the run folders at the next audit.',
  13: 'The disk is full. Make room, then run the same command again.',
  14: 'Check that the folder exists and that you may write to it.',
  26: 'The file is not a database. Move it away: the history is made again from the run folders at the next audit.',
};

/** The error for whatever SQLite refuses. */
export function historyError(file: string, cause: unknown): BeadleError {
  if (cause instanceof BeadleError) return cause;
  return new BeadleError('HISTORY_UNWRITABLE', `The history ${file} cannot be used: ${messageOf(cause)}.`, {
    hint: remedies[codeOf(cause)] ?? 'Check that the disk has room and that you may write to the folder.',
    cause,
  });
}

const versionOf = (database: DatabaseSync): number =>
  Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);

/** Runs work in a transaction that writes; another process that writes is waited for. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** All steps that are missing in one transaction; another process may have done them in the meantime. */
function migrate(database: DatabaseSync, migrations: readonly string[]): void {
  if (versionOf(database) >= migrations.length) return;
  inTransaction(database, () => {
    const missing = migrations.slice(versionOf(database));
    if (missing.length === 0) return;
    for (const step of missing) database.exec(step);
    database.exec(`PRAGMA user_version = ${String(migrations.length)}`);
  });
}

/**
 * With the write-ahead log, a commit waits for the disk only when the log is written back, at the latest when the history is
 * closed (sqlite.org/pragma.html#pragma_synchronous, read 2026-11). A kill takes nothing of it. What a power cut takes is
 * whole transactions, and a run folder that the history does not know is taken in again by the next audit.
 */
const log = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON';

/**
 * Kilobytes of pages in memory, for those that are in use: the findings of a large run go all over an index that is larger than
 * the 2 MB that SQLite keeps otherwise (https://sqlite.org/pragma.html#pragma_cache_size, read 2026-11).
 */
const cache = 'PRAGMA cache_size = -8000';

const settings = `${log}; ${cache}`;

const newer = (file: string, version: number, known: number): BeadleError =>
  new BeadleError(
    'HISTORY_NEWER',
    `The history ${file} has version ${String(version)}; this Beadle knows up to ${String(known)}.`,
    { hint: 'Update Beadle, then try again. Nothing was changed.' },
  );

/**
 * Opens a database, made when it is missing, and brings an older one up to date after a back-up beside it.
 * @param migrations other than the shipped ones in tests only
 * @throws BeadleError HISTORY_NEWER, HISTORY_UNWRITABLE
 */
export async function openDatabase(
  file: string,
  migrations: readonly string[] = shipped,
): Promise<DatabaseSync> {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: patience, enableForeignKeyConstraints: true });
    const version = versionOf(database);
    if (version > migrations.length) throw newer(file, version, migrations.length);
    database.exec(settings);
    if (version > 0 && version < migrations.length)
      await backup(database, `${file}.version-${String(version)}.backup`);
    migrate(database, migrations);
    return database;
  } catch (error) {
    database?.close();
    throw historyError(file, error);
  }
}
