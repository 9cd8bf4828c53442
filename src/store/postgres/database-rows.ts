import type { ClientBase } from 'pg';
import type { RunHead } from '../history-store.ts';
import { headColumns, headOf } from '../rows/head-row.ts';
import { partNames, parts, type Part, type PartName } from '../rows/part-rows.ts';
import type { RunRecord } from '../run-record.ts';

type Querying = Pick<ClientBase, 'query'>;

/** PostgreSQL keeps no zero byte and no half of a pair; a hostile tenant may send both as an id. */
const storable = (value: string | number): string | number =>
  typeof value === 'string' ? value.toWellFormed().replaceAll('\u0000', '\uFFFD') : value;

/** Newest first. */
export async function headsOf(client: Querying, council: string): Promise<RunHead[]> {
  const { rows } = await client.query(
    'SELECT * FROM beadle.runs WHERE council_key = $1 ORDER BY read_at DESC, judged_at DESC, id DESC',
    [council],
  );
  return rows.map(headOf);
}

export async function headWithId(
  client: Querying,
  council: string,
  id: number,
): Promise<RunHead | undefined> {
  const { rows } = await client.query('SELECT * FROM beadle.runs WHERE council_key = $1 AND id = $2', [
    council,
    id,
  ]);
  return rows[0] === undefined ? undefined : headOf(rows[0]);
}

/** @returns the id of the new row */
export async function addHead(client: Querying, council: string, run: RunRecord): Promise<number> {
  const values = { council_key: council, ...headColumns(run, '') };
  const names = Object.keys(values);
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO beadle.runs (${names.join(', ')}) VALUES (${names.map((_, at) => `$${String(at + 1)}`).join(', ')}) RETURNING id`,
    Object.values(values).map(storable),
  );
  return rows[0]?.id ?? 0;
}

async function addPart<Name extends PartName>(
  client: Querying,
  name: Name,
  run: number,
  items: RunRecord[Name],
): Promise<void> {
  if (items.length === 0) return;
  const { columns, toRow }: Part<Name> = parts[name];
  const rows = items.map((item) =>
    Object.fromEntries([['run', run], ...toRow(item).map((value, at) => [columns[at], storable(value)])]),
  );
  const names = ['run', ...columns].join(', ');
  await client.query(
    `INSERT INTO beadle.${name} (${names}) SELECT ${names} FROM jsonb_populate_recordset(null::beadle.${name}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

/** Writes all lists of a run, one statement each; inside the caller's transaction. */
export async function addParts(client: Querying, run: number, record: RunRecord): Promise<void> {
  for (const name of partNames) await addPart(client, name, run, record[name]);
}

async function readPart<Name extends PartName>(client: Querying, name: Name, run: number) {
  const { columns, fromRow }: Part<Name> = parts[name];
  const { rows } = await client.query<Record<string, unknown>>(
    `SELECT ${columns.join(', ')} FROM beadle.${name} WHERE run = $1 ORDER BY position`,
    [run],
  );
  return rows.map(fromRow);
}

/** All lists of a run, as they were written. */
export async function readParts(client: Querying, run: number): Promise<Pick<RunRecord, PartName>> {
  return {
    verdicts: await readPart(client, 'verdicts', run),
    results: await readPart(client, 'results', run),
    findings: await readPart(client, 'findings', run),
    doubts: await readPart(client, 'doubts', run),
    answers: await readPart(client, 'answers', run),
    exceptions: await readPart(client, 'exceptions', run),
  };
}
