import type { DatabaseSync } from 'node:sqlite';
import { partNames, parts, type Part, type PartName } from '../rows/part-rows.ts';
import type { RunRecord } from '../run-record.ts';

/**
 * A row at a time: before a statement of many rows SQLite keeps a copy of each page that it changes, to take back the
 * statement alone (https://sqlite.org/tempfiles.html, read 2026-11). Of a hundred thousand
 * findings that was three quarters of the time.
 */
function insertPart<Name extends PartName>(
  database: DatabaseSync,
  name: Name,
  run: number | bigint,
  items: RunRecord[Name],
): void {
  const { columns, toRow }: Part<Name> = parts[name];
  const insert = database.prepare(
    `INSERT INTO ${name} (run, ${columns.join(', ')}) VALUES (${['?', ...columns.map(() => '?')].join(', ')})`,
  );
  for (const item of items as readonly RunRecord[Name][number][]) insert.run(run, ...toRow(item));
}

/** Writes all lists of a run; inside the caller's transaction. */
export function insertParts(database: DatabaseSync, run: number | bigint, record: RunRecord): void {
  for (const name of partNames) insertPart(database, name, run, record[name]);
}

function loadPart<Name extends PartName>(database: DatabaseSync, name: Name, run: number) {
  const { columns, fromRow }: Part<Name> = parts[name];
  return database
    .prepare(`SELECT ${columns.join(', ')} FROM ${name} WHERE run = ? ORDER BY rowid`)
    .all(run)
    .map(fromRow);
}

/** All lists of a run, as they were written. */
export function loadParts(database: DatabaseSync, run: number): Pick<RunRecord, PartName> {
  return {
    verdicts: loadPart(database, 'verdicts', run),
    results: loadPart(database, 'results', run),
    findings: loadPart(database, 'findings', run),
    doubts: loadPart(database, 'doubts', run),
    answers: loadPart(database, 'answers', run),
    exceptions: loadPart(database, 'exceptions', run),
  };
}
