import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { importGraph } from './import-graph.ts';
import { knownPaths } from './graph-folder.ts';
import { ofContext, pathOf, recognisedPaths } from './recognise-graph.ts';

const root = mkdtempSync(join(tmpdir(), 'beadle-graph-folder-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const options = { digestKey: 'test key', beadle: '0.1.0' };
const at = new Date('2026-10-01T08:00:00Z');

const folderOf = (files: Readonly<Record<string, unknown>>): string => {
  const folder = mkdtempSync(join(root, 'case-'));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    utimesSync(path, at, at);
  }
  return folder;
};
const policy = (id: string) => ({
  id,
  displayName: `Policy ${id}`,
  state: 'enabled',
  conditions: { users: { includeUsers: ['All'] }, applications: { includeApplications: ['All'] } },
  grantControls: { operator: 'OR', builtInControls: ['mfa'] },
  sessionControls: null,
});
const ann = {
  id: 'u1',
  displayName: 'Ann Clerk',
  userPrincipalName: 'ann@exampleton.example',
  accountEnabled: true,
  mobilePhone: '07700 900123',
};

describe('a folder of Graph JSON', () => {
  it('is read by what its files hold: one object a file, a list, an answer of Graph', async () => {
    const { snapshot, notUnderstood } = await importGraph(
      folderOf({
        'Organization/Organization.json': {
          id: 't1',
          displayName: 'Exampleton',
          verifiedDomains: [],
          assignedPlans: [],
        },
        'Identity/Conditional/AccessPolicies/p1/p1.json': policy('p1'),
        'anything.json': [policy('p2')],
        'saved.json': { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users', value: [ann] },
        'notes/readme.json': { hello: 'there' },
        'broken.json': '{',
        'picture.txt': 'not looked at',
      }),
      options,
    );
    expect(snapshot).toMatchObject({ source: 'import', tenant: { id: 't1' }, finishedAt: at.toISOString() });
    expect(snapshot.evidence.conditionalAccessPolicies).toMatchObject({
      status: 'collected',
      value: [policy('p2'), policy('p1')].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    });
    expect(snapshot.evidence.users).toMatchObject({ status: 'collected', value: [{ id: 'u1' }] });
    expect(notUnderstood.toSorted()).toEqual(['broken.json', join('notes', 'readme.json')]);
  });

  it('reads sign-in policies that were published without ids, or without what they do not ask for', async () => {
    const { id: _one, ...first } = policy('p1');
    const { id: _two, grantControls: _grant, ...second } = policy('p2');
    const sessions = { ...second, sessionControls: { secureSignInSession: { isEnabled: true } } };
    const { snapshot, notUnderstood } = await importGraph(
      folderOf({ 'mfa.json': first, 'more/two.json': [sessions, first] }),
      options,
    );
    const found = snapshot.evidence.conditionalAccessPolicies;
    const ids = found.status === 'collected' ? found.value.map(({ id }) => id) : [];
    expect(ids.toSorted()).toEqual([
      'mfa.json#1',
      `${join('more', 'two.json')}#1`,
      `${join('more', 'two.json')}#2`,
    ]);
    expect(notUnderstood).toEqual([]);
  });

  it('keeps no more of a person than a live answer does', async () => {
    const { snapshot } = await importGraph(folderOf({ 'users.json': { value: [ann] } }), options);
    expect(JSON.stringify(snapshot)).not.toContain('900123');
  });

  it('leaves what it does not hold missing, and never an empty list', async () => {
    const { snapshot } = await importGraph(folderOf({ 'p.json': policy('p1') }), options);
    const others = Object.entries(snapshot.evidence).filter(([id]) => id !== 'conditionalAccessPolicies');
    // Groups that a policy names are asked for one by one: there are none here.
    const read = others.filter(([, one]) => one.status === 'collected').map(([id]) => id);
    expect(read.filter((id) => id !== 'groups')).toEqual([]);
    expect(new Set(others.flatMap(([, one]) => (one.status === 'unavailable' ? [one.cause] : [])))).toEqual(
      new Set(['not-in-import']),
    );
  });

  it('takes an empty list for an answer where Graph says of what it is, and only there', async () => {
    const context = 'https://graph.microsoft.com/v1.0/$metadata#identity/conditionalAccess/policies';
    const empty = { '@odata.context': context, value: [] };
    const { snapshot } = await importGraph(folderOf({ 'p.json': empty }), options);
    expect(snapshot.evidence.conditionalAccessPolicies).toMatchObject({ status: 'collected', value: [] });
    expect(snapshot.evidence.namedLocations).toMatchObject({ cause: 'not-in-import' });
    await expect(importGraph(folderOf({ 'p.json': { value: [] } }), options)).rejects.toThrow('Nothing in');
  });

  it('never takes a first page for the list', async () => {
    const page = { value: [policy('p1')], '@odata.nextLink': 'https://graph.microsoft.com/next' };
    const { snapshot } = await importGraph(folderOf({ 'p.json': page }), options);
    expect(snapshot.evidence.conditionalAccessPolicies).toMatchObject({
      status: 'unavailable',
      cause: 'error',
    });
  });

  it('takes no object twice where two files differ about it', async () => {
    const other = { ...policy('p1'), state: 'disabled' };
    const { snapshot } = await importGraph(folderOf({ 'a.json': policy('p1'), 'b.json': other }), options);
    expect(snapshot.evidence.conditionalAccessPolicies).toMatchObject({
      status: 'unavailable',
      cause: 'error',
    });
  });

  it('is an error with a remedy where it is not there, or holds nothing that is known', async () => {
    await expect(importGraph(join(root, 'nowhere'), options)).rejects.toMatchObject({
      code: 'IMPORT_UNREADABLE',
    });
    const nothing = importGraph(folderOf({ 'a.json': { hello: 'there' } }), options);
    await expect(nothing).rejects.toThrow('Nothing in');
  });
});

describe('an object of Graph', () => {
  const known = knownPaths();

  it.each([
    [
      'https://graph.microsoft.com/v1.0/$metadata#identity/conditionalAccess/policies/$entity',
      '/identity/conditionalAccess/policies',
    ],
    ['https://graph.microsoft.com/v1.0/$metadata#users(id,displayName)', '/users'],
    [
      'https://graph.microsoft.com/beta/$metadata#deviceManagement/deviceCompliancePolicies(assignments())/$entity',
      '/deviceManagement/deviceCompliancePolicies',
    ],
    ['https://graph.microsoft.com/v1.0/$metadata#Collection(x)', '/Collection'],
    ['no context', undefined],
  ])('is known by its context: %s', (context, path) => {
    expect(ofContext(context)).toBe(path);
  });

  it.each([
    [
      { '@odata.type': '#microsoft.graph.windows10CompliancePolicy' },
      '/deviceManagement/deviceCompliancePolicies',
    ],
    [{ '@odata.type': '#microsoft.graph.ipNamedLocation' }, '/identity/conditionalAccess/namedLocations'],
    [
      { id: '00000000-0000-0000-0000-000000000005', isEnabled: true },
      '/policies/identitySecurityDefaultsEnforcementPolicy',
    ],
    [{ '@odata.type': '#microsoft.graph.constructor' }, undefined],
    [{ '@odata.type': '#microsoft.graph.settingsCatalogPolicy', id: 'x' }, undefined],
    // Somebody who may become an administrator is none yet, and what has a type of its own is not guessed.
    [
      { principalId: 'p', roleDefinitionId: 'r', directoryScopeId: '/', roleEligibilityScheduleId: 'e' },
      '/roleManagement/directory/roleEligibilityScheduleInstances',
    ],
    [
      {
        '@odata.type': '#microsoft.graph.unifiedRoleAssignmentScheduleRequest',
        principalId: 'p',
        roleDefinitionId: 'r',
        directoryScopeId: '/',
      },
      undefined,
    ],
    [{ templateId: 't', values: [] }, '/groupSettings'],
    [
      { servicePrincipalType: 'Application', appId: 'a', passwordCredentials: [], keyCredentials: [] },
      '/servicePrincipals',
    ],
    // Without its secrets an app would seem to have none.
    [{ servicePrincipalType: 'Application', appId: 'a' }, undefined],
    [
      { '@odata.type': '#microsoft.graph.iosGeneralDeviceConfiguration' },
      '/deviceManagement/deviceConfigurations',
    ],
    [
      { sharingCapability: 'disabled', isResharingByExternalUsersEnabled: false },
      '/admin/sharepoint/settings',
    ],
  ])('is known by its type or its members: %j', (object, path) => {
    expect(pathOf(object, known)).toBe(path);
  });

  it('is known for every path that a collector asks for, so that a new source is imported too', () => {
    // An object of the settings of Conditional Access has no member that must be there: only its context tells.
    const byContextOnly = ['/identity/conditionalAccess/settings'];
    expect([...known].filter((path) => !recognisedPaths().has(path))).toEqual(byContextOnly);
  });

  it('is only known where a collector asks for it', () => {
    for (const path of ['/users', '/groups', '/identity/conditionalAccess/policies'])
      expect(known).toContain(path);
    expect([...known].filter((path) => path.includes('{'))).toEqual([]);
  });
});
