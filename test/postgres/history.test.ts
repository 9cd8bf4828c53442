import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimCouncil } from '../../src/audit/claim-council.ts';
import { folderStore } from '../../src/audit/folder-store.ts';
import { recordOnce } from '../../src/audit/record-once.ts';
import { historyFileOf, openHistoryOf } from '../../src/audit/history-of.ts';
import { systemClock } from '../../src/model/clock.ts';
import type { HistoryStore, Settled } from '../../src/store/history-store.ts';
import { openPostgresHistory } from '../../src/store/postgres/postgres-history.ts';
import { doubtOn, findingOn, runRecord } from '../../src/store/testing.ts';
import { sampleRun } from '../report/sample-run.ts';
import { runJson } from '../report/files.ts';
import { runFile } from '../../src/audit/run-files.ts';
import { hasPostgres, newDatabase, sql } from './real-postgres.ts';

const accepted = {
  rule: 'mail/forwarding',
  fingerprint: 'f',
  minute: '12/26',
  approver: 'Council',
  until: '2027-03-31',
};
const november = runRecord('2026-11-22T11:33:00.000Z');
const december = runRecord('2026-12-20T11:33:00.000Z');
const tenant = november.tenant;
const settled =
  (place: string, undone: string[] = []) =>
  (): Promise<Settled> =>
    Promise.resolve({ place, undo: () => Promise.resolve(void undone.push(place)) });

