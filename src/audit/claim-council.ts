import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { BeadleError } from '../model/error.ts';
import type { Clock } from '../model/clock.ts';
import { isRunning } from '../snapshot/running-process.ts';
import type { Holder, HistoryStore } from '../store/history-store.ts';
import type { Claim } from '../store/run-store.ts';
import { takenOver } from '../store/taken-over.ts';

/** Milliseconds. A process that lives renews its claim four times in that. */
export const claimLifetime = 60_000;
const lease = 'audit';

const running = ({ pid, host, until }: Holder): BeadleError =>
  new BeadleError(
    'AUDIT_RUNNING',
    `Another audit of this council is running, or a deletion (process ${String(pid)} on ${host}).`,
    {
      hint: `Wait for it to end. If it died, its claim ends by itself at ${until.slice(11, 19)} UTC.`,
    },
  );

/** On several computers the name of a host and the number of a process say nothing: containers share both. */
const isDead = ({ pid, host }: Holder, { isShared }: HistoryStore): boolean =>
  !isShared && host === hostname() && !isRunning(pid);

/**
 * Makes this process the only one that audits a council. The claim is renewed while it is held and runs out by itself
 * when the process dies; one of a dead process of a history that only this computer has is taken over at once.
 * @throws BeadleError AUDIT_RUNNING
 */
export async function claimCouncil(history: HistoryStore, clock: Clock): Promise<Claim> {
  const owner = randomUUID();
  const time = () => {
    const now = clock();
    return { now, until: new Date(now.getTime() + claimLifetime) };
  };
  const take = async (): Promise<Holder | undefined> => {
    const { now, until } = time();
    const holder = { owner, pid: process.pid, host: hostname(), until: until.toISOString() };
    return history.acquire(lease, holder, now);
  };
  const holder = await take();
  if (holder !== undefined) {
    if (!isDead(holder, history)) throw running(holder);
    await history.release(lease, holder.owner);
    const second = await take();
    if (second !== undefined) throw running(second);
  }
  const loss = new AbortController();
  // A history that cannot be reached for a moment is no loss: what counts is asked again when the run is kept.
  const renew = async (): Promise<void> => {
    const isHeld = await history.renew(lease, owner, time()).catch(() => true);
    if (!isHeld) loss.abort(takenOver());
  };
  const renewal = setInterval(() => void renew(), claimLifetime / 4);
  renewal.unref();
  return {
    owner,
    lost: loss.signal,
    isLost: async () => {
      await renew();
      return loss.signal.aborted;
    },
    release: async () => {
      clearInterval(renewal);
      // It runs out by itself: a database that is away now must not make a failure of a run that is kept.
      await history.release(lease, owner).catch(() => undefined);
    },
  };
}

/** Does a piece of work while no other process audits the council or deletes of it. @throws BeadleError AUDIT_RUNNING */
export async function whileClaimed<T>(
  history: HistoryStore,
  clock: Clock,
  work: () => Promise<T>,
): Promise<T> {
  const claim = await claimCouncil(history, clock);
  try {
    return await work();
  } finally {
    await claim.release();
  }
}
