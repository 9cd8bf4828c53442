import type { PgBoss } from 'pg-boss';

/** The queue of audits that are due. */
export const audits = 'beadle-audits';
/** Where jobs end that failed every time, with what they were. */
const failed = 'beadle-audits-failed';

/** Seconds. Other ones in tests only: a night is long, a test is not. */
export interface QueueTimes {
  /** A worker that gave no sign of life for so long is taken for dead. */
  readonly heartbeat: number;
  /** How often somebody looks for the dead. */
  readonly watch: number;
  /** How often somebody looks for what is due. */
  readonly cron: number;
  /** How often a worker without work asks for some. */
  readonly poll: number;
  /** Before the second attempt; about twice as long before each other one. */
  readonly retry: number;
}

export const usualTimes: QueueTimes = { heartbeat: 60, watch: 30, cron: 30, poll: 2, retry: 60 };

const daySeconds = 24 * 60 * 60;
const retries = 4;

export interface Opening {
  readonly url: string;
  /** The longest that an audit may take; a job that takes longer is given to another worker. */
  readonly minutes: number;
  /** Only sends: it looks neither for what is due nor for the dead, and so starts and stops at once. */
  readonly sendsOnly?: boolean;
  /** What went wrong in the background, such as a database that is away for a moment. */
  readonly onTrouble: (text: string) => void;
  readonly times?: QueueTimes;
}

/** How long one job may take: what an audit may, ten minutes for what comes after it, and less than pg-boss's own day. */
export function secondsOfJob(minutes: number): number {
  return Math.min(minutes * 60 + 600, daySeconds - 1);
}

/** Makes the queues, or sets what this version wants of them. */
export async function makeQueues(
  boss: PgBoss,
  { minutes, sendsOnly = false, times = usualTimes }: Opening,
): Promise<void> {
  const options = {
    retryLimit: retries,
    retryDelay: times.retry,
    retryBackoff: true,
    retryDelayMax: 60 * 60,
    heartbeatSeconds: times.heartbeat,
    expireInSeconds: secondsOfJob(minutes),
    retentionSeconds: 14 * daySeconds,
    deleteAfterSeconds: 7 * daySeconds,
    deadLetter: failed,
  };
  await boss.createQueue(failed, { retentionSeconds: 14 * daySeconds });
  // `exclusive`: one job of a council, waiting or running; with `stately` another would wait behind and read it again.
  await boss.createQueue(audits, { ...options, policy: 'exclusive' });
  if (!sendsOnly) await boss.updateQueue(audits, options);
}
