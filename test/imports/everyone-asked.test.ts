import { describe, expect, it } from 'vitest';
import { factsOf, importOf, type Files } from './imported-facts.ts';

const ids = ['1', '2', '3'].map((n) => `aaaaaaaa-0000-4000-8000-00000000000${n}`);
const policy = (users: object, more: object = {}) => ({
  id: 'eeeeeeee-0000-4000-8000-000000000001',
  displayName: 'Second step',
  state: 'enabled',
  conditions: {
    users: { includeUsers: ['All'], ...users },
    applications: { includeApplications: ['All'] },
    clientAppTypes: ['all'],
  },
  grantControls: { operator: 'OR', builtInControls: ['mfa'] },
  ...more,
});
const off = { id: '00000000-0000-0000-0000-000000000005', isEnabled: false };
const account = (id: string | undefined, more: object = {}) => ({
  id,
  displayName: `Person ${String(id)}`,
  userPrincipalName: 'a@b.example',
  ...more,
});
const whole = { accountEnabled: true, userType: 'Member', externalUserState: null, creationType: null };
const everyone = 'people/second-step-enforced';

const judged = async (files: Files, rule = everyone) =>
  factsOf(await importOf({ 'sd.json': off, ...files })).rule(rule, {});

describe('whether everyone is asked', () => {
  const asked = { 'p.json': [policy({})] };
  it.each<[string, Files]>([
    ['no list of accounts at all', {}],
    ['accounts of which only the name came', { 'u.json': [account(ids[0])] }],
    ['accounts without a word on guests', { 'u.json': [account(ids[0], { accountEnabled: true })] }],
    ['whole accounts and no roles', { 'u.json': ids.map((id) => account(id, whole)) }],
    [
      'accounts that go on elsewhere',
      { 'u.json': { value: [account(ids[0])], '@odata.nextLink': 'https://x' } },
    ],
    ['accounts of one folder each', { 'U/a/a.json': account(ids[0]), 'U/b/b.json': account(ids[1]) }],
  ])('needs to know of nobody, where nobody is left out: %s', async (_what, files) => {
    expect(await judged({ ...asked, ...files })).toMatchObject({ value: 'pass' });
  });

  it.each<[string, Files]>([
    ['somebody is left out', { 'p.json': [policy({ excludeUsers: [ids[1]] })] }],
    ['a group is left out', { 'p.json': [policy({ excludeGroups: [ids[2]] })] }],
    [
      'a role is left out',
      { 'p.json': [policy({ excludeRoles: ['62e90394-69f5-4237-9190-012177145e10'] })] },
    ],
    ['guests are left out', { 'p.json': [policy({ excludeUsers: ['GuestsOrExternalUsers'] })] }],
    [
      'one of the policies is on trial',
      { 'p.json': [policy({}, { state: 'enabledForReportingButNotEnforced' })] },
    ],
    [
      'the policies are not whole',
      { 'p.json': { value: [policy({ excludeUsers: [ids[1]] })], '@odata.nextLink': 'https://x' } },
    ],
    ['the policies lost who is left out', { 'p.json': [policy({ excludeUsers: '@{}' })] }],
  ])('is not proved where %s', async (_what, files) => {
    const seen = await judged({ 'u.json': [account(ids[0]), account(ids[1])], ...files });
    expect(seen.value).not.toBe('pass');
  });

  it('says nothing of an administrator who may be an agent', async () => {
    const rule = 'administrators/second-step-enforced';
    expect(await judged({ ...asked, 'u.json': [account(ids[0])] }, rule)).toMatchObject({ value: 'unknown' });
  });
});

describe('what stands in a baseline in the place of an id', () => {
  it.each([
    '00000000-0000-0000-0000-000000000000',
    '00000000-0000-0000-0000-000000000001',
    '11111111-1111-1111-1111-111111111111',
    'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
    '<BreakGlass>',
    '{{BreakGlassAccount}}',
    'REPLACE_WITH_OBJECT_ID',
    '%EmergencyAccess%',
    '$(breakGlassId)',
    'breakglass@contoso.com',
    'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
  ])('may be whoever it is: %s', async (placeholder) => {
    const whoever = ids.map((id) => account(id, whole));
    const left = { 'p.json': [policy({ excludeUsers: [placeholder] })], 'u.json': whoever };
    const facts = factsOf(await importOf({ 'sd.json': off, ...left }));
    expect(facts.rule(everyone, {}).value).toBe('unknown');
    const member = facts.fact('accountKind', 'secondStep', 'member');
    expect(member.value).toBe('unknown');
    expect(member.sentence?.toLowerCase()).toContain(placeholder.toLowerCase());
    const role = factsOf(
      await importOf({
        'sd.json': off,
        'p.json': [policy({ excludeRoles: [placeholder] })],
        'u.json': whoever,
      }),
    );
    expect(role.fact('accountKind', 'secondStep', 'member').value).toBe('unknown');
  });

  it.each(['00000000-0000-0000-0000-000000000000', '<AppId>'])('is no app either: %s', async (app) => {
    const apps = policy({});
    const left = {
      ...apps.conditions,
      applications: { includeApplications: ['All'], excludeApplications: [app] },
    };
    const facts = factsOf(await importOf({ 'sd.json': off, 'p.json': [{ ...apps, conditions: left }] }));
    expect(facts.rule(everyone, {}).value).toBe('unknown');
  });
});
