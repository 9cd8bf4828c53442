import { cpSync, lstatSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isBrief, isWide } from '../../fixtures/search.ts';
import { erasePerson } from '../../src/audit/keeping/erase-person.ts';
import { findPerson } from '../../src/audit/keeping/find-person.ts';
import { withKeptCouncil } from '../../src/audit/keeping/open-council.ts';
import { purgeCouncil, purgePlan } from '../../src/audit/keeping/purge-council.ts';
import type { Verified } from '../../src/audit/keeping/verify-run.ts';
import { fleetPage } from '../../src/documents/fleet/fleet-page.ts';
import { hasOpen, statusRow } from '../../src/history/status-row.ts';
import { filesBelow } from '../cli/folders.ts';
import { inProcess } from '../cli/in-process.ts';
import { dyingAt } from './dying.ts';
import { council, keep, named, person } from './kept-run.ts';

const opened = (folder: string) => ({ config: join(folder, 'beadle.yaml'), environment: {} });

/** Erases the planted person in a process that dies before that step. */
const eraseUntil = (folder: string, last: number): ReturnType<typeof dyingAt> =>
  withKeptCouncil(opened(folder), async (kept) => {
    const found = await findPerson(kept, person.upn);
    return dyingAt(last, kept.history, (history) => erasePerson({ ...kept, history }, found, new Date()));
  });

/** Files of people's reports, which are either all as they were or all without the person. */
const reportsIn = (place: string): ReadonlyMap<string, string> =>
  new Map(
    filesBelow(place)
      .filter((file) => !/(?:snapshot|tombstone)\.json$/u.test(file))
      .map((file) => [file, readFileSync(file, 'latin1')]),
  );

/** What `verify` finds, but for files whose deletion has to be repeated, which it says. */
async function problemsIn(folder: string): Promise<string[]> {
  const { stdout } = await inProcess('verify', '--config', join(folder, 'beadle.yaml'), '--json');
  return (JSON.parse(stdout) as Verified[])
    .flatMap(({ problems }) => problems)
    .filter((problem) => !problem.endsWith('Repeat the purge or the erasure.'));
}

describe('an erasure that is killed', () => {
  it('leaves the reports as they were or as they will be, at whatever step, and verify agrees', async () => {
    const folder = council();
    const place = await keep(folder, 1);
    const backup = `${folder}-backup`;
    cpSync(folder, backup, { recursive: true });
    const before = reportsIn(place);
    const states = { old: 0, new: 0 };
    const { steps } = await eraseUntil(folder, Infinity);
    expect(steps).toBeGreaterThan(50);
    // Every seventh and each of the last, in `npm test` fewer, and in the wide search all.
    const [nth, end] = isBrief ? [14, 6] : [7, 12];
    const tried = Array.from({ length: steps }, (_, at) => at + 1).filter(
      (at) => isWide || at % nth === 0 || at > steps - end,
    );
    for (const last of tried) {
      rmSync(folder, { recursive: true });
      cpSync(backup, folder, { recursive: true });
      expect(await eraseUntil(folder, last)).toEqual({ steps: last - 1, ended: false });
      expect([last, await problemsIn(folder)]).toEqual([last, []]);
      const now = reportsIn(place);
      const isOld = [...before].every(([file, text]) => now.get(file) === text);
      expect([last, isOld ? [] : named(place).filter((file) => now.has(file))]).toEqual([last, []]);
      states[isOld ? 'old' : 'new'] += 1;
      // Whatever was left, the same again makes it whole.
      if (last % 21 !== 0) continue;
      await eraseUntil(folder, Infinity);
      expect(named(folder).filter((file) => !file.startsWith(backup))).toEqual([]);
      expect((await inProcess('verify', '--config', join(folder, 'beadle.yaml'))).code).toBe(0);
    }
    expect(Math.min(states.old, states.new)).toBeGreaterThan(3);
    rmSync(backup, { recursive: true });
  }, 120_000);
});

describe('a purge that is killed', () => {
  it('goes on where it stopped, in the folder and in the history, at every step', async () => {
    const folder = council();
    const old = await keep(folder, 500);
    await keep(folder, 1);
    const backup = `${folder}-backup`;
    cpSync(folder, backup, { recursive: true });
    let ended = false;
    // In `npm test` every second step, and past the last one.
    for (let last = 1; !ended; last += isBrief ? 2 : 1) {
      rmSync(folder, { recursive: true });
      cpSync(backup, folder, { recursive: true });
      ({ ended } = await withKeptCouncil(opened(folder), async (kept) => {
        const plan = await purgePlan(kept, new Date());
        expect(plan.due.map(({ what }) => what)).toContain('names');
        return dyingAt(last, kept.history, (history) => purgeCouncil({ ...kept, history }, plan, new Date()));
      }));
      expect([last, await problemsIn(folder)]).toEqual([last, []]);
      await inProcess('purge', '--config', join(folder, 'beadle.yaml'), '--yes');
      expect((await inProcess('verify', '--config', join(folder, 'beadle.yaml'))).code).toBe(0);
      expect(named(old)).toEqual([]);
      await withKeptCouncil(opened(folder), async ({ history }) => {
        const head = (await history.runs()).find(({ place }) => place === old);
        expect({ last, purged: head?.namesPurgedAt }).toEqual({ last, purged: expect.any(String) as string });
        expect((await history.load(head?.id ?? 0))?.findings).toEqual([]);
      });
    }
    rmSync(backup, { recursive: true });
  }, 120_000);
});

describe('a run that was deleted whole', () => {
  it('takes along what led to it as the newest, and leaves that of a newer one', async () => {
    const folder = council();
    const config = join(folder, 'beadle.yaml');
    const pointer = join(await keep(folder, 2400), '../latest');
    const purge = () => inProcess('purge', '--config', config, '--yes');
    expect(lstatSync(pointer).isSymbolicLink()).toBe(true);
    expect((await purge()).stdout).toContain('the whole run');
    expect(lstatSync(pointer, { throwIfNoEntry: false })).toBeUndefined();
    await keep(folder, 2300);
    const newest = await keep(folder, 1);
    await purge();
    expect(realpathSync(pointer)).toBe(realpathSync(newest));
  });
});

describe('a run whose names were deleted', () => {
  it('is compared by verdicts alone, and what is open in it is not none', async () => {
    const folder = council();
    const config = join(folder, 'beadle.yaml');
    await keep(folder, 520);
    const last = await keep(folder, 500);
    const shown = await inProcess('purge', '--config', config, '--yes');
    expect(shown.stdout).toContain('everything that names a person');
    expect(shown.stdout).not.toContain('evidence stays');
    expect(named(last)).toEqual([]);
    const compared = await inProcess('diff', '--config', config);
    expect(compared).toMatchObject({ code: 0, stderr: '' });
    expect(compared.stdout).toContain('so nobody can tell what is new or gone since');
    expect(compared.stdout).not.toMatch(/^(?:New|Gone)/mu);
    await withKeptCouncil(opened(folder), async ({ history }) => {
      const runs = await history.runs();
      const [newest, before] = await Promise.all(runs.map(({ id }) => history.load(id)));
      const of = { id: 'a', council: 'A', groups: [], plans: [], runs, last: newest, before };
      const row = statusRow(of, new Date());
      expect(row.doFirst).toBeGreaterThan(0);
      expect(fleetPage([row], new Date())).not.toContain('first run');
      expect([row.openFindings, row.fresh, row.gone]).toEqual([undefined, undefined, undefined]);
      expect(hasOpen(row)).toBe(true);
    });
  });
});
