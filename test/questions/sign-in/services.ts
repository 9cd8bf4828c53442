import {
  places,
  ann,
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
  policy,
  ruled,
  service,
  staffGroup,
  sync,
  synchronisation,
  tenant,
  users,
} from './tenant.ts';

const UG = 'concept-conditional-access-users-groups 2026-03-24';
/** Accounts of programs and of the synchronisation, emergency accounts, security defaults. */
export const serviceTenants = [
  tenant(
    'a policy for workload identities reaches no person',
    'workload-identity 2023-11-09',
    [
      policy('Programs', block, {
        users: { includeUsers: ['None'] },
        clientApplications: {
          includeServicePrincipals: ['ServicePrincipalsInMyTenant'],
          excludeServicePrincipals: [],
        },
      }),
    ],
    [of(ann, 'secondStep', 'never'), of(ann, 'legacyClientsBlocked', 'never')],
  ),
  tenant(
    'the synchronisation account is in the policy for everybody',
    'concept-conditional-access-users-groups; AADConnect accounts',
    [policy('Everyone', mfa)],
    [of(sync, 'secondStep', 'always'), ruled('synchronisation-not-stopped', 'fail')],
    {
      context: { users: [member(ann), member(sync)] },
      evidence: { roleAssignments: [holds(sync, synchronisation)] },
    },
  ),
  tenant(
    'the synchronisation role is left out',
    'concept-conditional-access-users-groups',
    [policy('Everyone', mfa, users({ excludeRoles: [synchronisation] }))],
    [
      of(sync, 'secondStep', 'never'),
      of(ann, 'secondStep', 'always'),
      ruled('synchronisation-not-stopped', 'pass'),
    ],
    {
      context: { users: [member(ann), member(sync)] },
      evidence: { roleAssignments: [holds(sync, synchronisation)] },
    },
  ),
  tenant(
    'the synchronisation account gets in from the office only, without a second step',
    'semantics T27',
    [
      policy('Everyone', mfa, users({ excludeUsers: [sync] })),
      policy('Synchronisation', block, { users: { includeUsers: [sync] }, ...places(['All'], office) }),
    ],
    [of(sync, 'secondStep', 'never'), of(sync, 'untrustedLocationsBlocked', 'always')],
    {
      context: {
        users: [member(ann), member(sync)],
        namedLocations: [ipPlace(office, true, '203.0.113.0/24')],
      },
    },
  ),
  tenant(
    'the emergency account is left out of the second step and may not use older programs',
    'security-emergency-access',
    [
      policy('Everyone', mfa, users({ excludeUsers: [glass] })),
      policy('Older programs', block, { clientAppTypes: ['exchangeActiveSync', 'other'] }),
    ],
    [
      of(glass, 'secondStep', 'never'),
      of(glass, 'legacyClientsBlocked', 'always'),
      ruled('declared-emergency-accounts-left-out', 'fail'),
    ],
    { context: { users: [member(ann), member(glass)] }, emergency: [glass] },
  ),
  tenant(
    'a service account is left out of the block of older programs through a group in a group',
    UG,
    [
      policy('Older programs', block, {
        clientAppTypes: ['exchangeActiveSync', 'other'],
        ...users({ excludeGroups: [staffGroup] }),
      }),
      policy('Everyone', mfa, { clientAppTypes: ['browser', 'mobileAppsAndDesktopClients'] }),
    ],
    [
      of(service, 'legacyClientsBlocked', 'never'),
      of(service, 'secondStep', 'sometimes'),
      of(ann, 'legacyClientsBlocked', 'always'),
      ruled('legacy-clients-blocked', 'fail'),
    ],
    { context: { users: [member(ann), member(service)], groups: [groupOf(staffGroup, service)] } },
  ),
  tenant(
    'a block is in force for somebody whose sign-in is off',
    UG,
    [policy('Nothing', mfa, { users: { includeUsers: [bob] } })],
    [of(bob, 'secondStep', 'cannot-sign-in'), of(ann, 'secondStep', 'never')],
    { context: { users: [member(ann), member(bob, { accountEnabled: false })] } },
  ),
  tenant(
    'everything is blocked for a shared account',
    'concept-conditional-access-policies',
    [policy('Shared', block, { users: { includeUsers: [bob] } })],
    [of(bob, 'secondStep', 'cannot-sign-in'), of(bob, 'legacyClientsBlocked', ['always', 'cannot-sign-in'])],
    {
      context: { users: [member(ann), member(bob)] },
    },
  ),
  tenant(
    'administrators asked, but only two of their roles',
    'howto-conditional-access-policy-admin-mfa',
    [policy('Administrators', mfa, { users: { includeRoles: [globalAdministrator, helpdesk] } })],
    [
      of(ann, 'secondStep', 'always'),
      ruled('second-step-for-administrators', 'fail'),
      of(bob, 'secondStep', 'never'),
    ],
    {
      context: { users: [member(ann), member(bob)] },
      evidence: {
        roleAssignments: [
          holds(ann, globalAdministrator),
          holds(bob, 'fe930be7-5e62-47db-91af-98c3a49a38b1'),
        ],
      },
    },
  ),
  tenant(
    'security defaults on, and a policy that only reports',
    'security-defaults 2025-07-21',
    [policy('Pilot', mfa, {}, { state: 'enabledForReportingButNotEnforced' })],
    [
      of(ann, 'secondStep', 'security-defaults'),
      of(sync, 'secondStep', ['never', 'unknown']),
      of(ann, 'legacyClientsBlocked', 'always'),
      of(ann, 'managedDevice', 'never', { says: ['security defaults do not ask'] }),
      of(sync, 'legacyClientsBlocked', ['never', 'unknown', 'always']),
    ],
    {
      context: { securityDefaults: { isEnabled: true }, users: [member(ann), member(sync)] },
      evidence: { roleAssignments: [holds(sync, synchronisation)] },
    },
  ),
];
