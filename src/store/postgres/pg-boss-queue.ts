import type { JobWithMetadata, PgBoss } from 'pg-boss';
import { z } from 'zod';
import { BeadleError } from '../../model/error.ts';
import type { JobQueue, Scheduled } from '../job-queue.ts';
import { databaseError } from './database-error.ts';
import { lendPool } from './shared-pool.ts';

const audits = 'beadle-audits';
/** Where jobs end that failed every time, with what they were. */
const failed = 'beadle-audits-failed';

const JobData = z.object({ council: z.string() });

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

const usualTimes: QueueTimes = { heartbeat: 60, watch: 30, cron: 30, poll: 2, retry: 60 };

const daySeconds = 24 * 60 * 60;
const retries = 4;

interface Opening {
  readonly url: string;
  /** The longest that an audit may take; a job that takes longer is given to another worker. */
  readonly minutes: number;
  /** Only sends: it looks neither for what is due nor for the dead, and so starts and stops at once. */
  readonly sendsOnly?: boolean;
  /** What went wrong in the background, such as a database that is away for a moment. */
  readonly onTrouble: (text: string) => void;
  readonly times?: QueueTimes;
}

async function makeQueues(
  boss: PgBoss,
  { minutes, sendsOnly = false, times = usualTimes }: Opening,
): Promise<void> {
  const options = {
    retryLimit: retries,
    retryDelay: times.retry,
    retryBackoff: true,
    retryDelayMax: 60 * 60,
    heartbeatSeconds: times.heartbeat,
    expireInSeconds: Math.min(minutes * 60 + 600, daySeconds - 1),
    retentionSeconds: 14 * daySeconds,
    deleteAfterSeconds: 7 * daySeconds,
    deadLetter: failed,
  };
  await boss.createQueue(failed, { retentionSeconds: 14 * daySeconds });
  // `exclusive`: one job of a council, waiting or running; with `stately` another would wait behind and read it again.
  await boss.createQueue(audits, { ...options, policy: 'exclusive' });
  if (!sendsOnly) await boss.updateQueue(audits, options);
}

async function start(opening: Opening, pool: Awaited<ReturnType<typeof lendPool>>) {
  const { url, onTrouble, sendsOnly = false, times = usualTimes } = opening;
  const { PgBoss: Boss } = await import('pg-boss');
  const boss = new Boss({
    // One pool for all: history, memory and jobs of a worker together hold at most eight connections.
    db: { executeSql: (text, values) => pool.pool.query(text, values as unknown[]) },
    schedule: !sendsOnly,
    supervise: !sendsOnly,
    monitorIntervalSeconds: times.watch,
    superviseIntervalSeconds: times.watch,
    cronMonitorIntervalSeconds: times.cron,
    cronWorkerIntervalSeconds: Math.min(times.cron, 5),
  });
  boss.on('error', (error) => onTrouble(databaseError(url, error).message));
  boss.on('warning', ({ message }) => onTrouble(message));
  await boss.start();
  await makeQueues(boss, opening);
  return boss;
}

function cronError({ council, cron }: Scheduled, cause: unknown): BeadleError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new BeadleError(
    'CONFIG_INVALID',
    `"cron: ${cron}" of ${council} in the fleet file names no time: ${why}.`,
    {
      hint: 'Write minute, hour, day, month, weekday, such as "10 2 * * *" for ten past two every night.',
      cause,
    },
  );
}

async function schedule(boss: PgBoss, wanted: readonly Scheduled[]): Promise<void> {
  const present = new Map((await boss.getSchedules(audits)).map(({ key, cron }) => [key, cron]));
  for (const one of wanted) {
    const { council, cron } = one;
    // What is there already is not written again: every worker does this at its start.
    if (present.get(council) === cron) continue;
    try {
      boss.previewSchedule(cron, { tz: 'Europe/London', count: 1 });
    } catch (error) {
      throw cronError(one, error);
    }
    const options = { tz: 'Europe/London', key: council, singletonKey: council, missed: 'once' } as const;
    await boss.schedule(audits, cron, { council }, options);
  }
  const keys = new Set(wanted.map(({ council }) => council));
  for (const key of present.keys()) if (!keys.has(key)) await boss.unschedule(audits, key);
}

/**
 * Audits as jobs of pg-boss 12.38 in the schema `pgboss` of the database, made where there is none.
 * https://timgit.github.io/pg-boss (read 2026-11)
 * @throws BeadleError CONFIG_INVALID, HISTORY_UNWRITABLE
 */
export async function openPgBossQueue(opening: Opening): Promise<JobQueue> {
  const lent = await lendPool(opening.url);
  let boss: PgBoss;
  try {
    boss = await start(opening, lent);
  } catch (error) {
    await lent.giveBack();
    throw databaseError(opening.url, error);
  }
  return {
    schedule: (wanted) => schedule(boss, wanted),
    send: async (councils) => {
      let sent = 0;
      for (const council of councils)
        if ((await boss.send(audits, { council }, { singletonKey: council })) !== null) sent += 1;
      return sent;
    },
    work: async (concurrency, handle) => {
      const { poll } = opening.times ?? usualTimes;
      const options = {
        localConcurrency: concurrency,
        pollingIntervalSeconds: poll,
        includeMetadata: true,
      } as const;
      await boss.work(audits, options, async ([job]: JobWithMetadata[]) => {
        if (job === undefined) return;
        const { council } = JobData.parse(job.data);
        const { retryCount: attempt, retryLimit, signal } = job;
        await handle({ council, attempt, isLast: attempt >= retryLimit, signal });
      });
    },
    isEmpty: async () => {
      const { rows } = await lent.pool.query(
        "SELECT 1 FROM pgboss.job WHERE name = $1 AND state < 'completed' LIMIT 1",
        [audits],
      );
      return rows.length === 0;
    },
    stop: async () => {
      await boss.stop({ graceful: true, timeout: 30_000 });
      await lent.giveBack();
    },
  };
}
