import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const assignment = (changes: object = {}) => ({
  Guid: 'a1',
  Role: 'Mailbox Search',
  RoleAssignee: 'Discovery Management',
  RoleAssigneeName: 'Discovery Management',
  RoleAssigneeType: 'RoleGroup',
  Enabled: true,
  RoleAssignmentDelegationType: 'Regular',
  RecipientWriteScope: 'Organization',
  CustomResourceScope: null,
  ...changes,
});
const roleGroups = [
  {
    Name: 'Discovery Management',
    Members: ['Ann Clerk', 'Inner', 'TenantAdmins_-12', 'a.example/People/Ben Day'],
  },
  { Name: 'TenantAdmins_-12', Members: [] },
  { Name: 'Inner', Members: ['1b4e28ba-2fa1-41d2-883f-0016d3cca427', 'Discovery Management'] },
];
const roles = [
  { Name: 'Mailbox Search', Parent: '' },
  { Name: 'Search of the clerk', Parent: 'Mailbox Search' },
  { Name: 'Search of two', Parent: 'Mailbox Search\\Search of the clerk' },
  { Name: 'Tracking', Parent: 'Message Tracking' },
  { Name: 'Message Tracking', Parent: '' },
];
const reading = async (
  rows: readonly object[],
  groups: readonly object[] = roleGroups,
  kinds: readonly object[] = roles,
) => {
  const { evidence } = await collected(
    collectOptions({
      'Get-ManagementRoleAssignment': rows,
      'Get-RoleGroup': groups,
      'Get-ManagementRole': kinds,
    }),
  );
  return evidence.managementRoleAssignments;
};

