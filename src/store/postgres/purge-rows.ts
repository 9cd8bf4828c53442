import type { Pool } from 'pg';
import type { HistoryStore } from '../history-store.ts';
import { headWithId } from './database-rows.ts';
import { eraseFromRuns } from './erase-from-database.ts';
import { inTransaction } from './migrate-database.ts';

const naming = ['findings', 'doubts', 'answers', 'exceptions'] as const;

/** Deleted rows stay in their pages until this; what is in the write-ahead log and in back-ups, it does not reach. */
async function sweep(pool: Pool, tables: readonly string[]): Promise<void> {
  for (const table of tables) await pool.query(`VACUUM beadle.${table}`);
}

/** Deletes what names a person in a run, or notes that its evidence is gone. */
export async function purgeRun(
  pool: Pool,
  council: string,
  purge: Parameters<HistoryStore['purged']>,
): Promise<void> {
  const [id, what, at] = purge;
  await inTransaction(pool, async (client) => {
    if ((await headWithId(client, council, id)) === undefined) return;
    if (what === 'names')
      for (const table of naming) await client.query(`DELETE FROM beadle.${table} WHERE run = $1`, [id]);
    const column = what === 'names' ? 'names_purged_at' : 'evidence_purged_at';
    await client.query(`UPDATE beadle.runs SET ${column} = coalesce(${column}, $1) WHERE id = $2`, [
      at.toISOString(),
      id,
    ]);
  });
  if (what === 'names') await sweep(pool, naming);
}

/** Forgets a run whole. */
export async function forgetRun(pool: Pool, council: string, id: number): Promise<void> {
  await pool.query('DELETE FROM beadle.runs WHERE council_key = $1 AND id = $2', [council, id]);
  await sweep(pool, naming);
}

export async function eraseSubject(pool: Pool, council: string, ids: readonly string[]): Promise<number> {
  const erased = await eraseFromRuns(pool, council, ids);
  await sweep(pool, ['findings', 'doubts']);
  return erased;
}
