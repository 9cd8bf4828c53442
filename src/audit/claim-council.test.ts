import { hostname } from 'node:os';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Holder, HistoryStore } from '../store/history-store.ts';
import { claimCouncil, claimLifetime } from './claim-council.ts';

/** More than any system numbers its processes. */
const nobody = 2 ** 30;

/** The leases of a history, in memory. */
function leases(held: Holder | undefined, { isShared = false, renews = () => Promise.resolve(true) } = {}) {
  const state = { held, released: [] as string[] };
  const history = {
    isShared,
    acquire: async (_: string, holder: Holder) => {
      if (state.held !== undefined) return state.held;
      state.held = holder;
      return undefined;
    },
    renew: renews,
    release: async (_: string, owner: string) => {
      state.released.push(owner);
      if (state.held?.owner === owner) state.held = undefined;
    },
  } as unknown as HistoryStore;
  return { history, state };
}

const of = (pid: number, host = hostname()): Holder => ({
  owner: 'before',
  pid,
  host,
  until: '2026-11-29T03:01:00.000Z',
});
const clock = () => new Date('2026-11-29T03:00:00.000Z');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('takes over at once what a dead process of this computer held', async () => {
  const { history, state } = leases(of(nobody));
  const claim = await claimCouncil(history, clock);
  expect(state.released).toEqual(['before']);
  expect(state.held).toMatchObject({ owner: claim.owner, until: '2026-11-29T03:01:00.000Z' });
});

it.each([
  ['of a process that lives', of(process.pid), {}],
  ['of another computer', of(nobody, 'elsewhere'), {}],
  ['of a database, where the number of a process says nothing', of(nobody), { isShared: true }],
])('leaves a claim %s alone, and says when it ends', async (_, held, more) => {
  const { history, state } = leases(held, more);
  await expect(claimCouncil(history, clock)).rejects.toMatchObject({
    code: 'AUDIT_RUNNING',
    hint: expect.stringContaining('03:01:00 UTC'),
  });
  expect(state.released).toEqual([]);
});

it('tells its holder when it was lost, and not when the history was away for a moment', async () => {
  const answers = [
    Promise.reject(new Error('away')),
    Promise.resolve(true),
    Promise.reject(new Error('away')),
    Promise.resolve(false),
  ];
  for (const answer of answers) answer.catch(() => undefined);
  const { history } = leases(undefined, { renews: () => answers.shift() ?? Promise.resolve(false) });
  const claim = await claimCouncil(history, clock);
  await vi.advanceTimersByTimeAsync(claimLifetime / 2);
  expect(claim.lost.aborted).toBe(false);
  expect(await claim.isLost()).toBe(false);
  await vi.advanceTimersByTimeAsync(claimLifetime / 4);
  expect(claim.lost.reason).toMatchObject({ code: 'AUDIT_RUNNING' });
});

it('is asked for before its time where something else went wrong', async () => {
  const { history } = leases(undefined, { renews: () => Promise.resolve(false) });
  const claim = await claimCouncil(history, clock);
  expect(claim.lost.aborted).toBe(false);
  expect(await claim.isLost()).toBe(true);
});

it('is not renewed after it was given back, and giving it back makes no failure', async () => {
  let renewals = 0;
  const { history, state } = leases(undefined, {
    renews: () => Promise.resolve(++renewals > 0),
  });
  const claim = await claimCouncil({ ...history, release: () => Promise.reject(new Error('away')) }, clock);
  await claim.release();
  await vi.advanceTimersByTimeAsync(claimLifetime * 2);
  expect(renewals).toBe(0);
  expect(state.held).toMatchObject({ owner: claim.owner });
});
