import type { Pool, PoolClient } from 'pg';
import { BeadleError } from '../../model/error.ts';
import { migrations as shipped } from './database-schema.ts';

/** Two that start at the same moment take turns; any number that nobody else uses in this database. */
const lockNumber = 7_330_021;

/** Runs work in a transaction on one connection. A connection that broke is not used again. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A connection that is cut while it is used tells it twice: by the query, and by an event that must have a listener.
  const noteBroken = (error: Error): void => {
    broken = error;
  };
  client.on('error', noteBroken);
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((cause: unknown) => noteBroken(cause as Error));
    throw error;
  } finally {
    client.off('error', noteBroken);
    client.release(broken);
  }
}

async function versionIn(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ version: number }>(
    'SELECT max(version) AS version FROM beadle.versions',
  );
  return rows[0]?.version ?? 0;
}

const newer = (version: number): BeadleError =>
  new BeadleError(
    'HISTORY_NEWER',
    `The history in the database has version ${String(version)}; this Beadle knows up to ${String(shipped.length)}.`,
    { hint: 'Update Beadle on this computer, then try again. Nothing was changed.' },
  );

/**
 * Brings the tables up to date, or makes them; all of it or nothing, in one transaction. There is no back-up beside it as
 * SQLite has: that is for whoever runs the database.
 * @throws BeadleError HISTORY_NEWER
 */
export function migrateDatabase(pool: Pool, migrations: readonly string[] = shipped): Promise<void> {
  return inTransaction(pool, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [lockNumber]);
    // Asked first: making a schema needs a right on the database, even where it is there already.
    const { rows } = await client.query<{ there: boolean }>(
      "SELECT to_regclass('beadle.versions') IS NOT NULL AS there",
    );
    if (rows[0]?.there !== true) {
      await client.query('CREATE SCHEMA IF NOT EXISTS beadle');
      await client.query('CREATE TABLE beadle.versions (version INTEGER PRIMARY KEY)');
    }
    const version = await versionIn(client);
    if (version > migrations.length) throw newer(version);
    for (const [index, step] of migrations.entries()) {
      if (index < version) continue;
      await client.query(step);
      await client.query('INSERT INTO beadle.versions (version) VALUES ($1)', [index + 1]);
    }
  });
}
