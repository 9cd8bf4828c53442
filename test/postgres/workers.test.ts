import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isBrief } from '../../fixtures/search.ts';
import { isRunName } from '../../src/audit/run-folder.ts';
import { snapshotFile } from '../../src/audit/run-files.ts';
import { fleetTools } from '../../src/cli/fleet/fleet-tools.ts';
import { practiceGround } from '../../src/cli/practice/practice-ground.ts';
import type { CouncilOutcome } from '../../src/fleet/council-outcome.ts';
import { readFleet } from '../../src/fleet/fleet-file.ts';
import { runWorker } from '../../src/fleet/run-worker.ts';
import { sharedTenants } from '../../src/fleet/shared-tenants.ts';
import type { StatusRow } from '../../src/history/status-row.ts';
import { openPgBossQueue } from '../../src/store/postgres/pg-boss-queue.ts';
import { openPostgresMemory } from '../../src/store/postgres/postgres-memory.ts';
import { builtProgram } from '../built-once.ts';
import { inProcess } from '../cli/in-process.ts';
import { nameCouncils, practiceFleet } from '../fleet/practice-fleet.ts';
import type { WorkerOrders } from './worker-child.ts';
import { hasPostgres, newDatabase, sql } from './real-postgres.ts';

/** Seconds, the least that pg-boss takes. */
const times = { heartbeat: 10, watch: 1, cron: 1, poll: 0.5, retry: 1 };

