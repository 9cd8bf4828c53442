import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { everyNth, isBrief } from '../../fixtures/search.ts';
import { claimCouncil } from '../../src/audit/claim-council.ts';
import { folderStore } from '../../src/audit/folder-store.ts';
import { historyFileOf } from '../../src/audit/history-of.ts';
import { councilFolder } from '../../src/audit/places.ts';
import { openHistory } from '../../src/audit/history-file.ts';
import { isRunName } from '../../src/audit/run-folder.ts';
import { builtProgram } from '../built-once.ts';
import { sampleRun } from '../report/sample-run.ts';
import type { Orders } from './keep-child.ts';

const root = mkdtempSync(join(tmpdir(), 'beadle-killed-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const placesIn = () => {
  const folder = mkdtempSync(join(root, 'council-'));
  return { output: join(folder, 'out'), council: sampleRun().council, settingsFolder: folder };
};
type Places = ReturnType<typeof placesIn>;

type More = Pick<Orders, 'judgedAt' | 'dieAt' | 'by'>;

/** Starts the child, which keeps runs. */
function start(places: Places, more: More) {
  const orders: Orders = { parent: councilFolder(places), history: historyFileOf(places), ...more };
  const child = spawn(process.execPath, [builtProgram('test/history/keep-child')], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  child.stdin.end(JSON.stringify(orders));
  const ended = once(child, 'close').then((end) => {
    const [code, signal] = end as [number | null, string | null];
    return { code, signal, errors, pid: child.pid ?? 0 };
  });
  return { child, ended };
}

/** Runs the child to its end. */
const keep = (places: Places, more: More) => start(places, more).ended;

async function remembered(places: Places): Promise<string[]> {
  const store = folderStore(places);
  expect(await store.prepare()).toEqual([]);
  await store.close();
  const history = await openHistory(historyFileOf(places));
  const heads = await history.runs();
  await history.close();
  return heads.map(({ place }) => place);
}

const folders = (places: Places): string[] =>
  readdirSync(councilFolder(places))
    .filter(isRunName)
    .map((name) => join(councilFolder(places), name));

const november = '2026-11-22T11:33:00.000Z';
const december = '2026-12-20T11:33:00.000Z';

describe('kill -9 while a run is kept', () => {
  it.each([
    ['before the folder', 1],
    ['between folder and record', 2],
    ['after both', 2],
  ] as const)('%s leaves folders and history that agree: %i runs', async (dieAt, runs) => {
    const places = placesIn();
    expect(await keep(places, { judgedAt: [november, december], dieAt })).toMatchObject({
      signal: 'SIGKILL',
    });
    const known = await remembered(places);
    expect(known.toSorted()).toEqual(folders(places).toSorted());
    expect(known).toHaveLength(runs);
    expect(await remembered(places)).toEqual(known);
    const mode = statSync(historyFileOf(places)).mode & 0o777;
    expect(process.platform === 'win32' || mode === 0o600).toBe(true);
  });
});

describe.skipIf(process.platform !== 'linux')('a process that stands still while it keeps a run', () => {
  const isStill = (pid: number): boolean =>
    readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      .split(') ')
      .at(-1)
      ?.startsWith('T') ?? false;

  it.each(everyNth(2, ['between folder and record', 'before the folder'] as const))(
    '%s is written beside by nobody, who are told so in time, and ends its work when it wakes',
    async (dieAt) => {
      const places = placesIn();
      await keep(places, { judgedAt: [november], dieAt: 'never' });
      const frozen = start(places, { judgedAt: [december], dieAt, by: 'SIGSTOP' });
      await vi.waitFor(() => expect(isStill(frozen.child.pid ?? 0)).toBe(true), { timeout: 20_000 });
      const history = await openHistory(historyFileOf(places));
      expect(await history.runs()).toHaveLength(1);
      await expect(claimCouncil(history, () => new Date())).rejects.toMatchObject({
        code: 'HISTORY_UNWRITABLE',
        hint: expect.stringContaining('Another process') as string,
      });
      frozen.child.kill('SIGCONT');
      expect(await frozen.ended).toMatchObject({ code: 0, errors: '' });
      await (await claimCouncil(history, () => new Date())).release();
      await history.close();
      expect((await remembered(places)).toSorted()).toEqual(folders(places).toSorted());
      expect(folders(places)).toHaveLength(2);
    },
    60_000,
  );
});

describe('four processes that keep runs of one council at once', () => {
  it.skipIf(isBrief)('lose none and keep none twice', async () => {
    const places = placesIn();
    const moments = (worker: number): string[] =>
      Array.from({ length: 5 }, (_, index) =>
        new Date(Date.parse(november) + (worker * 5 + index) * 60_000).toISOString(),
      );
    const ends = await Promise.all(
      [0, 1, 2, 3].map((worker) => keep(places, { judgedAt: moments(worker), dieAt: 'never' })),
    );
    expect(ends.map(({ code, errors }) => ({ code, errors }))).toEqual(
      ends.map(() => ({ code: 0, errors: '' })),
    );
    const known = await remembered(places);
    expect(new Set(known).size).toBe(20);
    expect(known.toSorted()).toEqual(folders(places).toSorted());
  });
});

describe('a lost history', () => {
  it('is made again from the run folders, wherever they were moved, and says which it could not read', async () => {
    const places = placesIn();
    await keep(places, { judgedAt: [november, december], dieAt: 'never' });
    const known = await remembered(places);
    rmSync(join(places.settingsFolder, '.beadle'), { recursive: true });
    expect(await remembered(places)).toEqual(known);

    const moved = { ...places, output: join(places.settingsFolder, 'moved') };
    renameSync(places.output, moved.output);
    const there = await remembered(moved);
    expect(there).toHaveLength(2);
    expect(there.every((place) => existsSync(place))).toBe(true);

    const [first = ''] = there;
    const bad = `${first}-2`;
    renameSync(first, bad);
    writeFileSync(join(bad, 'PROVIDER ONLY/run.json'), '{"format":"beadle-run"');
    const store = folderStore(moved);
    expect(await store.prepare()).toEqual([expect.stringContaining(`${bad}/PROVIDER ONLY/run.json`)]);
    await store.close();
  });
});

describe('the claim on a council', () => {
  it('is held by one process, passed on when it is released, and taken from the dead at once', async () => {
    const places = placesIn();
    const [one, two] = [await openHistory(historyFileOf(places)), await openHistory(historyFileOf(places))];
    const clock = () => new Date();
    const claim = await claimCouncil(one, clock);
    await expect(claimCouncil(two, clock)).rejects.toMatchObject({
      code: 'AUDIT_RUNNING',
      message: expect.stringContaining(String(process.pid)) as string,
    });
    await claim.release();
    await (await claimCouncil(two, clock)).release();

    const { pid } = await keep(places, { judgedAt: [], dieAt: 'never' });
    const { hostname } = await import('node:os');
    const until = new Date(Date.now() + 60_000).toISOString();
    await one.acquire('audit', { owner: 'the dead', pid, host: hostname(), until }, clock());
    await (await claimCouncil(two, clock)).release();
    await one.acquire('audit', { owner: 'elsewhere', pid, host: 'another-computer', until }, clock());
    await expect(claimCouncil(two, clock)).rejects.toMatchObject({ code: 'AUDIT_RUNNING' });
    await one.close();
    await two.close();
  });
});
