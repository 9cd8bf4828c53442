import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { addHead, readParts } from '../../src/store/postgres/database-rows.ts';
import { migrations } from '../../src/store/postgres/database-schema.ts';
import { migrateDatabase } from '../../src/store/postgres/migrate-database.ts';
import { doubtOn, runRecord } from '../../src/store/testing.ts';
import { hasPostgres, newDatabase } from './real-postgres.ts';

describe.skipIf(!hasPostgres())('tables of an older Beadle', () => {
  it('keep their doubts, as lists of those with the same causes', async () => {
    const pool = new pg.Pool({ connectionString: await newDatabase() });
    try {
      await migrateDatabase(pool, migrations.slice(0, 2));
      await addHead(pool, 'a council', runRecord('2026-11-22T11:33:00.000Z'));
      for (const [id, cause] of [
        ['zoe', 'licence'],
        ['a "b"', 'permission'],
        ['ann', 'licence'],
      ])
        await pool.query(
          "INSERT INTO beadle.doubts (run, rule, subject_kind, subject_id, channel, causes) VALUES (1, 'phones', 'person', $1, '', $2)",
          [id, JSON.stringify([cause])],
        );
      await migrateDatabase(pool);
      expect((await readParts(pool, 1)).doubts).toEqual([
        { ...doubtOn('phones', ''), causes: ['licence'], subjectIds: ['zoe', 'ann'] },
        doubtOn('phones', 'a "b"'),
      ]);
    } finally {
      await pool.end();
    }
  });
});
