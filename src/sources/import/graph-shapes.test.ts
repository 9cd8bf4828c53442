import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../kinds.ts';
import { importGraph } from './import-graph.ts';

const root = mkdtempSync(join(tmpdir(), 'beadle-graph-shapes-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const imported = async (files: Readonly<Record<string, unknown>>): Promise<Snapshot['evidence']> => {
  const folder = mkdtempSync(join(root, 'case-'));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return (await importGraph(folder, { digestKey: 'test key', beadle: '0.1.0' })).snapshot.evidence;
};

const idOf = (last: number): string => `eeeeeeee-0000-4000-8000-${String(last).padStart(12, '0')}`;
const context = (path: string): string => `https://graph.microsoft.com/v1.0/$metadata#${path}`;
const person = (last: number) => ({
  id: idOf(last),
  displayName: `Person ${String(last)}`,
  userPrincipalName: `p${String(last)}@exampleton.example`,
});
const written = (users: unknown, grant: unknown = { Operator: 'OR', BuiltInControls: ['mfa'] }) => ({
  Id: idOf(1),
  DisplayName: 'Second step',
  State: 'enabled',
  Conditions: {
    Applications: { IncludeApplications: ['All'], ExcludeApplications: [] },
    ClientAppTypes: ['all'],
    Locations: { IncludeLocations: null, ExcludeLocations: null },
    Users: users,
  },
  GrantControls: grant,
  SessionControls: { SignInFrequency: { IsEnabled: null, Value: null }, AdditionalProperties: {} },
  AdditionalProperties: {},
});

describe('what PowerShell wrote of Graph', () => {
  it('is read in words of Graph, with what a derived type adds', async () => {
    const { conditionalAccessPolicies, namedLocations } = await imported({
      'policies.json': [written({ IncludeUsers: ['All'], ExcludeUsers: '', ExcludeGroups: [] })],
      'place.json': {
        Id: idOf(2),
        DisplayName: 'Office',
        AdditionalProperties: {
          '@odata.type': '#microsoft.graph.ipNamedLocation',
          isTrusted: true,
          ipRanges: [],
        },
      },
    });
    expect(conditionalAccessPolicies).toMatchObject({
      value: [
        {
          id: idOf(1),
          conditions: { users: { includeUsers: ['All'], excludeUsers: [] }, locations: null },
          grantControls: { operator: 'OR', builtInControls: ['mfa'] },
          sessionControls: null,
        },
      ],
    });
    expect(namedLocations).toMatchObject({ value: [{ displayName: 'Office', isTrusted: true }] });
  });

  it('is read of the module before Graph’s', async () => {
    const { conditionalAccessPolicies } = await imported({
      'p.json': written({ IncludeUsers: ['All'] }, { _Operator: 'OR', BuiltInControls: ['Mfa'] }),
    });
    expect(conditionalAccessPolicies).toMatchObject({
      value: [{ grantControls: { operator: 'OR', builtInControls: ['mfa'] } }],
    });
  });

  it.each([
    ['people behind each other in one text', { IncludeUsers: 'All', ExcludeUsers: `${idOf(3)} ${idOf(4)}` }],
    ['the name of a type', 'Microsoft.Graph.PowerShell.Models.MicrosoftGraphConditionalAccessUsers'],
  ])('was not read where the depth made of it %s', async (_what, users) => {
    const { conditionalAccessPolicies } = await imported({ 'p.json': [written(users)] });
    expect(conditionalAccessPolicies).toMatchObject({ status: 'unavailable', cause: 'error' });
  });

  it('says nothing of what was not asked for, and loses nothing by what nobody reads', async () => {
    const { users } = await imported({
      'u.json': [
        {
          Id: idOf(5),
          DisplayName: 'Ann',
          UserPrincipalName: 'ann@exampleton.example',
          AccountEnabled: null,
          OnPremisesSyncEnabled: null,
          Settings: 'Microsoft.Graph.PowerShell.Models.X',
        },
      ],
    });
    expect(users).toMatchObject({ status: 'collected', value: [{ id: idOf(5), displayName: 'Ann' }] });
    expect(users).not.toHaveProperty('value.0.onPremisesSyncEnabled');
  });
});

describe('a list of Graph', () => {
  const group = (last: number, groupTypes: readonly string[]) => ({
    [`Groups/${idOf(last)}/${idOf(last)}.json`]: {
      id: idOf(last),
      displayName: 'Some',
      groupTypes,
      securityEnabled: true,
      mailEnabled: false,
    },
  });

  it('is not whole where it holds only groups that fill themselves', async () => {
    const some = await imported(group(6, ['DynamicMembership']));
    expect(some.directoryGroups).toMatchObject({ status: 'unavailable', cause: 'not-in-import' });
    const all = await imported({ ...group(6, ['DynamicMembership']), ...group(7, ['Unified']) });
    expect(all.directoryGroups).toMatchObject({ status: 'collected' });
  });

  it('is not whole where somebody asked for themselves, and has nobody who was deleted', async () => {
    const me = await imported({ 'me.json': { '@odata.context': context('users/$entity'), ...person(8) } });
    expect(me.users).toMatchObject({ status: 'unavailable', cause: 'not-in-import' });
    const gone = {
      '@odata.context': context('directory/deletedItems/microsoft.graph.user'),
      value: [person(9)],
    };
    const { users } = await imported({ 'gone.json': gone, 'p.json': written({ IncludeUsers: ['All'] }) });
    expect(users).toMatchObject({ detail: expect.stringContaining('is not in the folder') as string });
  });

  it('has no roles of Exchange, and no instances of a schedule', async () => {
    const held = { id: idOf(10), principalId: idOf(8), roleDefinitionId: idOf(11), directoryScopeId: '/' };
    const { roleAssignments } = await imported({
      'p.json': written({ IncludeUsers: ['All'] }),
      [`RoleManagement/Exchange/RoleAssignments/${idOf(10)}/${idOf(10)}.json`]: held,
      'instances.json': [{ ...held, assignmentType: 'Assigned', memberType: 'Direct' }],
      'other.json': { '@odata.context': context('roleManagement/exchange/roleAssignments'), value: [held] },
    });
    expect(roleAssignments).toMatchObject({ cause: 'not-in-import' });
    expect(JSON.stringify(roleAssignments)).toContain('is not in the folder');
  });

  it.each([
    ['on lines of their own', `${JSON.stringify(person(1))}\r\n${JSON.stringify(person(2))}\r\n`],
    [
      'in a saved batch',
      { responses: [{ status: 200, body: { value: [person(1), person(2)] } }, { status: 403 }] },
    ],
    ['under its name in one object', { exported: 'today', users: [person(1), person(2)] }],
  ])('is found %s', async (_where, content) => {
    const { users } = await imported({ 'all.json': content });
    expect(users).toHaveProperty('value.length', 2);
  });

  it('is not what another object holds under another name', async () => {
    const role = { id: idOf(12), displayName: 'Role', members: [person(1)] };
    const { users } = await imported({ 'role.json': role, 'p.json': written({ IncludeUsers: ['All'] }) });
    expect(users).toMatchObject({ cause: 'not-in-import' });
  });

  it('is short by its length, and what a tenant has once is not short by a broken file beside it', async () => {
    const { users, securityDefaults } = await imported({
      'u.json': { value: [person(1)], Count: 2 },
      'sd.json': { id: '00000000-0000-0000-0000-000000000005', isEnabled: false },
      'broken.json': '{',
    });
    expect(users).toMatchObject({ status: 'unavailable', cause: 'error' });
    expect(securityDefaults).toMatchObject({ value: { isEnabled: false } });
  });
});

it('a packed folder is to be unpacked first', async () => {
  await expect(imported({ 'export.zip': 'PK' })).rejects.toMatchObject({
    code: 'IMPORT_UNREADABLE',
    hint: expect.stringContaining('Unpack export.zip') as string,
  });
});
