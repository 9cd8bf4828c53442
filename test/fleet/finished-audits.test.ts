import fs, { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join, sep } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isRunName } from '../../src/audit/run-folder.ts';
import { inProcess, inProcessAt } from '../cli/in-process.ts';
import { fleetOf, nameCouncils, practiceFleet, type Told } from './practice-fleet.ts';

const folder = practiceFleet();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const council = join(folder, 'councils/thriftley');

const runs = (): string[] =>
  readdirSync(join(council, 'reports/out'), { recursive: true, encoding: 'utf8' })
    .filter((path) => isRunName(path.split(sep).at(-1) ?? ''))
    .toSorted();

/** Leaves journals as a process does that dies before it deletes them. */
async function withoutDeleting<T>(work: () => Promise<T>): Promise<T> {
  const { rmSync: remove } = fs;
  fs.rmSync = (path, options) => {
    if (!String(path).includes(`${sep}journals${sep}`)) remove(path, options);
  };
  syncBuiltinESMExports();
  try {
    return await work();
  } finally {
    fs.rmSync = remove;
    syncBuiltinESMExports();
  }
}

const journals = (): string[] => readdirSync(join(council, '.beadle/journals'));
const audit = (...more: string[]) =>
  inProcessAt({ cwd: council, scene: 'practice' }, 'audit', '--json', ...more);

describe('an audit that died when its run was kept', () => {
  it('is found finished by --resume, with the same result, and is not made twice', async () => {
    const first = await withoutDeleting(() => audit());
    expect(journals()).toHaveLength(1);
    const kept = runs();
    expect(kept).toHaveLength(1);
    const resumed = await audit('--resume');
    expect(JSON.parse(resumed.stdout)).toEqual(JSON.parse(first.stdout));
    expect(resumed.code).toBe(first.code);
    expect([runs(), journals()]).toEqual([kept, []]);
  });

  it('is judged again where another policy is asked for by now', async () => {
    const before = runs();
    await withoutDeleting(() => audit());
    await audit('--resume', '--policy', 'walmer');
    expect(runs()).toHaveLength(before.length + 2);
  });

  it('is begun anew without --resume', async () => {
    const before = runs();
    await withoutDeleting(() => audit());
    await audit();
    expect(runs()).toHaveLength(before.length + 2);
  });
});

describe('a fleet that died when a run was kept and before it noted so', () => {
  it('takes that run for the outcome of its council, and delivers it', async () => {
    nameCouncils(folder, ['thriftley', 'allwell'], { deliverTo: 'copies' });
    const run = async (...more: string[]) =>
      JSON.parse((await inProcess('fleet', 'run', ...fleetOf(folder), '--json', ...more)).stdout) as Told;
    const first = await run();
    const kept = runs();
    const file = join(folder, '.beadle/fleet-run.json');
    const { endedAt, ...state } = JSON.parse(readFileSync(file, 'utf8')) as {
      endedAt?: string;
      outcomes: Record<string, unknown>;
    };
    expect(endedAt).toBeDefined();
    delete state.outcomes['thriftley'];
    // The other was audited, and its copy not made.
    const other = state.outcomes['allwell'] as Record<string, unknown>;
    delete other['delivered'];
    other['notDelivered'] = 'copies: ENOSPC';
    writeFileSync(file, JSON.stringify(state));
    const others = readdirSync(join(folder, 'copies/allwell'));
    rmSync(join(folder, 'copies/allwell'), { recursive: true });
    rmSync(join(folder, 'copies/thriftley'), { recursive: true });
    const second = await run('--resume');
    expect(runs()).toEqual(kept);
    const same = { seconds: expect.any(Number) as number };
    expect(second.councils['thriftley']).toEqual({ ...first.councils['thriftley'], ...same });
    expect(readdirSync(join(folder, 'copies/thriftley'))).toHaveLength(1);
    expect(readdirSync(join(folder, 'copies/allwell'))).toEqual(others);
    expect(second.councils['allwell']).not.toHaveProperty('notDelivered');
    // It has ended now: the next is a run of its own.
    await run('--resume');
    expect(runs()).toHaveLength(kept.length + 1);
  });
});
