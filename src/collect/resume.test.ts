import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BeadleError } from '../model/error.ts';
import { collectSnapshot } from './run.ts';
import { businessPremium, collectOptions, fakeReader, refused } from './testing.ts';

const people = ['u1', 'u2', 'u3'].map((id) => ({ id, userPrincipalName: `${id}@exampleton.example` }));

describe('a journal', () => {
  let folder: string;
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'beadle-test-')), 'journal');
  });
  afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

  /** A run that is stopped when Bob's rules are asked. */
  const interrupted = async () => {
    const stop = new AbortController();
    const reader = fakeReader({
      ...businessPremium,
      '/users': people,
      '/users/u3/mailFolders/inbox/messageRules': () => {
        stop.abort();
        return [];
      },
    });
    const options = collectOptions({}, { reader, signal: stop.signal, journal: { folder, resume: false } });
    await expect(collectSnapshot(options)).rejects.toMatchObject({ code: 'CANCELLED' });
    return options;
  };

  it('lets an interrupted run go on without asking again for what it has', async () => {
    const first = await interrupted();
    const reader = fakeReader({ ...businessPremium, '/users': refused('error') });
    const later = new Date('2026-11-22T15:00:00Z');
    const { signal: _, ...rest } = first;
    const collection = await collectSnapshot({
      ...rest,
      reader,
      clock: () => later,
      journal: { folder, resume: true },
    });
    const snapshot = await collection.load();
    expect(snapshot.evidence.users.status).toBe('collected');
    expect(snapshot.evidence.inboxRules.status).toBe('collected');
    expect(snapshot.startedAt).toBe('2026-11-22T11:33:00.000Z');
    expect(snapshot.resumedAt).toEqual([later.toISOString()]);
    await collection.discard();
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
  });

  it.each([
    [
      'another tenant',
      { access: { kind: 'app-only', permissions: ['Directory.Read.All'], tenantId: 'tenant-2' } },
    ],
    ['other permissions', { access: { kind: 'app-only', permissions: [], tenantId: 'tenant-1' } }],
    ['another version', { beadle: '0.2.0' }],
    ['another digest key', { digestKey: 'other' }],
    ['more than 24 hours', { clock: () => new Date('2026-11-23T12:00:00Z') }],
  ] as const)('refuses to go on with %s', async (reason, change) => {
    const { signal: _, ...rest } = await interrupted();
    const attempt = collectSnapshot({ ...rest, ...change, journal: { folder, resume: true } });
    await expect(attempt).rejects.toThrow(reason);
    await expect(attempt).rejects.toBeInstanceOf(BeadleError);
  });

  it('drops a line that a killed run tore off', async () => {
    const { signal: _, ...rest } = await interrupted();
    const path = join(folder, 'inboxRules.jsonl');
    await writeFile(path, `${await readFile(path, 'utf8')}{"subject":"u1","sta`);
    const collection = await collectSnapshot({
      ...rest,
      reader: fakeReader(businessPremium),
      journal: { folder, resume: true },
    });
    const { evidence } = await collection.load();
    if (evidence.inboxRules.status !== 'collected') throw new Error('not collected');
    expect(evidence.inboxRules.value.map(({ subject }) => subject).sort()).toEqual(['u1', 'u2', 'u3']);
  });
});
