import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { councils } from '../../fixtures/councils/index.ts';
import { isBrief, isWide, runsOf } from '../../fixtures/search.ts';
import { startServer } from '../../fixtures/server.ts';
import type { RequestRecord } from '../../fixtures/simulator/record.ts';
import { createSimulator } from '../../fixtures/simulator/simulator.ts';
import { CouncilInputs } from '../../src/model/council.ts';
import { readSnapshot } from '../../src/sources/snapshot-file.ts';
import type { Snapshot } from '../../src/sources/kinds.ts';
import { builtProgram } from '../built-once.ts';
import { collectThrough, start } from './collect.ts';
import { differences } from './compare.ts';
import { journalled, questionOf } from './journalled.ts';
import type { Orders } from './kill-child.ts';

const child = builtProgram('test/faults/kill-child');
const council = councils.muddlecombe(new Date(start));
const { tenant } = council;
const inputs = CouncilInputs.parse(council.inputs);
const appId = council.settings.clientId;
/** Each kill costs a second: `KILL_RUNS=50 npx vitest run test/faults/kill`. */
const numRuns = runsOf(1, 3, 'KILL_RUNS');
const killsEach = isWide ? 3 : isBrief ? 1 : 2;

/** When to kill: so many milliseconds after so many requests, or while the snapshot is being written. */
type Moment = { readonly after: number; readonly ms: number } | 'writing';

const folder = mkdtempSync(join(tmpdir(), 'beadle-kill-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Attempt {
  readonly journal: string;
  readonly path: string;
  readonly resume: boolean;
  readonly kill: Moment | undefined;
}

/** One process that collects over HTTPS, and is killed unless it was faster. */
const attempt = async ({ kill, ...paths }: Attempt) => {
  let arrived = 0;
  let strike = (_ms: number): void => undefined;
  const simulator = createSimulator({
    tenants: [tenant],
    latency: { login: 0, graph: 5, exchange: 10 },
    fault: (_record, answer) => {
      arrived += 1;
      if (typeof kill === 'object' && arrived === kill.after) strike(kill.ms);
      return answer();
    },
  });
  const server = await startServer(simulator);
  const ca = join(folder, 'ca.pem');
  writeFileSync(ca, server.caPem);
  const running = spawn(process.execPath, [child], {
    env: { ...process.env, NODE_EXTRA_CA_CERTS: ca },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  strike = (ms) => void setTimeout(() => running.kill('SIGKILL'), ms);
  let errors = '';
  running.stderr.on('data', (text) => (errors += String(text)));
  running.stdout.on('data', () => {
    if (kill === 'writing') running.kill('SIGKILL');
  });
  const orders: Orders = {
    ...paths,
    tenantId: tenant.id,
    hosts: server.elsewhere.hosts,
    tokens: {
      graph: simulator.token(tenant.id, appId),
      exchange: simulator.token(tenant.id, appId, 'exchange'),
    },
    inputs,
    start,
  };
  running.stdin.end(JSON.stringify(orders));
  const [code] = (await once(running, 'close')) as [number | null];
  await server.close();
  return { code, errors, records: simulator.records };
};

const askedAgain = (had: ReadonlySet<string>, records: readonly RequestRecord[]): string[] =>
  records.map(questionOf).filter((question) => had.has(question));

/** Kills one collection again and again, then lets it end. */
const collectThroughKills = async (kills: readonly Moment[]) => {
  const home = mkdtempSync(join(folder, 'run-'));
  const paths = { journal: join(home, 'journal'), path: join(home, 'snapshot.json') };
  const problems: string[] = [];
  let had: ReadonlySet<string> = new Set();
  let resumes = 0;
  for (const kill of [...kills, undefined]) {
    const resume = existsSync(join(paths.journal, 'journal.json'));
    const { code, errors, records } = await attempt({ ...paths, resume, kill });
    problems.push(...askedAgain(had, records).map((question) => `asked again: ${question}`));
    if (resume && records.length > 0) resumes += 1;
    if (existsSync(paths.path)) await readSnapshot(paths.path);
    if (code === 0) break;
    if (code !== null) throw new Error(`the collection ended by itself: ${errors}`);
    if (existsSync(paths.journal)) had = journalled(paths.journal);
  }
  return { problems, resumes, had, files: readdirSync(home), snapshot: await readSnapshot(paths.path) };
};

const moment: fc.Arbitrary<Moment> = fc.record({
  after: fc.integer({ min: 1, max: 40 }),
  ms: fc.integer({ min: 0, max: 60 }),
});

it.skipIf(isBrief)('sees a question that is asked twice', async () => {
  const paths = { journal: join(folder, 'planted'), path: join(folder, 'planted.json') };
  await attempt({ ...paths, resume: false, kill: { after: 60, ms: 0 } });
  const had = journalled(paths.journal);
  // Long enough for the questions of the first time to come again, in whatever order.
  const { records } = await attempt({ ...paths, resume: false, kill: { after: 120, ms: 0 } });
  expect(askedAgain(had, records).length).toBeGreaterThan(0);
});

let calm: Snapshot;
beforeAll(async () => {
  calm = (await collectThrough({ tenant, inputs, appId }, () => undefined)).snapshot;
});

it('is killed at any moment, goes on, and has everything once', { timeout: 3_600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(moment, { minLength: killsEach, maxLength: killsEach }), async (moments) => {
      const { problems, had, files, snapshot } = await collectThroughKills([...moments, 'writing']);
      expect(problems).toEqual([]);
      expect(differences(calm, snapshot, new Set())).toEqual([]);
      expect(had.size).toBeGreaterThan(0);
      // More than one point in time, and it says so.
      expect(snapshot.resumedAt?.length).toBeGreaterThan(0);
      expect(files).toEqual(['snapshot.json']);
    }),
    { numRuns, endOnFailure: true },
  );
});
