import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { standardsShelf } from '../../src/audit/standards.ts';
import { practiceGround } from '../../src/cli/practice/practice-ground.ts';
import type { FleetTools } from '../../src/fleet/audit-one.ts';
import { courier } from '../../src/fleet/courier.ts';
import { lastOutcomesIn, readFleetState } from '../../src/fleet/fleet-state.ts';
import { readFleet } from '../../src/fleet/fleet-file.ts';
import { readStatus } from '../../src/fleet/read-status.ts';
import { runFleet } from '../../src/fleet/run-fleet.ts';
import { sharedTenants } from '../../src/fleet/shared-tenants.ts';
import { makeGovernor } from '../../src/graph/scheduler/governor.ts';
import { BeadleError } from '../../src/model/error.ts';
import { addCouncil, nameCouncils, practiceFleet } from './practice-fleet.ts';

const folder = practiceFleet();
const practice = practiceGround();
afterAll(async () => {
  await practice.close();
  rmSync(folder, { recursive: true, force: true });
});

async function fleetRun(
  more: {
    minutes?: number;
    resume?: boolean;
    stuck?: string;
    stopAt?: string;
    stopAfter?: string;
    only?: string;
  } = {},
) {
  const fleet = { ...(await readFleet(join(folder, 'fleet.yaml'))), minutesPerCouncil: more.minutes ?? 10 };
  const stop = new AbortController();
  const stopped = new BeadleError('CANCELLED', 'Stopped.', { hint: 'Again.' });
  const ended: string[] = [];
  const began: string[] = [];
  const tools: FleetTools = {
    fleet,
    environment: {},
    standards: standardsShelf(),
    governorOf: () => makeGovernor(),
    clock: () => new Date(),
    resume: more.resume ?? false,
    elsewhere: (settings) =>
      settings.practice === more.stuck ? new Promise(() => undefined) : practice.elsewhere(settings),
    claimTenant: sharedTenants(),
    courier: courier(),
  };
  const outcomes = await runFleet({
    councils: fleet.councils.filter(({ id }) => more.only === undefined || id === more.only),
    concurrency: 1,
    tools,
    watch: {
      began: ({ id }) => {
        began.push(id);
        if (id === more.stopAt) stop.abort(stopped);
      },
      says: () => undefined,
      ended: ({ id }) => {
        ended.push(id);
        if (id === more.stopAfter) stop.abort(stopped);
      },
    },
    signal: stop.signal,
    graceMs: 200,
  });
  return { outcomes, began, ended };
}

describe('a fleet that is run', () => {
  it('goes on where it was interrupted, with what was not done', async () => {
    nameCouncils(folder, ['thriftley', 'exampleton', 'allwell']);
    const first = await fleetRun({ stopAfter: 'exampleton' });
    expect(first.ended).toEqual(['thriftley', 'exampleton']);
    const state = JSON.parse(readFileSync(join(folder, '.beadle/fleet-run.json'), 'utf8')) as object;
    expect(state).not.toHaveProperty('endedAt');
    // One council alone, interrupted too: it tells nothing of the others, and forgets nothing of them.
    expect((await fleetRun({ resume: true, only: 'allwell', stopAt: 'allwell' })).outcomes).toEqual({});
    const second = await fleetRun({ resume: true });
    expect(second.began).toEqual(['allwell']);
    expect(Object.values(second.outcomes).map(({ ran }) => ran)).toEqual([true, true, true]);
    // All was done: the next run begins anew.
    expect((await fleetRun({ resume: true, stopAt: 'thriftley' })).began).toEqual(['thriftley']);
  });

  it('leaves a council that never answers to its fate, and goes on to the others', async () => {
    addCouncil(folder, 'broken', { 'beadle.yaml': 'council: A\n' });
    nameCouncils(folder, ['exampleton', 'broken']);
    const { outcomes, ended } = await fleetRun({ stuck: 'exampleton', minutes: 0.01 });
    const stuck = outcomes['exampleton'];
    expect(stuck?.ran === false && stuck.error.message).toContain('took longer than');
    expect(ended).toEqual(['exampleton', 'broken']);
    expect(existsSync(join(folder, '.beadle/fleet-run.json'))).toBe(true);

    // The status still says what is wrong with the one that a later run left out, and no more with the one that it mended.
    const { outcomes: again } = await fleetRun({ only: 'exampleton' });
    expect(Object.keys(again)).toEqual(['exampleton']);
    const fleet = await readFleet(join(folder, 'fleet.yaml'));
    const kept = lastOutcomesIn(await readFleetState(fleet.folder));
    expect([kept['exampleton']?.ran, kept['broken']?.ran]).toEqual([true, false]);
    addCouncil(folder, 'broken', (yaml) => yaml);
    const rows = await readStatus(fleet.councils, { fleet, environment: {}, now: new Date() });
    const problems = Object.fromEntries(rows.map(({ id, problem }) => [id, problem]));
    expect(problems['exampleton']).toBeUndefined();
    expect(problems['broken']).toContain('beadle.yaml');
  });
});
