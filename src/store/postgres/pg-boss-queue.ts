import type { Pool } from 'pg';
import type { JobWithMetadata, PgBoss } from 'pg-boss';
import { z } from 'zod';
import type { JobQueue } from '../job-queue.ts';
import { databaseError } from './database-error.ts';
import { whileOurs } from './job-signal.ts';
import { audits, makeQueues, secondsOfJob, usualTimes, type Opening } from './job-queues.ts';
import { keepSchedules } from './job-schedules.ts';
import { lendPool } from './shared-pool.ts';

const JobData = z.object({ council: z.string() });

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
  await oneAtATime(pool.pool, async () => {
    await boss.start();
    await makeQueues(boss, opening);
  });
  return boss;
}

/**
 * pg-boss makes its schema without a lock of its own: of two workers that meet a new database at once, one was refused
 * ("duplicate key", seen with 12.38). Who comes second waits, and finds all made.
 */
async function oneAtATime(pool: Pool, work: () => Promise<void>): Promise<void> {
  const lock = "hashtext('beadle: pg-boss starts')";
  const client = await pool.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(${lock})`);
    await work();
  } finally {
    // Closes the connection, and with it the lock, also where unlocking would fail.
    client.release(true);
  }
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
    schedule: (wanted) => keepSchedules(boss, wanted),
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
        const { retryCount: attempt, retryLimit, signal, createdOn } = job;
        const ours = whileOurs(signal, secondsOfJob(opening.minutes));
        const askedAt = createdOn.toISOString();
        await handle({ council, attempt, askedAt, isLast: attempt >= retryLimit, signal: ours });
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
