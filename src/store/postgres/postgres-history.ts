import type { Pool } from 'pg';
import { z } from 'zod';
import { BeadleError } from '../../model/error.ts';
import type { HistoryStore, Settled } from '../history-store.ts';
import { databaseError } from './database-error.ts';
import { renewLease, takeLease } from './database-leases.ts';
import { headsOf, headWithId, readParts } from './database-rows.ts';
import { leaveFleet } from './leave-fleet.ts';
import { migrateDatabase } from './migrate-database.ts';
import { eraseSubject, forgetRun, purgeRun } from './purge-rows.ts';
import { recordRun } from './record-run.ts';
import { lendPool, type LentPool } from './shared-pool.ts';

/** Where the history of one council is: a database, and the tenant that its beadle.yaml names. */
export interface DatabasePlace {
  /** DATABASE_URL: it holds a password, so it stands in no message. */
  readonly url: string;
  readonly council: string;
}

/** What PostgreSQL, or the way to it, says is told in our words; a fault of ours keeps its own. */
const isOurs = (error: unknown): boolean =>
  error instanceof BeadleError || error instanceof TypeError || error instanceof z.ZodError;

function storeIn({ pool, giveBack }: LentPool, { url, council }: DatabasePlace): HistoryStore {
  const told = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw isOurs(error) ? error : databaseError(url, error);
    }
  };
  const record: HistoryStore['record'] = async (run, settle, claim) => {
    const refused: { error?: unknown } = {};
    const settling = (): Promise<Settled> =>
      settle().catch((error: unknown) => {
        refused.error = error;
        throw error;
      });
    try {
      return await recordRun(pool, { council, run, settle: settling, claim });
    } catch (error) {
      throw error === refused.error || isOurs(error) ? error : databaseError(url, error);
    }
  };
  const update = async (column: 'place' | 'digest', value: string, id: number): Promise<void> => {
    await pool.query(`UPDATE beadle.runs SET ${column} = $1 WHERE council_key = $2 AND id = $3`, [
      value,
      council,
      id,
    ]);
  };
  return {
    isShared: true,
    record,
    runs: () => told(headsOf(pool, council)),
    load: (id) =>
      told(
        (async () => {
          const head = await headWithId(pool, council, id);
          return head === undefined ? undefined : { ...head, ...(await readParts(pool, id)) };
        })(),
      ),
    moved: (id, place) => told(update('place', place, id)),
    rewritten: (id, digest) => told(update('digest', digest, id)),
    purged: (...purge) => told(purgeRun(pool, council, purge)),
    forget: (id) => told(forgetRun(pool, council, id)),
    eraseSubject: (ids) => told(eraseSubject(pool, council, ids)),
    leaveFleet: (name, ids) => told(leaveFleet(pool, { council: name, ids })),
    acquire: (name, holder, now) => told(takeLease(pool, { council, name }, holder, now)),
    renew: (name, owner, { until, now }) =>
      told(renewLease(pool, { council, name, owner }, (until.getTime() - now.getTime()) / 1000)),
    release: async (name, owner) => {
      await told(
        pool.query('DELETE FROM beadle.leases WHERE council_key = $1 AND name = $2 AND owner = $3', [
          council,
          name,
          owner,
        ]),
      );
    },
    close: giveBack,
  };
}

/**
 * History of one council in PostgreSQL, for several computers.
 * @throws BeadleError CONFIG_INVALID, HISTORY_NEWER, HISTORY_UNWRITABLE
 */
export async function openPostgresHistory(place: DatabasePlace): Promise<HistoryStore> {
  const lent = await lendPool(place.url);
  try {
    await migrated(lent.pool);
    return storeIn(lent, place);
  } catch (error) {
    await lent.giveBack();
    throw databaseError(place.url, error);
  }
}

const done = new WeakMap<Pool, Promise<void>>();

/** Once for each pool: three hundred councils of one process share it. What failed is tried again by the next of them. */
async function migrated(pool: Pool): Promise<void> {
  const work = done.get(pool) ?? migrateDatabase(pool);
  done.set(pool, work);
  try {
    await work;
  } catch (error) {
    if (done.get(pool) === work) done.delete(pool);
    throw error;
  }
}
