import type { Pool } from 'pg';
import { expect, it } from 'vitest';
import { runRecord } from '../testing.ts';
import { recordRun } from './record-run.ts';

/** A database whose answer to COMMIT is lost on the way, and that knows of the transaction what it is told here. */
function losingCommit(status: string | null | Error, takenIn: boolean | Error): Pool {
  const query = async (text: string) => {
    if (text === 'COMMIT') throw Object.assign(new Error('connection lost'), { code: 'ECONNRESET' });
    if (text.includes('pg_current_xact_id')) return { rows: [{ xid: '742' }] };
    return { rows: [{ id: 1 }], rowCount: 1 };
  };
  const client = { query, on: () => undefined, off: () => undefined, release: () => undefined };
  return {
    connect: async () => client,
    query: async (text: string, values: unknown[]) => {
      if (text.includes('digest')) {
        if (takenIn instanceof Error) throw takenIn;
        return { rows: takenIn ? [{}] : [] };
      }
      expect([text.includes('pg_xact_status'), values]).toEqual([true, ['742']]);
      if (status instanceof Error) throw status;
      return { rows: [{ status }] };
    },
  } as unknown as Pool;
}

const record = async (status: string | null | Error, takenIn: boolean | Error = false) => {
  const undone: string[] = [];
  const settle = async () => ({ place: '/runs/a', undo: async () => void undone.push('/runs/a') });
  const run = runRecord('2026-11-22T11:33:00.000Z');
  const kept = await recordRun(losingCommit(status, takenIn), {
    council: 'c',
    run,
    settle,
    claim: undefined,
  }).catch((error: unknown) => error);
  return { kept, undone };
};

it('takes a run for kept when the database did commit it, although the answer was lost', async () => {
  expect(await record('committed')).toEqual({ kept: '/runs/a', undone: [] });
});

it('takes the folder back when the database did not', async () => {
  expect(await record('aborted')).toMatchObject({ kept: { code: 'ECONNRESET' }, undone: ['/runs/a'] });
});

it.each([
  ['took it in', true],
  ['may have', new Error('away')],
])('leaves the folder when the database did not, but a successor %s', async (_, takenIn) => {
  expect(await record('aborted', takenIn)).toMatchObject({ kept: { code: 'ECONNRESET' }, undone: [] });
});

it.each([
  ['is still at it', 'in progress'],
  ['has forgotten it', null],
  ['cannot be asked', new Error('away')],
])('leaves the folder for the next start when the database %s', async (_, status) => {
  expect(await record(status)).toMatchObject({ kept: { code: 'ECONNRESET' }, undone: [] });
});
