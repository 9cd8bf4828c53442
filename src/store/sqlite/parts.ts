import type { DatabaseSync } from 'node:sqlite';
import { partNames, parts, type Part, type PartName } from '../rows/part-rows.ts';
import type { RunRecord } from '../run-record.ts';

/** Rows of one statement: a call for each of two hundred thousand rows takes longer than SQLite does. */
const together = 100;

function insertPart<Name extends PartName>(
  database: DatabaseSync,
  name: Name,
  run: number | bigint,
  items: RunRecord[Name],
): void {
  const { columns, toRow }: Part<Name> = parts[name];
  const row = `(${['?', ...columns.map(() => '?')].join(', ')})`;
  const insertOf = (count: number) =>
    database.prepare(
      `INSERT INTO ${name} (run, ${columns.join(', ')}) VALUES ${Array.from({ length: count }, () => row).join(', ')}`,
    );
  const all = items as readonly RunRecord[Name][number][];
  const whole = all.length - (all.length % together);
  const insert = whole === 0 ? undefined : insertOf(together);
  // Some rows at a time: those of a whole list would be one more copy of it in memory.
  const valuesIn = (from: number, to: number) => all.slice(from, to).flatMap((item) => [run, ...toRow(item)]);
  for (let from = 0; from < whole; from += together) insert?.run(...valuesIn(from, from + together));
  if (whole < all.length) insertOf(all.length - whole).run(...valuesIn(whole, all.length));
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
