import pg from 'pg';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { historyFileOf, openHistoryOf } from '../../src/audit/history-of.ts';
import { openHistory } from '../../src/audit/history-file.ts';
import { moveHistory } from '../../src/audit/move-history.ts';
import { recordOnce } from '../../src/audit/record-once.ts';
import { withOlderFile } from '../../src/audit/keeping/with-older-file.ts';
import { keepOutcome, keptOutcomes } from '../../src/fleet/shared-memory.ts';
import { openPgBossQueue } from '../../src/store/postgres/pg-boss-queue.ts';
import { openPostgresHistory } from '../../src/store/postgres/postgres-history.ts';
import { openPostgresMemory } from '../../src/store/postgres/postgres-memory.ts';
import { lendPool } from '../../src/store/postgres/shared-pool.ts';
import { findingOn, runRecord } from '../../src/store/testing.ts';
import { migrations } from '../../src/store/postgres/database-schema.ts';
import { migrateDatabase } from '../../src/store/postgres/migrate-database.ts';
import { hasPostgres, newDatabase, sql } from './real-postgres.ts';

const run = {
  ...runRecord('2026-11-22T11:33:00.000Z'),
  findings: [findingOn('rule', 'planted-person'), findingOn('rule', 'another')],
};
const settled = (place: string) => () => Promise.resolve({ place, undo: () => Promise.resolve() });

