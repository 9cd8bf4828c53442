import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { doubtOn, runRecord } from '../testing.ts';
import { insertHead } from './heads.ts';
import { openDatabase } from './open-database.ts';
import { migrations } from './schema.ts';
import { openSqliteHistory } from './sqlite-history.ts';

const folder = mkdtempSync(join(tmpdir(), 'beadle-older-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('gives the doubts of a history with a row for each of them, as lists of those with the same causes', async () => {
  const file = join(folder, 'history.sqlite');
  const old = await openDatabase(file, migrations.slice(0, 1));
  for (const readAt of ['2026-11-22T11:33:00.000Z', '2026-12-20T11:33:00.000Z'])
    insertHead(old, runRecord(readAt), readAt);
  const rows = [
    [1, 'people/phones', 'person', 'zoe', '["licence"]'],
    [1, 'people/phones', 'person', 'a "b"\nc', '["permission"]'],
    [1, 'people/phones', 'person', 'ann', '["licence"]'],
    [1, 'people/age', 'person', 'ann', '["licence"]'],
    [1, 'people/phones', 'mailbox', 'ann', '["licence"]'],
    [2, 'people/phones', 'person', 'zoe', '["licence"]'],
  ] as const;
  for (const row of rows) old.prepare("INSERT INTO doubts VALUES (?, ?, ?, ?, '', ?)").run(...row);
  old.close();
  const history = await openSqliteHistory(file);
  const licence = { ...doubtOn('people/phones', ''), causes: ['licence'] };
  expect((await history.load(1))?.doubts).toEqual([
    { ...licence, subjectIds: ['zoe', 'ann'] },
    doubtOn('people/phones', 'a "b"\nc'),
    { ...licence, rule: 'people/age', subjectIds: ['ann'] },
    { ...licence, subjectKind: 'mailbox', subjectIds: ['ann'] },
  ]);
  expect((await history.load(2))?.doubts).toEqual([{ ...licence, subjectIds: ['zoe'] }]);
  expect(await history.eraseSubject(['zoe'])).toBe(2);
  expect((await history.load(2))?.doubts).toEqual([]);
  await history.close();
  expect(existsSync(`${file}.version-1.backup`)).toBe(true);
});
