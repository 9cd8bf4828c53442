import type { DatabaseSync } from 'node:sqlite';
import type { HistoryStore, RunHead, Settled } from '../history-store.ts';
import type { RunRecord } from '../run-record.ts';
import { allHeads, headById, insertHead } from './heads.ts';
import { acquireLease, assertHeld, releaseLease, renewLease } from './leases.ts';
import { historyError, inTransaction, openDatabase } from './open-database.ts';
import { eraseSubject } from './erase-subject.ts';
import { insertParts, loadParts } from './parts.ts';
import { runPlaces, type RunPlaces } from './run-places.ts';

const unsettled = '';

/** A run whose record cannot be kept must not stay behind as a folder either. */
async function takeBack(settled: Settled | undefined): Promise<void> {
  await settled?.undo();
}

async function recordRun(
  { database, places }: { readonly database: DatabaseSync; readonly places: RunPlaces },
  run: RunRecord,
  settle: () => Promise<Settled>,
  claim: string | undefined,
): Promise<string> {
  let settled: Settled | undefined;
  database.exec('BEGIN IMMEDIATE');
  try {
    const id = insertHead(database, run, unsettled);
    insertParts(database, id, run);
    if (claim !== undefined) assertHeld(database, claim);
    settled = await settle();
    database.prepare('UPDATE runs SET place = ? WHERE id = ?').run(places.stored(settled.place), id);
    database.exec('COMMIT');
    return settled.place;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    await takeBack(settled);
    throw error;
  }
}

const namesIn = ['findings', 'doubts', 'answers', 'exceptions'] as const;

function purgeRun(database: DatabaseSync, id: number, what: 'evidence' | 'names', at: Date): void {
  inTransaction(database, () => {
    if (what === 'names')
      for (const table of namesIn) database.prepare(`DELETE FROM ${table} WHERE run = ?`).run(id);
    const column = what === 'names' ? 'names_purged_at' : 'evidence_purged_at';
    database
      .prepare(`UPDATE runs SET ${column} = coalesce(${column}, ?) WHERE id = ?`)
      .run(at.toISOString(), id);
  });
  // What was deleted must not stay readable in the write-ahead log.
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

function forgetRun(database: DatabaseSync, id: number): void {
  database.prepare('DELETE FROM runs WHERE id = ?').run(id);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

/**
 * History of one council in a SQLite file. The folder must be private already: the file holds ids of people.
 * @param migrations other than the shipped ones in tests only
 * @throws BeadleError HISTORY_NEWER, HISTORY_UNWRITABLE
 */
export async function openSqliteHistory(file: string, migrations?: readonly string[]): Promise<HistoryStore> {
  const database = await openDatabase(file, migrations);
  const places = runPlaces(file);
  const inPlace = (head: RunHead): RunHead => ({ ...head, place: places.found(head.place) });
  // One connection has one transaction: whoever comes while a run is being settled waits for it.
  let last: Promise<unknown> = Promise.resolve();
  function next<T>(work: () => T | Promise<T>): Promise<T> {
    const turn = last.then(work).catch((error: unknown) => {
      throw error instanceof Error && 'errcode' in error ? historyError(file, error) : error;
    });
    last = turn.catch(() => undefined);
    return turn;
  }
  return {
    isShared: false,
    record: (run, settle, claim) => next(() => recordRun({ database, places }, run, settle, claim)),
    runs: () => next(() => allHeads(database).map(inPlace)),
    load: (id) =>
      next(() => {
        const head = headById(database, id);
        return head === undefined ? undefined : { ...inPlace(head), ...loadParts(database, id) };
      }),
    moved: (id, place) =>
      next(() => {
        database.prepare('UPDATE runs SET place = ? WHERE id = ?').run(places.stored(place), id);
      }),
    purged: (id, what, at) => next(() => purgeRun(database, id, what, at)),
    rewritten: (id, digest) =>
      next(() => {
        database.prepare('UPDATE runs SET digest = ? WHERE id = ?').run(digest, id);
        // The files are on the disk already: a power cut must not leave them with the digest of what they were.
        database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      }),
    forget: (id) => next(() => forgetRun(database, id)),
    eraseSubject: (ids) => next(() => eraseSubject(database, ids)),
    leaveFleet: () => Promise.resolve(0),
    acquire: (name, holder, now) => next(() => acquireLease(database, name, holder, now)),
    renew: (name, owner, { until }) => next(() => renewLease(database, name, owner, until)),
    release: (name, owner) => next(() => releaseLease(database, name, owner)),
    close: () =>
      next(() => {
        if (database.isOpen) database.close();
      }),
  };
}