describe.skipIf(!hasPostgres())('the history of councils in PostgreSQL', () => {
  const root = mkdtempSync(join(tmpdir(), 'beadle-history-'));
  let url = '';
  const opened: HistoryStore[] = [];
  const historyOf = async (council: string): Promise<HistoryStore> => {
    const history = await openPostgresHistory({ url, council });
    opened.push(history);
    return history;
  };
  beforeAll(async () => {
    url = await newDatabase();
  });
  afterAll(async () => {
    await Promise.all(opened.map((history) => history.close()));
    rmSync(root, { recursive: true, force: true });
  });

  it('gives back what it was given, newest first, and to nobody else', async () => {
    const [history, other] = [await historyOf('given back'), await historyOf('another council')];
    await history.record(december, settled('/runs/december'));
    await history.record(november, settled('/runs/november'));
    await other.record(november, settled('/elsewhere'));
    const heads = await history.runs();
    expect(heads.map(({ place }) => place)).toEqual(['/runs/december', '/runs/november']);
    expect(await history.load(heads[1]?.id ?? 0)).toMatchObject(november);
    const [theirs] = await other.runs();
    expect(await history.load(theirs?.id ?? 0)).toBeUndefined();
    await history.forget(theirs?.id ?? 0);
    await history.purged(theirs?.id ?? 0, 'names', new Date());
    expect(await other.load(theirs?.id ?? 0)).toMatchObject(november);
  });

  it('keeps neither record nor files when one of the two cannot be kept', async () => {
    const history = await historyOf('neither');
    const refused = new Error('the folder cannot be renamed');
    await expect(history.record(november, () => Promise.reject(refused))).rejects.toBe(refused);
    expect(await history.runs()).toEqual([]);
    const undone: string[] = [];
    const cut = async (): Promise<Settled> => {
      await sql(
        url,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction'",
      );
      return settled('/runs/cut', undone)();
    };
    await expect(history.record(november, cut)).rejects.toMatchObject({ code: 'HISTORY_UNWRITABLE' });
    expect(undone).toEqual(['/runs/cut']);
    expect(await history.runs()).toEqual([]);
  });

  it('leaves alone a folder that another took in while its writer stood still in the middle of keeping it', async () => {
    const [frozen, successor] = [await historyOf('stood still'), await historyOf('stood still')];
    const undone: string[] = [];
    const takenIn = async (): Promise<Settled> => {
      // What the database does to a transaction that stands still for a minute.
      await sql(
        url,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction'",
      );
      expect(await recordOnce(successor, november, '/runs/taken-in')).toBe(true);
      return settled('/runs/taken-in', undone)();
    };
    await expect(frozen.record(november, takenIn)).rejects.toMatchObject({ code: 'HISTORY_UNWRITABLE' });
    expect(undone).toEqual([]);
    expect((await successor.runs()).map(({ place }) => place)).toEqual(['/runs/taken-in']);
  });

  it('takes what a hostile tenant sends as an id', async () => {
    const history = await historyOf('hostile');
    const findings = [
      findingOn('rule', 'a\u0000b\uD800c'),
      findingOn('rule', `'); DROP TABLE beadle.runs; --`),
    ];
    await history.record(
      { ...november, findings, doubts: [doubtOn('rule', '\\u0000')] },
      settled('/runs/hostile'),
    );
    const kept = await history.load((await history.runs())[0]?.id ?? 0);
    expect(kept?.findings.map(({ subjectId }) => subjectId)).toEqual([
      'a\uFFFDb\uFFFDc',
      `'); DROP TABLE beadle.runs; --`,
    ]);
  });

  it('forgets a subject, and everything that names somebody', async () => {
    const history = await historyOf('forgets');
    await history.record(
      {
        ...november,
        findings: [findingOn('rule', 'planted-person')],
        exceptions: [{ ...accepted, fingerprint: 'rule planted-person' }, accepted],
        doubts: [
          { ...doubtOn('phones', ''), subjectIds: ['stays', 'planted-person'] },
          doubtOn('age', 'planted-person'),
        ],
      },
      settled('/runs/names'),
    );
    expect(await (await historyOf('not the council')).eraseSubject(['planted-person'])).toBe(0);
    expect(await history.eraseSubject(['planted-person'])).toBe(3);
    const id = (await history.runs())[0]?.id ?? 0;
    expect((await history.load(id))?.exceptions).toEqual([{ ...accepted, fingerprint: 'erased' }, accepted]);
    expect((await history.load(id))?.doubts).toEqual([doubtOn('phones', 'stays')]);
    await history.purged(id, 'names', new Date('2028-01-01T00:00:00Z'));
    expect(await history.load(id)).toMatchObject({ findings: [], doubts: [], answers: [], exceptions: [] });
    expect((await history.load(id))?.results).toEqual(november.results);
  });

  it('lets one of two claim a council, and refuses what the loser of a claim would still keep', async () => {
    const [frozen, successor] = [await historyOf(tenant), await historyOf(tenant)];
    const first = await claimCouncil(frozen, systemClock);
    await expect(claimCouncil(successor, systemClock)).rejects.toMatchObject({ code: 'AUDIT_RUNNING' });
    // A minute passes in which the first one stands still.
    await sql(url, "UPDATE beadle.leases SET until = now() - interval '1 second' WHERE council_key = $1", [
      tenant,
    ]);
    const second = await claimCouncil(successor, systemClock);
    const placed: string[] = [];
    const place = (name: string) => (): Promise<Settled> => {
      placed.push(name);
      return settled(name)();
    };
    await expect(frozen.record(november, place('/runs/frozen'), first.owner)).rejects.toMatchObject({
      code: 'AUDIT_RUNNING',
    });
    expect(await successor.record(december, place('/runs/successor'), second.owner)).toBe('/runs/successor');
    await second.release();
    // Nobody holds it now, and still it is not the first one's again.
    expect(await frozen.renew('audit', first.owner, { now: new Date(), until: new Date() })).toBe(false);
    await expect(frozen.record(november, place('/runs/frozen'), first.owner)).rejects.toThrow('took it over');
    expect(placed).toEqual(['/runs/successor']);
    await first.release();
  });

  it('copies the file that was there before it, with what was purged, and does not forget where it is', async () => {
    const folder = mkdtempSync(join(root, 'moved-'));
    const places = { output: join(folder, 'out'), council: 'Moved', settingsFolder: folder, tenant: 'moved' };
    const file = await openHistoryOf(places);
    await file.record(november, settled('/runs/november'));
    await file.record(december, settled('/runs/december'));
    const oldest = (await file.runs())[1]?.id ?? 0;
    await file.purged(oldest, 'names', new Date('2027-12-31T00:00:00Z'));
    await file.close();
    for (let time = 0; time < 2; time += 1) {
      const moved = await openHistoryOf({ ...places, databaseUrl: url });
      const heads = await moved.runs();
      expect(heads.map(({ place, namesPurgedAt }) => [place, namesPurgedAt])).toEqual([
        ['/runs/december', undefined],
        ['/runs/november', '2027-12-31T00:00:00.000Z'],
      ]);
      await moved.close();
    }
    expect(existsSync(historyFileOf(places))).toBe(true);
    await expect(openHistoryOf(places)).rejects.toThrow('DATABASE_URL is not set');
  });

  it('keeps the runs of a folder store, and takes in what a killed process left', async () => {
    const folder = mkdtempSync(join(root, 'store-'));
    const run = sampleRun();
    const places = {
      output: folder,
      council: run.council,
      settingsFolder: folder,
      tenant: 'a store',
      databaseUrl: url,
    };
    const store = folderStore(places);
    await store.prepare();
    const claim = await store.claim();
    const keeping = { at: new Date(run.judgedAt), signal: new AbortController().signal };
    const place = await store.keep(run, [{ path: runFile, data: runJson(run) }], keeping);
    expect(existsSync(place)).toBe(true);
    await sql(url, "DELETE FROM beadle.runs WHERE council_key = 'a store'");
    await store.prepare();
    const history = await openHistoryOf(places);
    expect((await history.runs()).map((head) => head.place)).toEqual([place]);
    await sql(url, "DELETE FROM beadle.leases WHERE council_key = 'a store'");
    const files = [{ path: runFile, data: runJson(sampleRun({ judgedAt: '2027-01-01T00:00:00.000Z' })) }];
    await expect(store.keep(run, files, keeping)).rejects.toMatchObject({ code: 'AUDIT_RUNNING' });
    expect((await history.runs()).map((head) => head.place)).toEqual([place]);
    await history.close();
    await claim.release();
    await store.close();
  });

  it('says what is wrong with the way to it, and never the password', async () => {
    for (const [bad, code] of [
      ['postgres://me:planted-password@127.0.0.1:1/none', 'HISTORY_UNWRITABLE'],
      ['mysql://me:planted-password@127.0.0.1/none', 'CONFIG_INVALID'],
      ['planted-password', 'CONFIG_INVALID'],
      [url.replace(/[^/]+$/, 'no_such_database'), 'HISTORY_UNWRITABLE'],
    ] as const) {
      const error: unknown = await openPostgresHistory({ url: bad, council: 'x' }).catch(
        (cause: unknown) => cause,
      );
      expect(error).toMatchObject({ code });
      expect(JSON.stringify([String(error), error])).not.toContain('planted-password');
    }
    await sql(url, 'INSERT INTO beadle.versions VALUES (99)');
    // Another pool asks anew; the one of this file has asked already.
    const again = openPostgresHistory({ url: `${url}?application_name=another`, council: 'x' });
    await expect(again).rejects.toMatchObject({ code: 'HISTORY_NEWER' });
  });
});
