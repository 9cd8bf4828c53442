import type { Pool } from 'pg';
import type { Settled } from '../history-store.ts';
import type { RunRecord } from '../run-record.ts';
import { assertHeld } from './database-leases.ts';
import { addHead, addParts } from './database-rows.ts';
import { inTransaction } from './migrate-database.ts';

/** A run to be kept, with its folder. */
export interface Recording {
  readonly council: string;
  readonly run: RunRecord;
  readonly settle: () => Promise<Settled>;
  readonly claim: string | undefined;
}

/**
 * A commit whose answer was lost may have been done all the same: the database knows.
 * @returns undefined where it cannot be asked, or is still at it
 */
async function wasCommitted(pool: Pool, transaction: string | undefined): Promise<boolean | undefined> {
  if (transaction === undefined) return false;
  try {
    const { rows } = await pool.query<{ status: string | null }>(
      'SELECT pg_xact_status($1::xid8) AS status',
      [transaction],
    );
    const status = rows[0]?.status;
    return status === 'committed' ? true : status === 'aborted' ? false : undefined;
  } catch {
    return undefined;
  }
}

/**
 * While a process stands still between folder and record, the database ends its transaction, and a successor takes the
 * folder in as that of a dead process: from then on it is the successor's.
 * @returns undefined where the database cannot be asked
 */
async function wasTakenIn(pool: Pool, { council, run }: Recording): Promise<boolean | undefined> {
  try {
    const { rows } = await pool.query('SELECT 1 FROM beadle.runs WHERE council_key = $1 AND digest = $2', [
      council,
      run.digest,
    ]);
    return rows.length > 0;
  } catch {
    return undefined;
  }
}

/** Keeps a run and its folder, both or neither. @returns the folder */
export async function recordRun(pool: Pool, recording: Recording): Promise<string> {
  let settled: Settled | undefined;
  let transaction: string | undefined;
  const { council, run, settle, claim } = recording;
  try {
    await inTransaction(pool, async (client) => {
      const { rows } = await client.query<{ xid: string }>('SELECT pg_current_xact_id()::text AS xid');
      transaction = rows[0]?.xid;
      const id = await addHead(client, council, run);
      await addParts(client, id, run);
      if (claim !== undefined) await assertHeld(client, council, claim);
      settled = await settle();
      await client.query('UPDATE beadle.runs SET place = $1 WHERE id = $2', [settled.place, id]);
    });
  } catch (error) {
    if (settled === undefined) throw error;
    const done = await wasCommitted(pool, transaction);
    if (done === true) return settled.place;
    // Where nobody can say, the folder stays: the next start takes it in if the record is not there.
    if (done === false && (await wasTakenIn(pool, recording)) === false) await settled.undo();
    throw error;
  }
  return settled?.place ?? '';
}