describe.skipIf(!hasPostgres())('workers', () => {
  const folder = practiceFleet();
  const file = join(folder, 'fleet.yaml');
  const council = join(folder, 'councils/allwell');
  const practice = practiceGround();
  const children: ChildProcess[] = [];
  const notices: string[] = [];
  const hook = createServer((request, response) => {
    request.setEncoding('utf8').on('data', (part: string) => notices.push(part));
    request.on('end', () => response.writeHead(204).end());
  });
  let url = '';
  beforeAll(async () => {
    url = await newDatabase();
    nameCouncils(folder, ['allwell', 'gone']);
    await once(hook.listen(0, '127.0.0.1'), 'listening');
    const { port } = hook.address() as AddressInfo;
    appendFileSync(file, `notify: { webhook: 'http://127.0.0.1:${String(port)}/' }\n`);
    const secret = `whsec_${Buffer.from('a key of thirty-two bytes length').toString('base64')}`;
    appendFileSync(join(folder, '.env'), `DATABASE_URL=${url}\nBEADLE_WEBHOOK_SECRET=${secret}\n`);
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await practice.close();
    hook.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const runFolders = (): string[] =>
    (existsSync(join(council, 'reports/out')) ? readdirSync(join(council, 'reports/out')) : []).flatMap(
      (name) =>
        readdirSync(join(council, 'reports/out', name))
          .filter(isRunName)
          .map((run) => join(council, 'reports/out', name, run)),
    );
  const runsKept = () => sql<{ place: string }>(url, 'SELECT place FROM beadle.runs ORDER BY id');
  const queueAllwell = async (): Promise<void> => {
    // By hand, and not by the command: its jobs wait a minute before they are tried again.
    const queue = await openPgBossQueue({ url, minutes: 60, onTrouble: () => undefined, times });
    expect(await queue.send(['allwell'])).toBe(1);
    await queue.stop();
  };
  /** The minute passes in which a worker gives no sign of life. */
  const passAMinute = async (): Promise<void> => {
    await sql(url, "UPDATE pgboss.job SET heartbeat_on = now() - interval '1 minute' WHERE state = 'active'");
    await sql(url, "UPDATE beadle.leases SET until = now() - interval '1 second'");
  };
  /** A worker in another process, which has read something of the council but not all. */
  const inTheMiddle = async (said: () => string): Promise<void> => {
    await vi.waitFor(() => expect(said()).toContain('began allwell'), { timeout: 60_000, interval: 20 });
    const journals = join(council, '.beadle/journals');
    const linesOf = (path: string): string[] =>
      existsSync(path)
        ? readFileSync(path, 'utf8')
            .split('\n')
            .filter((line) => line !== '')
        : [];
    const ends = (): number =>
      (existsSync(journals) ? readdirSync(journals) : []).flatMap((name) =>
        linesOf(join(journals, name, 'ends.jsonl')),
      ).length;
    await vi.waitFor(() => expect(ends()).toBeGreaterThan(3), { timeout: 60_000, interval: 5 });
  };
  const startWorker = () => {
    const child = spawn(
      process.execPath,
      [
        builtProgram('test/postgres/worker-child'),
        JSON.stringify({ file, url, times } satisfies WorkerOrders),
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    children.push(child);
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    return { child, said: () => said };
  };
  /** Another worker, here, until there is nothing left to do. */
  const takeOver = async (): Promise<CouncilOutcome[]> => {
    const fleet = await readFleet(file);
    const ended: CouncilOutcome[] = [];
    const memory = await openPostgresMemory(url);
    const nothing = (): void => undefined;
    await runWorker({
      concurrency: 1,
      tools: {
        ...fleetTools(fleet, practice),
        resume: true,
        takesOver: true,
        claimTenant: sharedTenants({ mayRepeat: true }),
      },
      queue: await openPgBossQueue({ url, minutes: 60, onTrouble: nothing, times }),
      memory,
      watch: {
        began: nothing,
        says: nothing,
        ended: (_, outcome) => void ended.push(outcome),
        postponed: nothing,
        trouble: nothing,
      },
      signal: new AbortController().signal,
      drain: true,
    });
    await memory.close();
    return ended;
  };

  it('need a database, and say so', async () => {
    const without = practiceFleet();
    const { code, stderr } = await inProcess('worker', '--fleet', join(without, 'fleet.yaml'));
    expect([code, stderr]).toEqual([2, expect.stringContaining('DATABASE_URL is not set')]);
    rmSync(without, { recursive: true, force: true });
  });

  it('audit what waits, tell a log, and let the state of the fleet be seen', async () => {
    expect((await inProcess('fleet', 'queue', '--fleet', file)).stdout).toContain('2 of 2 councils queued');
    expect((await inProcess('fleet', 'queue', '--fleet', file)).stdout).toContain('2 wait or run already');
    const { code, stderr } = await inProcess('worker', '--fleet', file, '--drain', '--log', 'json');
    expect(code).toBe(0);
    const events = stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(events).toContainEqual(expect.objectContaining({ event: 'audit-ended', council: 'allwell' }));
    expect(events).toContainEqual(
      expect.objectContaining({ event: 'audit-failed', council: 'gone', code: 'CONFIG_INVALID' }),
    );
    const status = await inProcess('fleet', 'status', '--fleet', file, '--json');
    const rows = JSON.parse(status.stdout) as StatusRow[];
    expect(rows.find(({ id }) => id === 'allwell')?.lastRead).toBeDefined();
    expect(rows.find(({ id }) => id === 'gone')?.problem).toBeDefined();
    expect(existsSync(join(council, '.beadle/history.sqlite'))).toBe(false);
    expect((await runsKept()).map(({ place }) => place)).toEqual(runFolders());

    // What a worker told, a run by hand on the same database does not tell again.
    expect(notices.filter((text) => text.includes('could not run'))).toHaveLength(1);
    const byHand = await inProcess('fleet', 'run', '--fleet', file, '--only', 'gone');
    expect(byHand.code).toBe(2);
    expect(notices.filter((text) => text.includes('could not run'))).toHaveLength(1);
    expect(existsSync(join(folder, '.beadle/notices.json'))).toBe(false);
  });

  it.skipIf(process.platform === 'win32' || isBrief)(
    'take over from one that stood still, which then writes nothing, and from one that was killed',
    { timeout: 240_000 },
    async () => {
      const before = runFolders().length;
      const { child, said } = startWorker();
      await queueAllwell();
      await inTheMiddle(said);
      child.kill('SIGSTOP');
      await passAMinute();
      expect(await takeOver()).toMatchObject([{ ran: true }]);
      expect(runFolders()).toHaveLength(before + 1);
      // It went on with what the other had read.
      const [newest = ''] = (await runsKept()).map(({ place }) => place).slice(-1);
      expect(readFileSync(join(newest, snapshotFile), 'utf8')).toContain('"resumedAt":["');
      child.kill('SIGCONT');
      await vi.waitFor(() => expect(said()).toContain('postponed allwell AUDIT_RUNNING'), {
        timeout: 60_000,
      });
      expect(runFolders()).toHaveLength(before + 1);
      expect(await runsKept()).toHaveLength(before + 1);

      await queueAllwell();
      await vi.waitFor(() => expect(said().match(/began allwell/g)).toHaveLength(2), {
        timeout: 60_000,
        interval: 5,
      });
      await inTheMiddle(said);
      child.kill('SIGKILL');
      await passAMinute();
      expect(await takeOver()).toMatchObject([{ ran: true }]);
      expect((await runsKept()).map(({ place }) => place).toSorted()).toEqual(runFolders().toSorted());
      expect(runFolders()).toHaveLength(before + 2);
      // What the first one still wrote when it woke is no journal, and goes when it is a day old.
      const journals = join(council, '.beadle/journals');
      expect(
        readdirSync(journals).filter((name) => existsSync(join(journals, name, 'journal.json'))),
      ).toEqual([]);
    },
  );
});