describe('managementRoleAssignments', () => {
  it('keeps roles that open mailboxes, and whoever is in their groups, as digests or ids', async () => {
    const kept = await reading([assignment(), assignment({ Guid: 'a2', Role: 'Message Tracking' })]);
    expect(kept).toMatchObject({
      value: [
        {
          id: 'a1',
          role: 'Mailbox Search',
          isLimited: false,
          app: null,
          holders: [
            expect.stringMatching(/^[\w-]{22}$/),
            '1b4e28ba-2fa1-41d2-883f-0016d3cca427',
            expect.stringMatching(/^[\w-]{22}$/),
          ],
        },
      ],
    });
    expect(kept).toHaveProperty('value.length', 1);
    expect(JSON.stringify(kept)).not.toMatch(/Ann|Ben|TenantAdmins/);
  });

  it.each([
    ['the group did not come', assignment({ RoleAssigneeName: 'Gone' })],
    ['everybody under a policy holds it', assignment({ RoleAssigneeType: 'RoleAssignmentPolicy' })],
    ['nobody is named', assignment({ RoleAssigneeName: null, RoleAssignee: null })],
  ])('knows no holders where %s', async (_, row) => {
    expect(await reading([row])).toHaveProperty('value.0.holders', null);
  });

  it.each([
    ['what it was made from', { Name: 'Search of the clerk' }],
    ['its name', { Name: null, Parent: 'Mailbox Search' }],
  ])('is not read where a role came without %s', async (_, kind) => {
    const rows = [assignment(), assignment({ Guid: 'a2', Role: 'Search of the clerk' })];
    expect(await reading(rows, roleGroups, [...roles.slice(0, 1), kind])).toMatchObject({
      status: 'unavailable',
      cause: 'error',
    });
  });

  it('knows no holders of a group whose members did not come', async () => {
    expect(await reading([assignment()], [{ Name: 'Discovery Management' }])).toHaveProperty(
      'value.0.holders',
      null,
    );
  });

  it.each([
    [{ CustomResourceScope: 'Two mailboxes' }, true],
    [{ RecipientWriteScope: 'CustomRecipientScope' }, true],
    [{ RecipientWriteScope: undefined }, false],
    [{ RecipientWriteScope: undefined, CustomResourceScope: undefined }, null],
  ])('keeps which app holds a role, and whether for some mailboxes only: %j', async (scope, isLimited) => {
    const app = assignment({
      Role: 'Application Mail.Read',
      RoleAssignee: '6233FBA6-0198-4277-892F-9275BF728BCC',
      RoleAssigneeName: 'Backup',
      RoleAssigneeType: 'ServicePrincipal',
      ...scope,
    });
    expect(await reading([app])).toMatchObject({
      value: [{ app: '6233fba6-0198-4277-892f-9275bf728bcc', holders: null, isLimited }],
    });
  });

  it.each([
    ['Backup', '6233fba6-0198-4277-892f-9275bf728bcc', '6233fba6-0198-4277-892f-9275bf728bcc'],
    ['Backup', 'CN=Backup,OU=a.example', ''],
  ])('knows an app by an id and by no name: %s, %s', async (RoleAssignee, RoleAssigneeName, app) => {
    const row = assignment({ RoleAssignee, RoleAssigneeName, RoleAssigneeType: 'ServicePrincipal' });
    expect(await reading([row])).toHaveProperty('value.0.app', app);
  });

  it.each([
    ['Mailbox Search', null],
    ['Search of the clerk', 'Mailbox Search'],
    ['search of two', 'Mailbox Search'],
  ])('keeps a role of the council’s own with what it was made from: %s', async (Role, madeFrom) => {
    const kept = await reading([assignment({ Role })]);
    expect(kept).toHaveProperty('value.0.role', Role);
    expect(kept).toHaveProperty('value.0.madeFrom', madeFrom);
  });

  it('drops a role that was made from one that opens nothing', async () => {
    expect(await reading([assignment({ Role: 'Tracking' })])).toHaveProperty('value', []);
  });

  it('trap: a parent that is not among the roles may be any', async () => {
    const kinds = [...roles, { Name: 'Desk', Parent: 'A role of the future' }];
    expect(await reading([assignment({ Role: 'Desk' })], roleGroups, kinds)).toHaveProperty(
      'value.0.madeFrom',
      'A role of the future',
    );
  });

  it('is unavailable where a role was made from itself, which cannot be', async () => {
    const loop = [{ Name: 'Tracking', Parent: 'Tracking' }];
    expect(await reading([assignment({ Role: 'Tracking' })], roleGroups, loop)).toMatchObject({
      cause: 'error',
    });
  });

  it('is unavailable where nobody said what roles there are', async () => {
    expect(await reading([assignment()], roleGroups, [])).toMatchObject({ cause: 'error' });
  });

  it('trap: a group that is only named like one of Microsoft’s', async () => {
    const named = { Name: 'TenantAdmins_2', Members: ['1b4e28ba-2fa1-41d2-883f-0016d3cca427'] };
    const alone = await reading([assignment({ RoleAssigneeName: 'TenantAdmins_2' })], [named]);
    expect(alone, 'Microsoft gives such a group no role itself').toHaveProperty(
      'value.0.holders',
      named.Members,
    );
    const discovery = { Name: 'Discovery Management', Members: ['TenantAdmins_-1', 'TenantAdmins_2'] };
    const beside = [{ Name: 'TenantAdmins_-1', Members: [] }, named, discovery];
    expect(await reading([assignment()], beside), 'two, of which one is not').toHaveProperty(
      'value.0.holders',
      null,
    );
  });

  it.each([
    ['a group of the council', { Name: 'TenantAdmins_2', Members: ['Ann Clerk'], Capabilities: [] }, 1],
    ['a group whose mark did not come', { Name: 'TenantAdmins_2', Members: ['Ann Clerk'] }, 1],
    ['a person', undefined, 1],
    ['Microsoft’s, by its mark', { Name: 'Bridge', Members: ['x'], Capabilities: ['Partner_Managed'] }, 0],
  ])('trap: a member that is only named like one of Microsoft’s: %s', async (_, group, held) => {
    const rows = [
      { Name: 'Discovery Management', Members: [group?.Name ?? 'TenantAdmins_-2'], Capabilities: [] },
      { Name: 'HelpdeskAdmins_1', Members: [], Capabilities: ['Partner_Managed'] },
      ...(group === undefined ? [] : [group]),
    ];
    expect(await reading([assignment()], rows)).toHaveProperty('value.0.holders.length', held);
  });

  it('trap: a person called like a group of Microsoft’s, where no mark was sent', async () => {
    const kept = await reading(
      [assignment()],
      [{ Name: 'Discovery Management', Members: ['TenantAdmins_-2', 'RIM-MailboxAdmins_Ann'] }],
    );
    expect(kept).toHaveProperty('value.0.holders.length', 2);
  });

  it('counts what the council’s own group holds where one of Microsoft’s has the same name', async () => {
    const theirs = { Name: 'Discovery Management', Members: ['x'], Capabilities: ['Partner_Managed'] };
    const own = { Name: 'Discovery Management', Members: ['Ann Clerk', 'Ben Day'], Capabilities: [] };
    for (const rows of [
      [theirs, own],
      [own, theirs],
    ])
      expect(await reading([assignment()], rows)).toHaveProperty('value.0.holders.length', 2);
  });

  it.each([
    ['Message Tracking', []],
    ['Mail Recipients', [expect.objectContaining({ madeFrom: 'Mail Recipients' })]],
  ])('trap: a role of the council’s own that is called Application, made from %s', async (Parent, kept) => {
    const kinds = [...roles, { Name: 'Application forms', Parent }, { Name: 'Mail Recipients', Parent: '' }];
    expect(await reading([assignment({ Role: 'Application forms' })], roleGroups, kinds)).toHaveProperty(
      'value',
      kept,
    );
  });

  it('is unavailable where no role at all came', async () => {
    expect(await reading([])).toMatchObject({ status: 'unavailable', cause: 'error' });
  });
});
