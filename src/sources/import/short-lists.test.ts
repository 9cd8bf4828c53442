import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../kinds.ts';
import { importGraph } from './import-graph.ts';

const root = mkdtempSync(join(tmpdir(), 'beadle-short-lists-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const imported = async (files: Readonly<Record<string, unknown>>): Promise<Snapshot> => {
  const folder = mkdtempSync(join(root, 'case-'));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return (await importGraph(folder, { digestKey: 'test key', beadle: '0.1.0' })).snapshot;
};

const first = 'eeeeeeee-0000-4000-8000-000000000001';
const second = 'eeeeeeee-0000-4000-8000-000000000002';
const staff = 'bbbbbbbb-0000-4000-8000-000000000001';
const ann = 'aaaaaaaa-0000-4000-8000-000000000001';
const policy = {
  id: first,
  displayName: 'Second step',
  state: 'enabled',
  conditions: { users: { includeUsers: ['All'] }, applications: { includeApplications: ['All'] } },
  grantControls: { operator: 'OR', builtInControls: ['mfa'] },
};
const policies = 'https://graph.microsoft.com/v1.0/$metadata#identity/conditionalAccess/policies';
const user = {
  '@odata.type': '#microsoft.graph.user',
  id: ann,
  displayName: 'Ann',
  userPrincipalName: 'a@b.example',
};
const group = { id: staff, displayName: 'Staff', securityEnabled: true, mailEnabled: false };
const organisation = (id: string) => [
  { id, displayName: 'Exampleton', verifiedDomains: [], assignedPlans: [] },
];

describe('a list that is not whole', () => {
  it.each([
    ['goes on elsewhere', { '@odata.context': policies, '@odata.nextLink': 'https://x', value: [policy] }],
    ['goes on elsewhere, in other words', { 'odata.nextLink': 'https://x', value: [policy] }],
    ['counts more than it holds', { '@odata.context': policies, '@odata.count': 2, value: [policy] }],
    ['holds changes only', { '@odata.context': policies, '@odata.deltaLink': 'https://x', value: [policy] }],
    ['lost an entry', { '@odata.context': policies, value: [policy, '@{id=1; state=enabled}'] }],
    ['is a bare list that lost one', [policy, null]],
    ['holds an error', { '@odata.context': policies, value: [], error: { code: 'Throttled' } }],
    ['holds what PowerShell cut off', { value: [{ ...policy, conditions: '@{users=; applications=}' }] }],
    [
      'holds controls that are null',
      { value: [{ ...policy, grantControls: { operator: 'OR', builtInControls: null } }] },
    ],
  ])('is not read where a saved answer %s', async (_why, answer) => {
    const { evidence } = await imported({ 'policies.json': answer, 'org.json': organisation(first) });
    expect(evidence.conditionalAccessPolicies).toMatchObject({
      status: 'unavailable',
      cause: 'error',
      detail: expect.stringContaining('policies.json') as string,
    });
  });

  it.each(['Policies', join('Policies', second)])(
    'is not read where one of its files is broken, and other lists are (%s)',
    async (folder) => {
      const { evidence } = await imported({
        [folder === 'Policies' ? 'Policies/a.json' : `Policies/${first}/${first}.json`]: policy,
        [join(folder, `${second}.json`)]: '{ "id": ',
        'Users/ann.json': user,
      });
      expect(evidence.conditionalAccessPolicies).toMatchObject({
        cause: 'error',
        detail: expect.stringContaining(second) as string,
      });
      expect(evidence.users.status).toBe('collected');
    },
  );

  it('does not begin with the members of a group', async () => {
    const { evidence } = await imported({
      'p.json': policy,
      [`Groups/${staff}/${staff}.json`]: group,
      [`Groups/${staff}/Members/${ann}/${ann}.json`]: user,
      'members.json': {
        '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#directoryObjects',
        value: [user],
      },
    });
    expect(evidence.users).toMatchObject({ status: 'unavailable', cause: 'not-in-import' });
    expect(evidence.directoryGroups).toMatchObject({ status: 'collected', value: [{ id: staff }] });
  });

  it('is what an Intune export holds of groups: those that its policies name', async () => {
    const { evidence, tenant } = await imported({
      'ConditionalAccess/p.json': policy,
      'Groups/Staff.json': group,
      'MigrationTable.json': { TenantId: second, Organization: 'Exampleton', Objects: [] },
    });
    expect(evidence.directoryGroups).toMatchObject({ status: 'unavailable', cause: 'not-in-import' });
    expect(evidence.conditionalAccessPolicies.status).toBe('collected');
    expect(tenant.id).toBe(second);
  });

  const ofAnn = { displayName: 'Ann', userPrincipalName: 'a@b.example' };
  it.each([
    [
      'one account that was asked for by itself (Get-MgUser -UserId)',
      {
        Id: ann,
        DisplayName: 'Ann',
        UserPrincipalName: 'a@b.example',
        AdditionalProperties: {
          '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users/$entity',
        },
      },
    ],
    [
      'the members of a group (Get-MgGroupMember)',
      [
        {
          Id: ann,
          DeletedDateTime: null,
          AdditionalProperties: { '@odata.type': '#microsoft.graph.user', ...ofAnn },
        },
      ],
    ],
  ])('is not all accounts where PowerShell wrote %s', async (_what, content) => {
    const { evidence } = await imported({ 'accounts.json': content, 'org.json': organisation(first) });
    expect(evidence.users).toMatchObject({ status: 'unavailable', cause: 'not-in-import' });
  });
});

describe('an id in capital letters', () => {
  it('is the one in small letters: an account that is left out stays left out', async () => {
    const users = { ...policy.conditions.users, excludeUsers: [ann] };
    const { evidence } = await imported({
      'p.json': { ...policy, id: first.toUpperCase(), conditions: { ...policy.conditions, users } },
      'u.json': { ...user, id: ann.toUpperCase() },
    });
    expect(evidence.users).toMatchObject({ value: [{ id: ann }] });
    expect(evidence.conditionalAccessPolicies).toMatchObject({ value: [{ id: first }] });
  });

  it('makes no second object of the same one', async () => {
    const { evidence } = await imported({
      'a.json': policy,
      'b.json': { ...policy, id: first.toUpperCase(), state: 'disabled' },
    });
    expect(evidence.conditionalAccessPolicies).toMatchObject({ status: 'unavailable', cause: 'error' });
  });
});

describe('a folder of two tenants', () => {
  it('is refused, whichever files say so', async () => {
    const two = /files of 2 tenants/u;
    await expect(imported({ 'a.json': organisation(first), 'b.json': organisation(second) })).rejects.toThrow(
      two,
    );
    const table = { TenantId: second, Organization: 'Other' };
    await expect(imported({ 'a.json': organisation(first), 'MigrationTable.json': table })).rejects.toThrow(
      two,
    );
  });
});
