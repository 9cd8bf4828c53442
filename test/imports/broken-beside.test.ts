import { describe, expect, it } from 'vitest';
import { importOf, type Files } from './imported-facts.ts';

const id = (n: number) => `aaaaaaaa-0000-4000-8000-00000000000${String(n)}`;
const account = (n: number) => ({
  id: id(n),
  displayName: `Person ${String(n)}`,
  userPrincipalName: `p${String(n)}@b.example`,
});
const policy = (n: number) => ({
  id: id(n),
  displayName: `Policy ${String(n)}`,
  state: 'enabled',
  conditions: { users: { includeUsers: ['All'] }, applications: { includeApplications: ['All'] } },
  grantControls: { operator: 'OR', builtInControls: ['mfa'] },
});
const users = { value: [account(1)] };
const policies = { value: [policy(1)] };
const cut = (value: unknown): string => JSON.stringify(value).slice(0, -20);
const ofPath = (path: string, value: unknown[]) => ({
  '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#${path}`,
  value,
});

/** The lists that are whole, and those that are short with the file that the reason names. */
async function seen(files: Files) {
  const { evidence } = await importOf(files);
  const told = ({ status, ...more }: { status: string; detail?: string }) =>
    status === 'collected' ? 'whole' : (more.detail ?? '');
  return { users: told(evidence.users), policies: told(evidence.conditionalAccessPolicies) };
}

const short = (name: string) => expect.stringContaining(`${name} `) as string;

describe('a file that cannot be read beside a list', () => {
  it.each<[string, Files, string]>([
    ['is its next page by number', { 'users-1.json': users, 'users-2.json': '{' }, 'users-2.json'],
    ['is its page by word', { 'users_page1.json': users, 'users_page2.json': '[' }, 'users_page2.json'],
    ['is a second download', { 'users.json': users, 'users (1).json': '<html>' }, 'users (1).json'],
    ['is a part of it', { 'users.part1.json': users, 'users.part2.json': '' }, 'users.part2.json'],
    ['is called by nothing but a number', { '1.json': users, '2.json': '{"value":' }, '2.json'],
    ['is called a page', { 'page1.json': users, 'page2.json': '{' }, 'page2.json'],
    ['is called by a word for anything', { 'users.json': users, 'export.json': '{' }, 'export.json'],
    ['is of the same name in capitals', { 'Users1.json': users, 'USERS2.json': '{' }, 'USERS2.json'],
    ['lies with it in one folder', { 'dir/1.json': users, 'dir/2.json': '{' }, '2.json'],
    ['is lines of which one is cut', { 'u1.jsonl': [account(1)], 'u2.jsonl': '{"id":1}\n{"id"' }, 'u2.jsonl'],
  ])('makes it short where it %s', async (_how, files, name) => {
    expect(await seen(files)).toMatchObject({ users: short(name) });
  });

  it.each<[string, Files]>([
    ['by the words of Graph', { 'x/b.json': cut(ofPath('users', [account(2), account(3)])) }],
    ['by a type', { 'x/b.json': cut([{ '@odata.type': '#microsoft.graph.user', ...account(2) }]) }],
    ['by its members', { 'x/b.json': cut([account(2), account(3)]) }],
  ])('makes it short wherever it lies, where its text still tells it %s', async (_how, files) => {
    expect(await seen({ 'users.json': users, ...files })).toMatchObject({ users: short('b.json') });
  });

  it.each<[string, Files]>([
    ['it is called otherwise', { 'devices.json': '{' }],
    ['it lies elsewhere, and is called a number', { 'other/2.json': '{' }],
    ['Graph says that it is of something else', { '2.json': cut(ofPath('auditLogs/signIns', [account(2)])) }],
    ['it tells another list', { '2.json': cut([policy(1), policy(2)]) }],
    ['it is no JSON by its name', { 'users2.csv': 'id,name' }],
  ])('leaves it whole where %s', async (_why, files) => {
    expect(await seen({ 'users1.json': users, ...files })).toMatchObject({ users: 'whole' });
  });

  const group = (n: number, more: object) => ({
    id: id(n),
    displayName: `Group ${String(n)}`,
    securityEnabled: true,
    mailEnabled: false,
    groupTypes: [],
    ...more,
  });
  const role = (n: number, more: object) => ({
    id: id(n),
    principalId: id(1),
    roleDefinitionId: id(9),
    directoryScopeId: '/',
    ...more,
  });
  const typed = { '@odata.type': '#microsoft.graph.user', ...account(1) };

  it.each<[string, 'directoryGroups' | 'roleAssignments', unknown, unknown]>([
    ['owners', 'directoryGroups', group(1, {}), group(2, { owners: [account(1)] })],
    ['owners with their type', 'directoryGroups', group(1, {}), group(2, { owners: [typed] })],
    ['the holder of a role', 'roleAssignments', role(1, {}), role(2, { principal: typed })],
  ])('is not taken for the list of what lies within its objects: %s', async (_what, kind, first, second) => {
    const others = {
      'roles/all.json': [{ id: id(9), displayName: 'Reader', rolePermissions: [], isBuiltIn: true }],
    };
    const { evidence } = await importOf({
      ...others,
      '1.json': [first],
      '2.json': cut([second, second]),
    });
    expect(evidence[kind]).toMatchObject({ status: 'unavailable', detail: short('2.json') });
    const { evidence: whole } = await importOf({ ...others, '1.json': [first], '2.json': [second] });
    expect(whole[kind].status).toBe('collected');
  });

  it('costs the list that it tells, which nothing else holds, its cause', async () => {
    const alone = await seen({
      'u.json': users,
      'p.json': cut(ofPath('identity/conditionalAccess/policies', [policy(1)])),
    });
    expect(alone).toEqual({ users: 'whole', policies: short('p.json') });
  });

  it('costs each list that lies there, where it may be of any', async () => {
    const both = await seen({ 'a/users.json': users, 'a/policies.json': policies, 'a/result.json': '{' });
    expect(both).toEqual({ users: short('result.json'), policies: short('result.json') });
    const one = await seen({ 'a/users.json': users, 'a/policies.json': policies, 'a/policies2.json': '{' });
    expect(one).toEqual({ users: 'whole', policies: short('policies2.json') });
  });

  it('leaves what a tenant has once as it was read', async () => {
    const { evidence } = await importOf({
      'defaults.json': { id: '00000000-0000-0000-0000-000000000005', isEnabled: true },
      'defaults2.json': '{',
      'u.json': users,
    });
    expect(evidence.securityDefaults.status).toBe('collected');
  });
});