describe.skipIf(!hasPostgres())('what a shared database keeps, and forgets', () => {
  const root = mkdtempSync(join(tmpdir(), 'beadle-forgets-'));
  let url = '';
  beforeAll(async () => {
    url = await newDatabase();
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('erases a person in the older file too, and forgets a run there', async () => {
    const folder = mkdtempSync(join(root, 'older-'));
    const places = { output: join(folder, 'out'), council: 'Older', settingsFolder: folder, tenant: 'older' };
    const file = await openHistoryOf(places);
    await file.record(run, settled('/runs/november'));
    await file.close();
    const history = await withOlderFile(
      await openHistoryOf({ ...places, databaseUrl: url }),
      historyFileOf(places),
    );
    // One row in the database, one in the file.
    expect(await history.eraseSubject(['planted-person'])).toBe(2);
    const [head] = await history.runs();
    await history.purged(head?.id ?? 0, 'names', new Date('2028-01-01T00:00:00Z'));
    await history.close();
    const older = await openHistory(historyFileOf(places));
    const kept = await older.load((await older.runs())[0]?.id ?? 0);
    expect(kept).toMatchObject({ findings: [], answers: [] });
    await older.close();

    const again = await withOlderFile(
      await openHistoryOf({ ...places, databaseUrl: url }),
      historyFileOf(places),
    );
    await again.forget(head?.id ?? 0);
    await again.close();
    const emptied = await openHistory(historyFileOf(places));
    expect(await emptied.runs()).toEqual([]);
    await emptied.close();
  });

  it('lets two processes take in the same runs at once', async () => {
    const folder = mkdtempSync(join(root, 'twice-'));
    const file = join(folder, 'history.sqlite');
    const before = await openHistory(file);
    for (const day of ['20', '21', '22'])
      await before.record(runRecord(`2026-11-${day}T11:33:00.000Z`), settled(`/runs/${day}`));
    await before.close();
    const [one, two] = await Promise.all(
      [0, 1].map(() => openPostgresHistory({ url, council: 'taken in twice' })),
    );
    if (one === undefined || two === undefined) throw new Error('no history');
    await Promise.all([moveHistory(file, one), moveHistory(file, two)]);
    expect(await one.runs()).toHaveLength(3);
    expect(await recordOnce(two, runRecord('2026-11-20T11:33:00.000Z'), '/runs/20')).toBe(false);
    const refused = { ...run, findings: [{ ...findingOn('r', 's'), accepted: 'no number' as never }] };
    await expect(recordOnce(two, { ...refused, digest: 'another' }, '/x')).rejects.toMatchObject({
      code: 'HISTORY_UNWRITABLE',
    });
    await one.close();
    await two.close();
  });

  it('keeps no words of an error that quote a file of a council, old ones neither', async () => {
    const memory = await openPostgresMemory(url);
    const error = {
      code: 'CONFIG_INVALID',
      message: 'beadle.yaml:7 name: Planted Person',
      hint: 'Mend Planted Person.',
    };
    const outcome = { ran: false, file: '/c/beadle.yaml', error, seconds: 1 } as const;
    const network = {
      ...outcome,
      error: { code: 'NETWORK', message: 'Microsoft was away.', hint: 'Later.' },
    } as const;
    await keepOutcome(memory, { id: 'quoting', outcome, endedAt: new Date() });
    await keepOutcome(memory, { id: 'away', outcome: network, endedAt: new Date() });
    expect((await keptOutcomes(memory)).get('away')?.outcome).toEqual(network);
    expect((await keptOutcomes(memory)).get('quoting')?.outcome).toMatchObject({
      error: { code: 'CONFIG_INVALID', hint: expect.stringContaining('beadle config check') },
    });
    const old = JSON.stringify({ outcome, endedAt: new Date().toISOString() });
    // A database as the first version left it.
    const older = await newDatabase();
    const pool = new pg.Pool({ connectionString: older });
    await migrateDatabase(pool, migrations.slice(0, 1));
    await pool.end();
    await sql(older, "INSERT INTO beadle.fleet_memory VALUES ('outcome:old', $1::jsonb)", [old]);
    await memory.close();
    const later = await openPostgresMemory(older);
    expect((await keptOutcomes(later)).get('old')?.outcome).toMatchObject({
      error: { code: 'CONFIG_INVALID' },
    });
    for (const database of [url, older]) {
      const rows = await sql<{ value: unknown }>(database, 'SELECT value FROM beadle.fleet_memory');
      expect(JSON.stringify(rows)).not.toContain('Planted');
    }
    await later.close();
  });

  it('lets a council leave: its outcome, what was told, its jobs and its time', async () => {
    const queue = await openPgBossQueue({ url, minutes: 60, onTrouble: () => undefined });
    await queue.schedule([
      { council: 'going', cron: '10 2 * * *' },
      { council: 'staying', cron: '10 2 * * *' },
    ]);
    await queue.send(['going', 'staying']);
    const memory = await openPostgresMemory(url);
    const failed = { code: 'NETWORK', message: 'x', hint: 'y' };
    for (const id of ['going', 'staying'])
      await keepOutcome(memory, {
        id,
        outcome: { ran: false, council: `Parish "${id}"`, file: '/x', error: failed, seconds: 1 },
        endedAt: new Date(),
      });
    await memory.keep('told', { going: 'a', staying: 'b' });
    await memory.keep('notices', {
      councils: { going: {}, staying: {} },
      unsent: { slack: [{ councils: [{ council: 'Parish "going"', texts: [] }] }] },
    });
    const history = await openPostgresHistory({ url, council: 'leaves' });
    expect(await history.leaveFleet('Parish "going"', ['folder-name'])).toBe(2);
    const left = JSON.stringify([
      await memory.readAll(''),
      await sql(url, 'SELECT data FROM pgboss.job'),
      await sql(url, 'SELECT key, data FROM pgboss.schedule'),
    ]);
    expect(left).not.toContain('going');
    expect(left.match(/staying/g)?.length).toBeGreaterThanOrEqual(6);
    await Promise.all([history.close(), memory.close(), queue.stop()]);
  });

  it('tries its tables again after a first time that failed', async () => {
    const place = { url: `${url}?application_name=retried`, council: 'x' };
    const held = await lendPool(place.url);
    await sql(url, 'INSERT INTO beadle.versions VALUES (99)');
    await expect(openPostgresHistory(place)).rejects.toMatchObject({ code: 'HISTORY_NEWER' });
    await sql(url, 'DELETE FROM beadle.versions WHERE version = 99');
    const history = await openPostgresHistory(place);
    expect(await history.runs()).toEqual([]);
    await history.close();
    await held.giveBack();
  });
});
