import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { BeadleError } from '../model/error.ts';
import type { Clock } from '../model/clock.ts';
import { isRunning } from '../snapshot/private-files.ts';
import type { Holder, HistoryStore } from '../store/history-store.ts';
import type { Claim } from '../store/run-store.ts';

/** Milliseconds. A process that lives renews its claim four times in that. */
const lifetime = 120_000;
const lease = 'audit';

const running = ({ pid, host, until }: Holder): BeadleError =>
  new BeadleError(
    'AUDIT_RUNNING',
    `Another audit of this council is running (process ${String(pid)} on ${host}).`,
    {
      hint: `Wait for it to end. If it died, its claim ends by itself at ${until.slice(11, 19)} UTC.`,
    },
  );

const isDead = ({ pid, host }: Holder): boolean => host === hostname() && !isRunning(pid);

/**
 * Makes this process the only one that audits a council. The claim is renewed while it is held and runs out by itself
 * when the process dies; one of a dead process of this computer is taken over at once.
 * @throws BeadleError AUDIT_RUNNING
 */
export async function claimCouncil(history: HistoryStore, clock: Clock): Promise<Claim> {
  const owner = randomUUID();
  const take = async (): Promise<Holder | undefined> => {
    const now = clock();
    const until = new Date(now.getTime() + lifetime).toISOString();
    return history.acquire(lease, { owner, pid: process.pid, host: hostname(), until }, now);
  };
  const holder = await take();
  if (holder !== undefined) {
    if (!isDead(holder)) throw running(holder);
    await history.release(lease, holder.owner);
    const second = await take();
    if (second !== undefined) throw running(second);
  }
  const renewal = setInterval(() => void take().catch(() => undefined), lifetime / 4);
  renewal.unref();
  return {
    release: async () => {
      clearInterval(renewal);
      await history.release(lease, owner);
    },
  };
}
