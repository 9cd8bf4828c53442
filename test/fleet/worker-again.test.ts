import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { isBrief } from '../../fixtures/search.ts';
import { isRunName } from '../../src/audit/run-folder.ts';
import { fleetTools } from '../../src/cli/fleet/fleet-tools.ts';
import { practiceGround } from '../../src/cli/practice/practice-ground.ts';
import type { CouncilOutcome } from '../../src/fleet/council-outcome.ts';
import { readFleet } from '../../src/fleet/fleet-file.ts';
import { runWorker } from '../../src/fleet/run-worker.ts';
import { sharedTenants } from '../../src/fleet/shared-tenants.ts';
import type { FleetMemory } from '../../src/store/fleet-memory.ts';
import type { JobQueue } from '../../src/store/job-queue.ts';
import { practiceFleet } from './practice-fleet.ts';

const folder = practiceFleet();
const practice = practiceGround();
afterAll(async () => {
  await practice.close();
  rmSync(folder, { recursive: true, force: true });
});

const nothing = (): void => undefined;
const out = join(folder, 'councils/thriftley/reports/out');
const runs = (): string[] =>
  readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) =>
    isRunName(path.split(/[\\/]/u).at(-1) ?? ''),
  );

/** One job of Thriftley, tried as often as it rejects. */
const queueOf = (attempts: readonly number[], askedAt: string): JobQueue => ({
  schedule: () => Promise.resolve(),
  send: () => Promise.resolve(0),
  work: async (_, handle) => {
    const { signal } = new AbortController();
    for (const attempt of attempts)
      await handle({ council: 'thriftley', attempt, askedAt, isLast: false, signal }).catch(nothing);
  },
  isEmpty: () => Promise.resolve(true),
  stop: () => Promise.resolve(),
});

const memoryOf = (keep: FleetMemory['keep']): FleetMemory => ({
  keep,
  read: () => Promise.resolve(undefined),
  readAll: () => Promise.resolve({}),
  alone: () => Promise.resolve(),
  close: () => Promise.resolve(),
});

async function work(queue: JobQueue, memory: FleetMemory): Promise<CouncilOutcome[]> {
  const ended: CouncilOutcome[] = [];
  const fleet = await readFleet(join(folder, 'fleet.yaml'));
  await runWorker({
    concurrency: 1,
    queue,
    memory,
    tools: {
      ...fleetTools(fleet, practice),
      resume: true,
      takesOver: true,
      claimTenant: sharedTenants({ mayRepeat: true }),
    },
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
  return ended;
}

it.skipIf(isBrief)(
  'takes the run of a worker that died before it noted its job as done, and reads nothing again',
  async () => {
    const askedAt = new Date().toISOString();
    const dies = memoryOf(() => Promise.reject(new Error('killed')));
    expect(await work(queueOf([0], askedAt), dies)).toEqual([]);
    const kept = runs();
    expect(kept).toHaveLength(1);
    expect(readdirSync(join(folder, 'councils/thriftley/.beadle/journals'))).toEqual([]);
    const lives = memoryOf(() => Promise.resolve());
    expect(await work(queueOf([1], askedAt), lives)).toMatchObject([{ ran: true, code: expect.any(Number) }]);
    expect(runs()).toEqual(kept);
    // The next that is asked for is a run of its own, also where its first attempt failed.
    const later = new Date().toISOString();
    await work(queueOf([1], later), lives);
    expect(runs()).toHaveLength(2);
  },
);
