import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BeadleError } from '../../model/error.ts';
import { collectSnapshot } from './collect-snapshot.ts';
import type { CollectOptions } from './collect-options.ts';
import { businessPremium, collectOptions, fakeReader, refused } from './testing.ts';

const people = ['u1', 'u2', 'u3'].map((id) => ({
  id,
  userPrincipalName: `${id}@exampleton.example`,
  signInActivity: null,
}));

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
    const snapshot = collection.load();
    expect(snapshot.evidence.users.status).toBe('collected');
    expect(snapshot.evidence.inboxRules.status).toBe('collected');
    expect(snapshot.startedAt).toBe('2026-11-22T11:33:00.000Z');
    expect(snapshot.resumedAt).toEqual([later.toISOString()]);
    await collection.discard();
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
  });

  it.each<[string, Partial<CollectOptions>]>([
    [
      'another tenant',
      { access: { kind: 'app-only', permissions: ['Directory.Read.All'], tenantId: 'tenant-2' } },
    ],
    ['other permissions', { access: { kind: 'app-only', permissions: [], tenantId: 'tenant-1' } }],
    ['another version', { beadle: '0.2.0' }],
    ['another digest key', { digestKey: 'other' }],
    [
      'another people register',
      {
        inputs: {
          people: [{ name: 'Ann', role: 'staff', left: '2026-01-01' }],
          emergencyAccounts: [],
          ownDomains: [],
        },
      },
    ],
    [
      'another list of password managers',
      { inputs: { software: [{ name: 'Safe Words', use: 'password-manager' }], ownDomains: [] } },
    ],
    ['more than 24 hours', { clock: () => new Date('2026-11-23T12:00:00Z') }],
  ])('refuses to go on with %s', async (reason, change) => {
    const { signal: _, ...rest } = await interrupted();
    const attempt = collectSnapshot({ ...rest, ...change, journal: { folder, resume: true } });
    await expect(attempt).rejects.toThrow(reason);
    await expect(attempt).rejects.toBeInstanceOf(BeadleError);
  });

  it('refuses to go on with what another process still works on', async () => {
    const { signal: _, ...rest } = await interrupted();
    const path = join(folder, 'journal.json');
    const manifest = JSON.parse(await readFile(path, 'utf8')) as Readonly<Record<string, unknown>>;
    await writeFile(path, JSON.stringify({ ...manifest, writer: process.ppid }));
    const attempt = collectSnapshot({ ...rest, journal: { folder, resume: true } });
    await expect(attempt).rejects.toThrow('still works on it');
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
    const { evidence } = collection.load();
    if (evidence.inboxRules.status !== 'collected') throw new Error('not collected');
    expect(evidence.inboxRules.value.map(({ subject }) => subject).sort()).toEqual(['u1', 'u2', 'u3']);
  });

  /** A run in which a few things fail, stopped at the very end: everything else is finished. */
  const stoppedLate = async (tenant: Parameters<typeof fakeReader>[0]) => {
    const options = collectOptions(
      { ...businessPremium, '/users': people, ...tenant },
      { journal: { folder, resume: false } },
    );
    await collectSnapshot(options);
    return options;
  };
  const goOn = async (options: CollectOptions, tenant: Parameters<typeof fakeReader>[0], more = {}) => {
    const reader = fakeReader({ ...businessPremium, '/users': people, ...tenant });
    const collection = await collectSnapshot({
      ...options,
      ...more,
      reader,
      journal: { folder, resume: true },
    });
    const paths = reader.asked.map((one) => ('path' in one ? one.path : one.cmdlet));
    return { paths, reads: collection.reads, ...collection.load() };
  };

  it('asks for the groups that a policy names which could not be read before', async () => {
    const group = '22222222-2222-2222-2222-222222222222';
    const options = await stoppedLate({ '/identity/conditionalAccess/policies': refused('error') });
    const { evidence, paths } = await goOn(options, {
      '/identity/conditionalAccess/policies': [
        { id: 'p1', conditions: { users: { includeGroups: [group] } } },
      ],
      [`/groups/${group}`]: { id: group, displayName: 'Clerks', visibility: null },
    });
    expect(evidence.groups).toMatchObject({ value: [{ subject: group, status: 'collected' }] });
    expect(paths).not.toContain('/users');
  });

  it('asks again for the one mailbox that failed, and counts those that stay refused', async () => {
    const rules = (id: string): string => `/users/${id}/mailFolders/inbox/messageRules`;
    const options = await stoppedLate({
      [rules('u1')]: refused('error', { status: 500 }),
      [rules('u2')]: refused('permission', { status: 403 }),
    });
    const { reads, paths } = await goOn(options, {});
    expect(paths).toEqual([rules('u1')]);
    expect(reads.find(({ evidence }) => evidence === 'inboxRules')).toMatchObject({
      items: 3,
      unavailableItems: 1,
    });
  });

  it('follows the configuration of today in what is switched off', async () => {
    const options = { ...(await stoppedLate({})), switchedOff: ['managedDevices' as const] };
    const off = await goOn(options, {});
    expect(off.evidence.managedDevices).toMatchObject({ cause: 'switched-off' });
    const on = await goOn(options, {}, { switchedOff: [] });
    expect(on.evidence.managedDevices.status).toBe('collected');
  });

  it('asks again for a list whose file is not whole, and never takes it for a short one', async () => {
    const options = await stoppedLate({});
    const path = join(folder, 'users.jsonl');
    const text = await readFile(path, 'utf8');
    for (const part of ['', text.slice(0, -10), text.slice(0, text.indexOf('\n') + 1)]) {
      await writeFile(path, part);
      const { evidence, paths } = await goOn(options, {});
      expect(paths).toContain('/users');
      expect(evidence.users).toMatchObject({ value: people.map(({ id }) => ({ id })) });
    }
  });

  it('refuses to write a snapshot when its evidence vanished from the disk', async () => {
    const options = collectOptions({ '/users': people }, { journal: { folder, resume: false } });
    const collection = await collectSnapshot(options);
    await rm(join(folder, 'users.jsonl'));
    expect(() => collection.load()).toThrow(expect.objectContaining({ code: 'SNAPSHOT_UNREADABLE' }));
  });

  it('holds a name with a line separator of Unicode, at which JSON does not end', async () => {
    const name = 'Ann\u2028Other\u2029\u0085';
    const options = collectOptions({ '/users': [{ ...people[0], displayName: name }] });
    const collection = await collectSnapshot({ ...options, journal: { folder, resume: false } });
    const { evidence } = collection.load();
    expect(evidence.users).toMatchObject({ value: [{ displayName: name }] });
    expect(evidence.inboxRules).toMatchObject({ value: [{ subject: 'u1' }] });
  });
});
