import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openJournal } from './journal.ts';

const now = new Date('2026-11-22T11:33:00Z');
const identity = { tenant: 't', beadle: '1', permissions: [], keyCheck: 'k', registerCheck: 'r' };

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'beadle-test-')), 'journal');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

it('is gone on with where nothing that the one before it still writes can reach it', async () => {
  const frozen = await openJournal(folder, identity, { resume: false, now });
  const writer = frozen.writer('users', false);
  writer.write({ id: 'read before' });
  frozen.finish('domains', { status: 'collected', at: now.toISOString(), items: 0, unavailable: 0 });
  const successor = await openJournal(folder, identity, { resume: true, claimed: true, now });
  expect(successor.resumedAt).toHaveLength(1);
  writer.write({ id: 'read after it woke' });
  writer.close();
  expect(() =>
    frozen.finish('groups', { status: 'collected', at: now.toISOString(), items: 0, unavailable: 0 }),
  ).toThrow(expect.objectContaining({ code: 'OUTPUT_UNWRITABLE' }));
  expect([...successor.lines('users')]).toEqual([{ id: 'read before' }]);
  expect(successor.finished('domains')).toBeDefined();
  expect(successor.finished('groups')).toBeUndefined();
});

it('is begun anew where it is of no use, without a question to anybody', async () => {
  const before = await openJournal(folder, identity, { resume: false, now });
  before.finish('domains', { status: 'collected', at: now.toISOString(), items: 0, unavailable: 0 });
  const other = { ...identity, beadle: '2' };
  const anew = await openJournal(folder, other, { resume: true, claimed: true, now });
  expect(anew.resumedAt).toEqual([]);
  expect(anew.finished('domains')).toBeUndefined();
  const refused = openJournal(`${folder}.x`, other, { resume: true, claimed: true, now });
  expect((await refused).resumedAt).toEqual([]);
});
