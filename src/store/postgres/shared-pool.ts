import type { Pool } from 'pg';
import { databaseName } from './database-error.ts';

/** Connections to one database, lent to whoever needs them in this process. */
export interface LentPool {
  readonly pool: Pool;
  readonly giveBack: () => Promise<void>;
}

interface Shared {
  readonly pool: Promise<Pool>;
  users: number;
}

const open = new Map<string, Shared>();

/** A process that stands still in the middle of a transaction must not hold its locks for ever: the server ends it. */
const standstillMs = 60_000;

async function makePool(url: string): Promise<Pool> {
  databaseName(url);
  // Loaded only where there is a database: every other start would wait for it.
  const { Pool: PoolOf } = (await import('pg')).default;
  const pool = new PoolOf({
    connectionString: url,
    application_name: 'beadle',
    max: 8,
    connectionTimeoutMillis: 10_000,
    idle_in_transaction_session_timeout: standstillMs,
    lock_timeout: standstillMs / 2,
    keepAlive: true,
  });
  // A connection that breaks while nobody uses it is replaced by the next query, which tells what is wrong.
  pool.on('error', () => undefined);
  return pool;
}

/** One pool for each database in a process, closed when its last user gives it back. @throws BeadleError CONFIG_INVALID */
export async function lendPool(url: string): Promise<LentPool> {
  const shared = open.get(url) ?? { pool: makePool(url), users: 0 };
  open.set(url, shared);
  shared.users += 1;
  let isLent = true;
  const giveBack = async (): Promise<void> => {
    if (!isLent) return;
    isLent = false;
    shared.users -= 1;
    if (shared.users > 0) return;
    open.delete(url);
    await (await shared.pool).end();
  };
  try {
    return { pool: await shared.pool, giveBack };
  } catch (error) {
    open.delete(url);
    throw error;
  }
}
