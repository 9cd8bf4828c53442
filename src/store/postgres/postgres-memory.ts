import type { FleetMemory } from '../fleet-memory.ts';
import { databaseError } from './database-error.ts';
import { migrateDatabase } from './migrate-database.ts';
import { lendPool } from './shared-pool.ts';

interface Remembered {
  readonly name: string;
  readonly value: unknown;
}

/** What a fleet remembers, in its database. @throws BeadleError CONFIG_INVALID, HISTORY_UNWRITABLE, HISTORY_NEWER */
export async function openPostgresMemory(url: string): Promise<FleetMemory> {
  const { pool, giveBack } = await lendPool(url);
  try {
    await migrateDatabase(pool);
  } catch (error) {
    await giveBack();
    throw databaseError(url, error);
  }
  const ask = async (text: string, values: readonly unknown[]): Promise<Remembered[]> => {
    try {
      return (await pool.query<Remembered>(text, [...values])).rows;
    } catch (error) {
      throw databaseError(url, error);
    }
  };
  return {
    read: async (name) =>
      (await ask('SELECT value FROM beadle.fleet_memory WHERE name = $1', [name]))[0]?.value,
    readAll: async (beginning) => {
      const rows = await ask('SELECT name, value FROM beadle.fleet_memory WHERE starts_with(name, $1)', [
        beginning,
      ]);
      return Object.fromEntries(rows.map(({ name, value }) => [name.slice(beginning.length), value]));
    },
    keep: async (name, value) => {
      await ask(
        `INSERT INTO beadle.fleet_memory (name, value) VALUES ($1, $2::jsonb)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value, kept_at = now()`,
        [name, JSON.stringify(value)],
      );
    },
    alone: async (name, work) => {
      const client = await pool.connect();
      const ignore = (): void => undefined;
      client.on('error', ignore);
      try {
        const { rows } = await client.query<{ mine: boolean }>(
          'SELECT pg_try_advisory_lock(hashtext($1)) AS mine',
          [name],
        );
        if (rows[0]?.mine !== true) return;
        await work();
        await client.query('SELECT pg_advisory_unlock(hashtext($1))', [name]);
      } finally {
        client.off('error', ignore);
        // Closed and not lent again: a lock that was not given back ends with its connection.
        client.release(true);
      }
    },
    close: giveBack,
  };
}
