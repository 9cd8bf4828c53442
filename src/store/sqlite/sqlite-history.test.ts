import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import type { Holder, Settled } from '../history-store.ts';
import { doubtOn, findingOn, runRecord } from '../testing.ts';
import { openDatabase } from './open-database.ts';
import { migrations } from './schema.ts';
import { openSqliteHistory } from './sqlite-history.ts';

const root = mkdtempSync(join(tmpdir(), 'beadle-history-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const fileIn = (): string => join(mkdtempSync(join(root, 'case-')), 'history.sqlite');

const settled =
  (place: string, undone: string[] = []) =>
  (): Promise<Settled> =>
    Promise.resolve({ place, undo: () => Promise.resolve(void undone.push(place)) });

const accepted = {
  rule: 'mail/forwarding',
  fingerprint: 'f',
  minute: '12/26',
  approver: 'Council',
  until: '2027-03-31',
};
const november = runRecord('2026-11-22T11:33:00.000Z');

describe('the history of a council', () => {
  it('gives back what it was given, newest first', async () => {
    const history = await openSqliteHistory(fileIn());
    const december = runRecord('2026-12-20T11:33:00.000Z');
    await history.record(december, settled('/runs/december'));
    await history.record(november, settled('/runs/november'));
    const heads = await history.runs();
    expect(heads.map(({ place }) => place)).toEqual(['/runs/december', '/runs/november']);
    expect(await history.load(heads[1]?.id ?? 0)).toMatchObject(november);
    expect(await history.load(99)).toBeUndefined();
    await history.close();
  });

  it.each([99, 100, 101, 250])('gives back each of %i findings in their order', async (many) => {
    const history = await openSqliteHistory(fileIn());
    const findings = Array.from({ length: many }, (_, at) =>
      findingOn('people/second-step', `id-${String(at)}`),
    );
    await history.record(runRecord(november.readAt, { findings }), settled('/runs/large'));
    const [head] = await history.runs();
    expect((await history.load(head?.id ?? 0))?.findings).toEqual(findings);
    await history.close();
  });

  it('keeps neither record nor files when one of the two cannot be kept', async () => {
    const file = fileIn();
    const history = await openSqliteHistory(file);
    const refused = new Error('the folder cannot be renamed');
    await expect(history.record(november, () => Promise.reject(refused))).rejects.toBe(refused);
    expect(await history.runs()).toEqual([]);
    await history.record(november, settled('/runs/november'));
    const undone: string[] = [];
    await expect(history.record(november, settled('/runs/again', undone))).rejects.toMatchObject({
      code: 'HISTORY_UNWRITABLE',
    });
    expect(undone).toEqual([]);
    expect(await history.runs()).toHaveLength(1);
    await history.close();
  });

  it('lets two who record at the same time wait for each other', async () => {
    const history = await openSqliteHistory(fileIn());
    const slow = async (): Promise<Settled> => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return settled('/runs/slow')();
    };
    await Promise.all([
      history.record(november, slow),
      history.record(runRecord('2026-11-23T11:33:00.000Z'), settled('/runs/quick')),
    ]);
    expect((await history.runs()).map(({ place }) => place)).toEqual(['/runs/quick', '/runs/slow']);
    await history.close();
  });

  it('has the new digest of a rewritten run on the disk at once, as its files are', async () => {
    const file = fileIn();
    const history = await openSqliteHistory(file);
    await history.record(november, settled('/runs/november'));
    const [head] = await history.runs();
    await history.rewritten(head?.id ?? 0, 'digest-of-the-rewritten');
    expect(readFileSync(file).includes('digest-of-the-rewritten')).toBe(true);
    await history.close();
  });

  it('forgets a subject, and everything that names somebody, in the file as well', async () => {
    const file = fileIn();
    const history = await openSqliteHistory(file);
    const findings = [findingOn('people/second-step', 'planted-person-id')];
    const doubts = [
      { ...doubtOn('people/phones', 'stays'), subjectIds: ['stays', 'planted-person-id', 'stays too'] },
      doubtOn('people/age', 'planted-person-id'),
    ];
    const exceptions = [{ ...accepted, fingerprint: 'people/second-step planted-person-id' }, accepted];
    await history.record({ ...november, findings, doubts, exceptions }, settled('/runs/november'));
    expect(
      readFileSync(file).includes('planted-person-id') ||
        readFileSync(`${file}-wal`).includes('planted-person-id'),
    ).toBe(true);
    expect(await history.eraseSubject(['planted-person-id'])).toBe(3);
    const [head] = await history.runs();
    expect((await history.load(head?.id ?? 0))?.exceptions).toEqual([
      { ...accepted, fingerprint: 'erased' },
      accepted,
    ]);
    expect((await history.load(head?.id ?? 0))?.doubts).toEqual([
      { ...doubtOn('people/phones', ''), subjectIds: ['stays', 'stays too'] },
    ]);
    await history.purged(head?.id ?? 0, 'names', new Date('2028-01-01T00:00:00Z'));
    const after = await history.load(head?.id ?? 0);
    expect(after).toMatchObject({ findings: [], doubts: [], answers: [], exceptions: [] });
    expect(after?.results).toEqual(november.results);
    expect((await history.runs())[0]?.namesPurgedAt).toBe('2028-01-01T00:00:00.000Z');
    await history.close();
    for (const text of ['planted-person-id', 'A Clerk'])
      expect(readFileSync(file).includes(text)).toBe(false);
  });
});

describe('a lease', () => {
  it('has one owner until it is released or runs out', async () => {
    const history = await openSqliteHistory(fileIn());
    const holder = (owner: string, until: string): Holder => ({ owner, pid: 1, host: 'here', until });
    const now = new Date('2026-11-22T02:10:00Z');
    const until = '2026-11-22T02:12:00.000Z';
    expect(await history.acquire('audit', holder('one', until), now)).toBeUndefined();
    expect(await history.renew('audit', 'one', { now, until: new Date(until) })).toBe(true);
    expect((await history.acquire('audit', holder('two', until), now))?.owner).toBe('one');
    expect(await history.acquire('audit', holder('two', until), new Date(until))).toBeUndefined();
    expect(await history.renew('audit', 'one', { now, until: new Date(until) })).toBe(false);
    await history.release('audit', 'one');
    expect((await history.acquire('audit', holder('one', until), now))?.owner).toBe('two');
    await expect(history.record(november, settled('/runs/frozen'), 'one')).rejects.toMatchObject({
      code: 'AUDIT_RUNNING',
    });
    expect(await history.record(november, settled('/runs/successor'), 'two')).toBe('/runs/successor');
    await history.release('audit', 'two');
    expect(await history.acquire('audit', holder('one', until), now)).toBeUndefined();
    await history.close();
  });
});

describe('the file of the history', () => {
  it('is brought up to date after a back-up, each step once', async () => {
    const file = fileIn();
    const old = await openDatabase(file, migrations.slice(0, 1));
    old.exec("INSERT INTO leases VALUES ('audit', 'one', 1, 'here', '2026-11-22T02:12:00.000Z')");
    old.close();
    const next = [...migrations.slice(0, 1), 'ALTER TABLE leases ADD COLUMN note TEXT'];
    const migrated = await openDatabase(file, next);
    expect(migrated.prepare('SELECT owner, note FROM leases').get()).toMatchObject({
      owner: 'one',
      note: null,
    });
    migrated.close();
    (await openDatabase(file, next)).close();
    const kept = new DatabaseSync(`${file}.version-1.backup`, { readOnly: true });
    expect(kept.prepare('SELECT owner FROM leases').get()).toMatchObject({ owner: 'one' });
    expect(kept.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: 1 });
    kept.close();
  });

  it('is left as it was by a step that fails, and by a Beadle that is too old', async () => {
    const file = fileIn();
    (await openDatabase(file, migrations.slice(0, 1))).close();
    const broken = [...migrations.slice(0, 1), 'CREATE TABLE more (a TEXT) STRICT; SELECT nonsense'];
    await expect(openDatabase(file, broken)).rejects.toMatchObject({ code: 'HISTORY_UNWRITABLE' });
    const database = new DatabaseSync(file);
    expect(database.prepare("SELECT name FROM sqlite_schema WHERE name = 'more'").get()).toBeUndefined();
    database.exec('PRAGMA user_version = 99');
    database.close();
    await expect(openDatabase(file)).rejects.toMatchObject({ code: 'HISTORY_NEWER' });
  });

  it('that is damaged is refused with what to do, and never replaced', async () => {
    const file = fileIn();
    const { writeFileSync } = await import('node:fs');
    writeFileSync(file, 'this is no database, and long enough to be read as the header of one '.repeat(40));
    await expect(openDatabase(file)).rejects.toMatchObject({
      code: 'HISTORY_UNWRITABLE',
      hint: expect.stringContaining('made again from the run folders') as string,
    });
    expect(existsSync(file)).toBe(true);
  });

  it('on a full disk keeps nothing of a run, and takes its folder back', async () => {
    const file = fileIn();
    const history = await openSqliteHistory(file);
    await history.record(november, settled('/runs/november'));
    await history.close();
    // A page limit refuses as a full disk does, with SQLITE_FULL; it belongs to a connection, so it is set by a migration.
    const full = await openSqliteHistory(file, [...migrations, `PRAGMA max_page_count = 1`]);
    const many = Array.from({ length: 5000 }, (_, index) => findingOn('rule', String(index)));
    await expect(
      full.record(runRecord('2026-12-20T11:33:00.000Z', { findings: many }), settled('/runs/december')),
    ).rejects.toMatchObject({
      code: 'HISTORY_UNWRITABLE',
      hint: expect.stringContaining('disk is full') as string,
    });
    expect(await full.runs()).toHaveLength(1);
    await full.close();
  });
});
