import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPgBossQueue } from '../../src/store/postgres/pg-boss-queue.ts';
import { hasPostgres, newDatabase } from '../postgres/real-postgres.ts';
import { benchmarkLatency } from '../../fixtures/simulator/simulator.ts';
import { FleetFile } from '../../src/fleet/fleet-schema.ts';
import { boundOf } from './collect/bound.ts';
import { collectOnce, stageOf } from './collect/run.ts';
import { playMicrosoft, startFleetProcess, writeFleetProgram } from './fleet/play-fleet.ts';
import type { CouncilEnded } from './fleet/fleet-process.ts';
import { writeFleet } from './fleet/write-fleet.ts';
import type { BenchResult } from './result.ts';

/** As many as a fleet file has that says nothing. */
const atOnce = FleetFile.shape.concurrency.parse(undefined);
const cores = availableParallelism();
const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);
const rounded = (value: number): number => Number(value.toFixed(2));
const row = (name: string, value: number, unit: string): BenchResult => ({
  name,
  value,
  unit,
  goal: 'for orientation',
  holds: null,
});

/** What one council waits for at the least: the bound of the collection benchmark. Milliseconds. */
async function waitOfOne(): Promise<number> {
  const stage = stageOf(15, 'p1');
  await collectOnce(stage);
  return boundOf(stage.simulator.records, { users: stage.tenant.accounts.length, latency: benchmarkLatency })
    .wallMs;
}

/** Other work on the machine makes every time longer; then times are told and not judged. */
function timed(name: string, value: number, goal: number): BenchResult {
  const load = loadavg()[0] ?? 0;
  const isQuiet = load <= cores + 1;
  return {
    name,
    value: rounded(value),
    unit: 'times',
    goal: isQuiet
      ? `at most ${String(goal)} times`
      : `at most ${String(goal)}; not judged, load ${load.toFixed(1)}`,
    holds: isQuiet ? value <= goal : null,
  };
}

async function oneProcess(councils: number): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'beadle-bench-fleet-'));
  const { file, broken } = writeFleet(folder, councils);
  const program = await writeFleetProgram(join(folder, 'package'));
  const { microsoft, stop } = await playMicrosoft(councils);
  try {
    const wait = await waitOfOne();
    const ended = await startFleetProcess(program, { file, concurrency: atOnce, microsoft }).ended;
    return figures(ended, { councils, broken, wait });
  } finally {
    stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Scene {
  readonly councils: number;
  readonly broken: number;
  readonly wait: number;
}

function figures(ended: readonly CouncilEnded[], { councils, broken, wait }: Scene): BenchResult[] {
  const good = ended.filter(({ ran }) => ran);
  const [first, last] = [good[0], ended.at(-1)];
  if (first === undefined || last === undefined) throw new Error('no council was audited');
  const later = good.length - 1;
  const cpu = (last.cpu - first.cpu) / later;
  const wall = last.at - first.at;
  // One thread computes while the others wait: nothing ends before the longer of the two.
  const [waiting, computing] = [(later / atOnce) * wait, later * cpu];
  const held = ended.flatMap((one) => (one.held === undefined ? [] : [one.held]));
  const atThird = held[Math.max(0, Math.floor(held.length / 3) - 1)] ?? 0;
  const growth = megabytes((held.at(-1) ?? 0) - atThird);
  const peak = megabytes(last.peak);
  const of = `${String(councils)} councils`;
  return [
    row(`${of}, ${String(atOnce)} at once: time after the first`, rounded(wall / 1000), 's'),
    row(`one council waits at the least (60 and 250 ms)`, Math.round(wait), 'ms'),
    timed(
      `time against the bound (${computing > waiting ? 'one core computes' : 'waiting for Microsoft'})`,
      wall / Math.max(waiting, computing),
      1.25,
    ),
    {
      name: 'a council after the first: CPU, its reading, judging and documents',
      value: Math.round(cpu),
      unit: 'ms',
      goal: 'at most 130 ms',
      holds: cpu <= 130,
    },
    {
      name: 'memory of the process at its most',
      value: peak,
      unit: 'MB',
      goal: 'at most 250 MB',
      holds: peak <= 250,
    },
    {
      name: `memory held, from council ${String(Math.round(councils / 3))} to ${String(councils)}`,
      value: growth,
      unit: 'MB',
      goal: 'at most 5 MB more',
      holds: growth <= 5,
    },
    {
      name: `councils audited beside ${String(broken)} broken in ten ways`,
      value: good.length,
      unit: 'councils',
      goal: `${String(councils - broken)}`,
      holds: good.length === councils - broken && ended.length === councils,
    },
  ];
}

async function withWorkers(workers: number, councils: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'beadle-bench-fleet-'));
  const { file } = writeFleet(folder, councils);
  const databaseUrl = await newDatabase();
  const program = await writeFleetProgram(join(folder, 'package'));
  const { microsoft, stop } = await playMicrosoft(councils);
  try {
    const orders = { file, concurrency: atOnce, microsoft, databaseUrl };
    const processes = Array.from({ length: workers }, () => startFleetProcess(program, orders));
    await Promise.all(processes.map(({ ready }) => ready));
    const queue = await openPgBossQueue({
      url: databaseUrl,
      minutes: 60,
      sendsOnly: true,
      onTrouble: () => undefined,
    });
    // Broken ones are left out: some wait a minute before they are tried again.
    const ids = Array.from({ length: councils }, (_, at) => `council-${String(at + 1).padStart(5, '0')}`);
    await queue.send(ids.filter((_, at) => at % 10 !== 9));
    await queue.stop();
    const began = performance.timeOrigin + performance.now();
    for (const { child } of processes) child.stdin?.write('begin\n');
    const ended = (await Promise.all(processes.map((one) => one.ended))).flat();
    if (!ended.every(({ ran }) => ran)) throw new Error('a council could not be audited by a worker');
    return Math.max(...ended.map(({ at }) => at)) - began;
  } finally {
    stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function workersBench(councils: number): Promise<BenchResult[]> {
  if (!hasPostgres()) return [];
  const alone = await withWorkers(1, councils);
  const rows = [row(`${String(councils)} councils, 1 worker on PostgreSQL`, rounded(alone / 1000), 's')];
  for (const [workers, goal] of [
    [2, 1.8],
    [4, 3.2],
  ] as const) {
    const times = alone / (await withWorkers(workers, councils));
    const enough = cores >= 4;
    rows.push({
      name: `${String(workers)} workers against one`,
      value: rounded(times),
      unit: 'times',
      goal: enough
        ? `at least ${String(goal)} times`
        : `at least ${String(goal)}; not judged: ${String(cores)} cores, which workers, simulator and database share`,
      holds: enough ? times >= goal : null,
    });
  }
  return rows;
}

/**
 * A fleet of councils of 15 mailboxes against Microsoft's answering times, every tenth broken, in one process; and the
 * same by workers. What the simulator costs is not counted, but it takes a core from who has few.
 * @param size councils, for a trial; 300 by default
 */
export async function fleetBench(size: string | undefined): Promise<BenchResult[]> {
  const councils = Math.max(20, Number(size ?? 300));
  const alone = await oneProcess(councils);
  // The other half takes as long again: who watches need not wait for both.
  for (const { name, value, unit } of alone) console.error(`${name}: ${String(value)} ${unit}`);
  return [...alone, ...(await workersBench(Math.min(councils, 60)))];
}
