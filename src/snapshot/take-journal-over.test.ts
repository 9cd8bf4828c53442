import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openJournal } from './journal.ts';

const now = new Date('2026-11-22T11:33:00Z');
const identity = { tenant: 't', beadle: '1', permissions: [], keyCheck: 'k', registerCheck: 'r' };
const all = async (lines: AsyncIterable<unknown>): Promise<unknown[]> => {
  const found: unknown[] = [];
  for await (const line of lines) found.push(line);
  return found;
};

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'beadle-test-')), 'journal');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

it('is gone on with where nothing that the one before it still writes can reach it', async () => {
  const frozen = await openJournal(folder, identity, { resume: false, now });
  const writer = await frozen.writer('users', false);
  await writer.write({ id: 'read before' });
  await frozen.finish('domains', { status: 'collected', at: now.toISOString(), items: 0, unavailable: 0 });
  const successor = await openJournal(folder, identity, { resume: true, claimed: true, now });
  expect(successor.resumedAt).toHaveLength(1);
  await writer.write({ id: 'read after it woke' });
  await writer.close();
  await frozen.finish('groups', { status: 'collected', at: now.toISOString(), items: 0, unavailable: 0 });
  expect(await all(successor.lines('users'))).toEqual([{ id: 'read before' }]);
  expect(await successor.finished('domains')).toBeDefined();
  expect(await successor.finished('groups')).toBeUndefined();
});

it('is begun anew where it is of no use, without a question to anybody', async () => {
  const before = await openJournal(folder, identity, { resume: false, now });
  await before.finish('domains', { status: 'collected', at: now.toISOString(), items: 0, unavailable: 0 });
  const other = { ...identity, beadle: '2' };
  const anew = await openJournal(folder, other, { resume: true, claimed: true, now });
  expect(anew.resumedAt).toEqual([]);
  expect(await anew.finished('domains')).toBeUndefined();
  const refused = openJournal(`${folder}.x`, other, { resume: true, claimed: true, now });
  expect((await refused).resumedAt).toEqual([]);
});
