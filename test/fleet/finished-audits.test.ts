import fs, { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isBrief } from '../../fixtures/search.ts';
import { councilOf } from '../../src/audit/council/council-of.ts';
import { readSettings } from '../../src/audit/council/settings.ts';
import { finishedBefore } from '../../src/audit/finished-before.ts';
import { folderStore } from '../../src/audit/folder-store.ts';
import { historyPlaces } from '../../src/audit/history-of.ts';
import type { TenantToRead } from '../../src/audit/read-tenant.ts';
import { runFile } from '../../src/audit/run-files.ts';
import { isRunName } from '../../src/audit/run-folder.ts';
import { loadStandards } from '../../src/audit/standards.ts';
import { journalFile } from '../../src/snapshot/journal-start.ts';
import { registerCheckOf } from '../../src/sources/run/resume.ts';
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

interface Kept {
  readonly readAt: string;
  readonly counts: Readonly<Record<string, number>>;
}

const textOf = (run: string): string => readFileSync(join(council, 'reports/out', run, runFile), 'utf8');
const runAt = (run: string): Kept => JSON.parse(textOf(run)) as Kept;
const readRuns = (some: readonly string[]): string[] => some.map(textOf);
/** Where `latest` leads. */
const newest = (): string => readlinkSync(join(council, 'reports/out', dirname(runs()[0] ?? ''), 'latest'));

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

  it.skipIf(isBrief)('is judged again where another policy is asked for by now', async () => {
    const before = runs();
    await withoutDeleting(() => audit());
    await audit('--resume', '--policy', 'walmer');
    expect(runs()).toHaveLength(before.length + 2);
  });

  it('is judged again from what it read where an answer or an exception changed since, and stays', async () => {
    const answers = join(council, 'attestations.yaml');
    const was = readFileSync(answers, 'utf8');
    const heard = runAt(runs().at(-1) ?? '');
    await withoutDeleting(() => audit());
    const before = runs();
    const kept = readRuns(before);
    writeFileSync(answers, was.replace(/answer: yes/u, 'answer: no'));
    expect(readFileSync(answers, 'utf8')).not.toBe(was);
    const { stdout } = await audit('--resume');
    const told = JSON.parse(stdout) as { judgedAgain: boolean; changes: { since: string } };
    // Nobody heard of the run that died: what is new counts from the one before it.
    expect([told.judgedAgain, told.changes.since]).toEqual([true, heard.readAt]);
    expect(runs()).toHaveLength(before.length + 1);
    expect(readRuns(before)).toEqual(kept);
    const [old, fresh] = [before, runs()].map((some) => runAt(some.at(-1) ?? ''));
    expect(fresh?.readAt).toBe(old?.readAt);
    expect(fresh?.counts).not.toEqual(old?.counts);
    expect([journals(), newest()]).toEqual([[], runs().at(-1)?.split(sep).at(-1)]);
    writeFileSync(answers, was);
  });

  it.skipIf(isBrief)('lets "latest" lead to it where the kill came before that', async () => {
    await withoutDeleting(() => audit());
    const kept = runs();
    rmSync(join(council, 'reports/out', dirname(kept[0] ?? ''), 'latest'));
    await audit('--resume');
    expect([runs(), newest()]).toEqual([kept, kept.at(-1)?.split(sep).at(-1)]);
  });

  it.skipIf(isBrief)(
    'is past where somebody audited since: --resume begins anew, and never brings it back',
    async () => {
      await withoutDeleting(() => audit());
      await audit();
      const before = runs();
      expect(journals()).toHaveLength(1);
      await audit('--resume');
      expect(runs()).toHaveLength(before.length + 1);
      expect([journals(), newest()]).toEqual([[], runs().at(-1)?.split(sep).at(-1)]);
    },
  );

  it.skipIf(isBrief)('is begun anew without --resume', async () => {
    const before = runs();
    await withoutDeleting(() => audit());
    await audit();
    expect(runs()).toHaveLength(before.length + 2);
  });
});

it.each([
  ['of the reading that was kept', true, 'read'],
  ['of a newer reading that did not end', false, undefined],
] as const)('a kept run whose register changed since, with a journal %s', async (_, isOfIt, is) => {
  const settings = await readSettings(join(council, 'beadle.yaml'), process.env);
  const standards = await loadStandards(settings.policy, settings.folder);
  const now = { ...councilOf(settings, standards), inputs: { ...settings.inputs, people: [] } };
  const journal = mkdtempSync(join(tmpdir(), 'beadle-journal-'));
  const registerCheck = registerCheckOf({ digestKey: 'key', inputs: now.inputs });
  const identity = { tenant: 't', beadle: 'b', permissions: [], keyCheck: 'k', registerCheck };
  const { readAt } = runAt(runs().at(-1) ?? '');
  writeFileSync(
    join(journal, journalFile),
    JSON.stringify({ identity, startedAt: readAt, resumedAt: [], writer: process.pid }),
  );
  if (isOfIt) writeFileSync(join(journal, 'ends.jsonl'), `${JSON.stringify({ assembledAt: readAt })}\n`);
  const store = folderStore(historyPlaces(settings));
  const { secrets, signIn, tenant: tenantId } = settings;
  const tenant: TenantToRead = {
    access: { signIn, secrets, tenantId, warnings: [] },
    digestKey: 'key',
    journal: { folder: journal, resume: true },
  };
  const found = await finishedBefore(
    { council: now, standards, evidence: { tenant, doneSince: readAt } },
    { store, teller: { note: () => undefined, error: () => undefined }, turn: (work) => work() },
  );
  expect(found?.is).toBe(is);
  await store.close();
  rmSync(journal, { recursive: true });
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
    const status = async () =>
      JSON.parse((await inProcess('fleet', 'status', ...fleetOf(folder), '--json')).stdout) as unknown;
    const undelivered = expect.objectContaining({ id: 'allwell', notDelivered: 'copies: ENOSPC' }) as unknown;
    expect(await status()).toContainEqual(undelivered);
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
    expect(await status()).not.toContainEqual(undelivered);
    if (isBrief) return;
    // It has ended now: the next is a run of its own.
    await run('--resume');
    expect(runs()).toHaveLength(kept.length + 1);
  });
});
