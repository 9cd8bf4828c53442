import { Client } from 'pg';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AuditJob, JobQueue } from '../../src/store/job-queue.ts';
import { openPgBossQueue } from '../../src/store/postgres/pg-boss-queue.ts';
import { hasPostgres, newDatabase, sql } from './real-postgres.ts';

/** Seconds, the least that pg-boss takes. */
const quick = { heartbeat: 10, watch: 1, cron: 1, poll: 0.5, retry: 1 };

interface JobRow {
  readonly state: string;
  readonly retry_count: number;
  readonly waits: boolean;
}

const londonNow = (): { readonly hour: number; readonly minute: number } => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(new Date());
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  return { hour: of('hour'), minute: of('minute') };
};

describe.skipIf(!hasPostgres())('audits as jobs in PostgreSQL', () => {
  let url = '';
  const open: JobQueue[] = [];
  const troubles: string[] = [];
  const queue = async (): Promise<JobQueue> => {
    const opened = await openPgBossQueue({
      url,
      minutes: 60,
      onTrouble: (text) => void troubles.push(text),
      times: quick,
    });
    open.push(opened);
    return opened;
  };
  const jobsOf = (council: string): Promise<JobRow[]> =>
    sql<JobRow>(
      url,
      `SELECT state::text, retry_count, start_after > now() AS waits FROM pgboss.job
       WHERE name = 'beadle-audits' AND data->>'council' = $1 ORDER BY created_on`,
      [council],
    );
  beforeAll(async () => {
    url = await newDatabase();
  });
  // A worker of one test would take the jobs of the next.
  afterEach(async () => {
    await Promise.all(open.splice(0).map((one) => one.stop()));
    if (troubles.length > 0) throw new Error(troubles.join('\n'));
  });

  it('wait to be made while another worker makes them in a new database', async () => {
    const usual = url;
    url = await newDatabase();
    const other = new Client(url);
    await other.connect();
    await other.query("SELECT pg_advisory_lock(hashtext('beadle: pg-boss starts'))");
    let isMade = false;
    const made = queue().then((opened) => {
      isMade = true;
      return opened;
    });
    // Until it stands before the lock: it made nothing before it.
    try {
      await vi.waitFor(
        async () => {
          const { rows } = await other.query(
            "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted",
          );
          expect(rows).toHaveLength(1);
        },
        { timeout: 20_000 },
      );
      const { rows } = await other.query("SELECT to_regnamespace('pgboss') AS made");
      expect([isMade, rows[0]]).toEqual([false, { made: null }]);
    } finally {
      // A test that fails here takes none of the next ones along.
      await other.end();
      url = usual;
    }
    expect(await (await made).send(['ann'])).toBe(1);
  });

  it('are never two of one council, are tried again later, and are kept apart when they fail for good', async () => {
    const [one, other] = [await queue(), await queue()];
    expect(await one.send(['ann', 'ben'])).toBe(2);
    expect(await other.send(['ann', 'carrie'])).toBe(1);
    const began: AuditJob[] = [];
    const release = Promise.withResolvers<void>();
    const handle = async (job: AuditJob): Promise<void> => {
      began.push(job);
      if (job.council === 'ann') throw new Error('NETWORK');
      await release.promise;
    };
    await one.work(3, handle);
    await other.work(3, handle);
    await vi.waitFor(() => expect(began).toHaveLength(3), { timeout: 10_000 });
    // While it runs there is no second one either.
    expect(await one.send(['ben'])).toBe(0);
    await vi.waitFor(async () =>
      expect(await jobsOf('ann')).toMatchObject([{ state: 'retry', waits: true }]),
    );
    expect(await one.isEmpty()).toBe(false);
    release.resolve();
    // The nights of waiting pass.
    await sql(url, "UPDATE pgboss.job SET retry_count = 3, start_after = now() WHERE state = 'retry'");
    await vi.waitFor(
      async () => expect(await jobsOf('ann')).toMatchObject([{ state: 'failed', retry_count: 4 }]),
      {
        timeout: 10_000,
      },
    );
    expect(began.at(-1)).toMatchObject({ council: 'ann', attempt: 4, isLast: true });
    expect(began.filter(({ council }) => council !== 'ann')).toHaveLength(2);
    const dead = await sql<{ data: object }>(
      url,
      "SELECT data FROM pgboss.job WHERE name = 'beadle-audits-failed'",
    );
    expect(dead).toEqual([{ data: { council: 'ann' } }]);
    await vi.waitFor(async () => expect(await one.isEmpty()).toBe(true));
  });

  it('come once from a schedule however many workers there are, and once for all that was missed', async () => {
    const [one, other] = [await queue(), await queue()];
    const { hour, minute } = londonNow();
    const due = { council: 'due', cron: `${String(minute)} ${String(hour)} * * *` };
    const missed = {
      council: 'missed',
      cron: `${String(minute)} ${String((hour + 22) % 24)},${String((hour + 23) % 24)} * * *`,
    };
    const gone = { council: 'gone', cron: '10 2 1 1 *' };
    await one.schedule([due, missed, gone]);
    await sql(url, "UPDATE pgboss.schedule SET created_on = now() - interval '1 day'");
    await sql(url, "UPDATE pgboss.version SET cron_on = now() - interval '5 hours'");
    await Promise.all([one.schedule([due, missed]), other.schedule([due, missed])]);
    const began: string[] = [];
    const note = async ({ council }: AuditJob): Promise<void> => void began.push(council);
    await one.work(2, note);
    await other.work(2, note);
    await vi.waitFor(() => expect(began.toSorted()).toEqual(['due', 'missed']), { timeout: 20_000 });
    // Several more passes of both, in which nothing may come again.
    const passed =
      (await sql<{ cron_on: Date }>(url, 'SELECT cron_on FROM pgboss.version'))[0]?.cron_on ?? new Date();
    await vi.waitFor(
      async () => {
        const [now] = await sql<{ cron_on: Date }>(url, 'SELECT cron_on FROM pgboss.version');
        expect((now?.cron_on.getTime() ?? 0) - passed.getTime()).toBeGreaterThan(1500);
      },
      { timeout: 10_000 },
    );
    await vi.waitFor(async () => expect(await one.isEmpty()).toBe(true));
    expect(began.toSorted()).toEqual(['due', 'missed']);
    const kept = await sql<{ key: string; timezone: string }>(
      url,
      'SELECT key, timezone FROM pgboss.schedule ORDER BY key',
    );
    expect(kept).toEqual(['due', 'missed'].map((key) => ({ key, timezone: 'Europe/London' })));
    await expect(one.schedule([{ council: 'wrong', cron: '99 2 * * *' }])).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('"cron: 99 2 * * *" of wrong') as string,
    });
  });
});
