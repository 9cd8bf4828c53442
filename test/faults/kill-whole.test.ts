import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isWide } from '../../fixtures/search.ts';
import { historyFileIn, openHistory } from '../../src/audit/history-file.ts';
import { isRunName } from '../../src/audit/run-folder.ts';
import { practiceFiles } from '../../src/cli/init/practice-files.ts';
import { beadle, startBeadle } from '../cli/beadle.ts';
import { filesBelow } from '../cli/folders.ts';
import { inProcess } from '../cli/in-process.ts';
import { practiceFleet } from '../fleet/practice-fleet.ts';

/**
 * `KILLS=15 npx vitest run test/faults/kill-whole`: so many kills of each, spread over the whole life of a process. Each
 * costs whole audits; what a kill at the moments of most harm does is tried in the sample too, one step after the other.
 */
const kills = Number(process.env['KILLS'] ?? (isWide ? 2 : 0));
/** Parts of the time that a whole run takes; each falls into the widest gap that those before it left. */
const moments = Array.from({ length: kills }, (_, at) => ((at + 1) * 0.618034) % 1);

const root = mkdtempSync(join(tmpdir(), 'beadle-kill-whole-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const runsOf = (council: string): string[] =>
  existsSync(join(council, 'reports/out'))
    ? readdirSync(join(council, 'reports/out')).flatMap((name) =>
        readdirSync(join(council, 'reports/out', name))
          .filter(isRunName)
          .map((run) => join(council, 'reports/out', name, run)),
      )
    : [];
const hasJournal = (council: string): boolean => {
  const journals = join(council, '.beadle/journals');
  return existsSync(journals) && readdirSync(journals).length > 0;
};

/** What is kept agrees with itself: every run verified, and the history has each of them once. */
async function soundIn(council: string): Promise<void> {
  const verified = await inProcess('verify', '--config', join(council, 'beadle.yaml'));
  expect([verified.code, verified.stderr]).toEqual([0, '']);
  const history = await openHistory(historyFileIn(council));
  const known = (await history.runs()).map(({ place }) => place);
  await history.close();
  expect(known.toSorted()).toEqual(runsOf(council).toSorted());
}

/** Starts a command and kills it after so many milliseconds. @returns whether it was faster */
async function killed(args: readonly string[], cwd: string, ms: number): Promise<boolean> {
  const { child, ended } = startBeadle(args, { cwd });
  const strike = setTimeout(() => child.kill('SIGKILL'), ms);
  const { code } = await ended;
  clearTimeout(strike);
  return code !== null;
}

/** How long a command takes by itself, in milliseconds. */
async function took(args: readonly string[], cwd: string): Promise<number> {
  const began = Date.now();
  const { code, stderr } = await beadle(args, { cwd });
  expect([code === 2, stderr]).toEqual([false, '']);
  return Date.now() - began;
}

describe.skipIf(kills === 0)('an audit that is killed at any moment', () => {
  const cwd = join(root, 'thriftley');
  const whole = { ms: 0 };
  beforeAll(async () => {
    for (const [path, text] of practiceFiles('thriftley', cwd)) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    whole.ms = await took(['audit', '--quiet'], cwd);
  }, 120_000);

  it.each(moments)(
    'after %f of its time loses nothing and is finished once',
    async (part) => {
      const before = runsOf(cwd);
      const isDone = await killed(['audit', '--quiet'], cwd, part * whole.ms);
      const isKept = runsOf(cwd).length > before.length && !hasJournal(cwd);
      await soundIn(cwd);
      if (!isDone && !isKept) await took(['audit', '--quiet', '--resume'], cwd);
      await soundIn(cwd);
      expect(runsOf(cwd)).toHaveLength(before.length + 1);
      expect(before.filter((run) => !existsSync(run))).toEqual([]);
      expect(hasJournal(cwd)).toBe(false);
    },
    120_000,
  );

  it('frozen until another took over, writes nothing when it wakes, and says why', async () => {
    const before = runsOf(cwd);
    const { child, ended } = startBeadle(['audit', '--quiet'], { cwd });
    await vi.waitFor(() => expect(hasJournal(cwd)).toBe(true), { timeout: 60_000, interval: 5 });
    child.kill('SIGSTOP');
    // The minute passes after which a claim that nobody renewed is anybody's.
    const history = new DatabaseSync(historyFileIn(cwd), { timeout: 10_000 });
    expect(history.prepare("UPDATE leases SET until = '2000-01-01T00:00:00.000Z'").run().changes).toBe(1);
    history.close();
    await took(['audit', '--quiet'], cwd);
    const [kept, ...more] = runsOf(cwd).filter((run) => !before.includes(run));
    expect([kept, more]).toEqual([expect.any(String), []]);
    child.kill('SIGCONT');
    const woken = await ended;
    expect(woken.code).toBe(2);
    expect(woken.stderr).toMatch(/^Error This audit stood still for too long[^]*\(AUDIT_RUNNING\)$/mu);
    await soundIn(cwd);
    expect(runsOf(cwd)).toHaveLength(before.length + 1);
  }, 120_000);
});

describe.skipIf(kills === 0)('a fleet that is killed at any moment', () => {
  const folder = join(root, 'fleet');
  const councils = ['allwell', 'exampleton', 'muddlecombe', 'thriftley'];
  const whole = { ms: 0 };
  const run = ['fleet', 'run', '--quiet', '--concurrency', '2'];
  const state = () =>
    JSON.parse(readFileSync(join(folder, '.beadle/fleet-run.json'), 'utf8')) as {
      readonly startedAt: string;
      readonly endedAt?: string;
    };
  const runs = (): number[] => councils.map((id) => runsOf(join(folder, 'councils', id)).length);
  beforeAll(async () => {
    const made = practiceFleet();
    cpSync(made, folder, { recursive: true });
    rmSync(made, { recursive: true });
    whole.ms = await took(run, folder);
  }, 120_000);

  it.each(moments)(
    'after %f of its time has every council audited once and delivered whole',
    async (part) => {
      const before = runs();
      const last = state();
      const isDone = await killed(run, folder, part * whole.ms);
      const now = state();
      // Where it died after its end was noted there is nothing to go on with.
      const hasEnded = now.endedAt !== undefined && now.startedAt !== last.startedAt;
      if (!isDone && !hasEnded) await took([...run, '--resume'], folder);
      for (const id of councils) await soundIn(join(folder, 'councils', id));
      expect(runs()).toEqual(before.map((count) => count + 1));
      for (const id of councils)
        for (const place of runsOf(join(folder, 'councils', id))) {
          const copy = join(folder, 'for the councils', id, place.split('/').at(-1) ?? '');
          const parts = ['PRIVATE for the clerk', 'PUBLIC'];
          const inRun = parts.flatMap((name) => filesBelow(join(place, name)));
          const inCopy = parts.flatMap((name) => filesBelow(join(copy, name)));
          expect(inCopy.map((file) => readFileSync(file, 'base64'))).toEqual(
            inRun.map((file) => readFileSync(file, 'base64')),
          );
        }
    },
    240_000,
  );
});
