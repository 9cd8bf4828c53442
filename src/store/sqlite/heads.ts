import type { DatabaseSync } from 'node:sqlite';
import type { RunHead } from '../history-store.ts';
import { headColumns, headOf } from '../rows/head-row.ts';
import type { RunRecord } from '../run-record.ts';

/** Newest first. */
export function allHeads(database: DatabaseSync): RunHead[] {
  return database
    .prepare('SELECT * FROM runs ORDER BY read_at DESC, judged_at DESC, id DESC')
    .all()
    .map(headOf);
}

export function headById(database: DatabaseSync, id: number): RunHead | undefined {
  const row = database.prepare('SELECT * FROM runs WHERE id = ?').get(id);
  return row === undefined ? undefined : headOf(row);
}

/** @returns the id of the new row */
export function insertHead(database: DatabaseSync, run: RunRecord, place: string): number | bigint {
  const values = headColumns(run, place);
  const names = Object.keys(values);
  const places = names.map(() => '?').join(', ');
  return database
    .prepare(`INSERT INTO runs (${names.join(', ')}) VALUES (${places})`)
    .run(...Object.values(values)).lastInsertRowid;
}
