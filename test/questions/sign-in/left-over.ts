import {
  ann,
  apps,
  block,
  bob,
  glass,
  globalAdministrator,
  groupOf,
  helpdesk,
  holds,
  ipPlace,
  member,
  mfa,
  of,
  office,
  otherGroup,
  places,
  platforms,
  policy,
  ruled,
  staffGroup,
  sync,
  synchronisation,
  tenant,
  users,
} from './tenant.ts';

const freePlan = {
  subscribedSkus: [
    {
      skuId: 'x',
      capabilityStatus: 'Enabled',
      servicePlans: [{ servicePlanName: 'EXCHANGE_S_STANDARD', provisioningStatus: 'Success' }],
    },
  ],
};
const perUser = (perUserMfaState: string) => ({
  perUserMfaStates: [
    { subject: ann, status: 'collected', at: '2026-11-22T11:33:00.000Z', value: { perUserMfaState } },
  ],
});

/** Deleted objects, plans that ran out, security defaults, roles for a unit, and who is told of. */
export const leftOverTenants = [
  tenant(
    'the group of the only policy was deleted',
    'concept-conditional-access-users-groups 2026-03-24',
    [policy('A', mfa, { users: { includeGroups: [staffGroup] } })],
    [of(ann, 'secondStep', 'never'), ruled('no-deleted-references', 'fail')],
    { context: { users: [member(ann)], deletedObjects: [{ type: 'group', id: staffGroup }] } },
  ),
  tenant(
    'the user who is left out was deleted',
    'concept-conditional-access-users-groups 2026-03-24',
    [policy('A', mfa, users({ excludeUsers: [bob] }))],
    [of(ann, 'secondStep', 'always'), ruled('no-deleted-references', 'fail')],
    { context: { users: [member(ann)], deletedObjects: [{ type: 'user', id: bob }] } },
  ),
  tenant(
    'security defaults, and nothing else',
    'security-defaults 2025-07-21',
    [],
    [of(ann, 'secondStep', 'security-defaults'), of(ann, 'legacyClientsBlocked', ['always'])],
    { context: { users: [member(ann)], securityDefaults: { isEnabled: true } } },
  ),
  tenant(
    'security defaults and a role that Microsoft does not list',
    'security-defaults 2025-07-21',
    [],
    [of(ann, 'secondStep', ['security-defaults'])],
    {
      context: { users: [member(ann)], securityDefaults: { isEnabled: true } },
      evidence: { roleAssignments: [holds(ann, '69091246-20e8-4a56-aa4d-066075b2a7a8')] },
    },
  ),
  tenant(
    'security defaults and the synchronisation',
    'security-defaults 2025-07-21',
    [],
    [of(sync, 'secondStep', 'never')],
    {
      context: { users: [member(sync)], securityDefaults: { isEnabled: true } },
      evidence: { roleAssignments: [holds(sync, synchronisation)] },
    },
  ),
  tenant(
    'nothing is owned, and nothing is on',
    'conditional-access overview 2025-03-04',
    [],
    [of(ann, 'secondStep', 'never', { says: ['no sign-in rule'] })],
    { evidence: freePlan },
  ),
  tenant(
    'what was owned ran out, and the policies are left',
    'conditional-access overview 2025-03-04',
    [policy('A', mfa)],
    [of(ann, 'secondStep', 'always')],
    { evidence: freePlan },
  ),
  tenant(
    'set for the account alone but not set up, and a policy for everybody',
    'howto-mfa-userstates 2024-08-13',
    [policy('A', mfa)],
    [of(ann, 'secondStep', 'always')],
    { evidence: perUser('enabled') },
  ),
  tenant(
    'a role for one unit is left out',
    'concept-conditional-access-users-groups 2026-03-24',
    [policy('A', mfa, users({ excludeRoles: [helpdesk] }))],
    [of(ann, 'secondStep', 'always')],
    {
      evidence: {
        roleAssignments: [
          holds(ann, helpdesk, {
            directoryScopeId: '/administrativeUnits/e0000000-0000-4000-8000-00000000000a',
          }),
        ],
      },
    },
  ),
  tenant(
    'a role for one unit and for all is left out',
    'concept-conditional-access-users-groups 2026-03-24',
    [policy('A', mfa, users({ excludeRoles: [helpdesk] }))],
    [of(ann, 'secondStep', 'never', { names: ['A'], says: ['leaves this account out'] })],
    {
      evidence: {
        roleAssignments: [
          holds(ann, helpdesk, {
            directoryScopeId: '/administrativeUnits/e0000000-0000-4000-8000-00000000000a',
          }),
          holds(ann, helpdesk),
        ],
      },
    },
  ),
  tenant(
    'administrators are asked at the admin centres',
    'concept-conditional-access-users-groups 2026-03-24',
    [
      policy('A', mfa, {
        users: { includeRoles: [globalAdministrator] },
        ...apps(['MicrosoftAdminPortals']),
      }),
    ],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['A'],
        says: ['any app but the Microsoft admin centres', 'does not cover'],
      }),
    ],
    { evidence: { roleAssignments: [holds(ann, globalAdministrator)] } },
  ),
  tenant(
    'left out of one policy, and in another but for a place',
    'issue 8.9',
    [
      policy('Main', mfa, users({ excludeGroups: [staffGroup] })),
      policy('Staff', mfa, { users: { includeGroups: [staffGroup] }, ...places(['All'], office) }),
    ],
    [
      of(ann, 'secondStep', 'sometimes', {
        says: ['Place 1', '“Staff” does not cover this place', '“Main” leaves this account out'],
      }),
    ],
    {
      context: {
        users: [member(ann)],
        groups: [groupOf(staffGroup, ann)],
        namedLocations: [ipPlace(office, true, '203.0.113.0/24')],
      },
    },
  ),
  tenant(
    'two systems left out here, two there, and one of them twice',
    'issue 8.8',
    [
      policy('A', mfa, platforms(['all'], 'iOS', 'android')),
      policy('B', mfa, platforms(['all'], 'android', 'linux')),
    ],
    [of(ann, 'secondStep', 'sometimes', { says: ['on an Android phone'], saysNot: ['iPhone', 'Linux'] })],
  ),
  tenant(
    'blocked but for two groups, of which one is asked',
    'issue 8.9',
    [
      policy('Block', block, users({ excludeGroups: [staffGroup] })),
      policy('Step', mfa, { users: { includeGroups: [otherGroup] } }),
    ],
    [
      of(ann, 'secondStep', 'never', { saysNot: ['asks for something else'] }),
      of(bob, 'secondStep', 'always'),
    ],
    {
      context: {
        users: [member(ann), member(bob)],
        groups: [groupOf(staffGroup, ann, bob), groupOf(otherGroup, bob)],
      },
    },
  ),
  tenant(
    'left out as an emergency account, and its own policy only reports',
    'issue 8.9',
    [
      policy('All', mfa, users({ excludeUsers: [glass] })),
      policy(
        'Key',
        mfa,
        { users: { includeUsers: [glass] } },
        { state: 'enabledForReportingButNotEnforced' },
      ),
    ],
    [of(glass, 'secondStep', 'never', { says: ['“All” leaves this account out', '“Key” only reports'] })],
    { context: { users: [member(ann), member(glass)] }, emergency: [glass] },
  ),
];
