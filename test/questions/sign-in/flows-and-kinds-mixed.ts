import {
  ann,
  apps,
  b2bGuest,
  b2bMember,
  block,
  bob,
  compliant,
  controls,
  filter,
  globalAdministrator,
  groupOf,
  guest,
  guestTypes,
  holds,
  internalGuest,
  invitedMember,
  ipPlace,
  localGuest,
  member,
  mfa,
  of,
  office,
  otherGroup,
  ownApp,
  phishingResistant,
  places,
  platforms,
  policy,
  ruled,
  staffGroup,
  tenant,
  users,
} from './tenant.ts';

const AF = 'concept-authentication-flows 2025-05-05';
const DF = 'concept-condition-filters-for-devices 2025-04-08';
const GX = 'external-id/authentication-conditional-access 2024-05-15';
const GR = 'concept-conditional-access-grant 2026-03-24';
const TP = 'concept-token-protection 2025-08-20';
const open = ['never', 'sometimes'];
const hq = { context: { namedLocations: [ipPlace(office, true, '203.0.113.0/24')] } };
const codes = { authenticationFlows: { transferMethods: 'deviceCodeFlow' } };
const outsiders = { users: [member(ann), b2bGuest, b2bMember, internalGuest] };
const fromElsewhere =
  'b2bCollaborationGuest,b2bCollaborationMember,b2bDirectConnectUser,otherExternalUser,serviceProvider';

/** Flows, filters, kinds of guest and remedies, each beside another. */
export const mixedTenants = [
  tenant(
    'compliant devices are asked for a second step, all others for what they are not',
    DF,
    [
      policy('A', mfa, filter('include', 'device.isCompliant -eq True')),
      policy('B', compliant, filter('include', 'device.isCompliant -ne True')),
    ],
    [of(ann, 'secondStep', 'always'), of(ann, 'managedDevice', 'always')],
  ),
  tenant(
    'joined and hybrid devices ask for a second step, and what is neither is blocked',
    DF,
    [
      policy('A', mfa, filter('include', 'device.trustType -in ["AzureAD", "ServerAD"]')),
      policy('B', block, filter('exclude', 'device.trustType -in ["AzureAD", "ServerAD"]')),
    ],
    [of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'one kind of guest is asked and another is left out of the same policy',
    GX,
    [
      policy('A', mfa, {
        users: {
          includeGuestsOrExternalUsers: guestTypes('b2bCollaborationGuest'),
          excludeGuestsOrExternalUsers: guestTypes('internalGuest'),
        },
      }),
    ],
    [
      of(guest, 'secondStep', 'always'),
      of(localGuest, 'secondStep', 'never'),
      of(invitedMember, 'secondStep', 'never'),
      of(ann, 'secondStep', 'never'),
    ],
    { context: outsiders },
  ),
  tenant(
    'everybody from elsewhere is left out, and a guest with a password of this tenant is not',
    GX,
    [policy('A', mfa, users({ excludeGuestsOrExternalUsers: guestTypes(fromElsewhere) }))],
    [
      of(localGuest, 'secondStep', 'always'),
      of(guest, 'secondStep', 'never', { names: ['A'] }),
      of(invitedMember, 'secondStep', 'never', { names: ['A'] }),
      of(ann, 'secondStep', 'always'),
    ],
    { context: outsiders },
  ),
  tenant(
    'the old word for all guests leaves a guest administrator out of the policy for the role',
    GX,
    [
      policy('A', phishingResistant, {
        users: { includeRoles: [globalAdministrator], excludeUsers: ['GuestsOrExternalUsers'] },
      }),
    ],
    [of(localGuest, 'phishingResistant', 'never', { names: ['A'] }), of(bob, 'phishingResistant', 'always')],
    {
      context: {
        users: [member(bob), internalGuest],
      },
      evidence: {
        roleAssignments: [holds(localGuest, globalAdministrator), holds(bob, globalAdministrator)],
      },
    },
  ),
  tenant(
    'codes are blocked for outsiders of every kind',
    AF,
    [
      policy('A', block, {
        ...codes,
        users: { includeGuestsOrExternalUsers: guestTypes(`internalGuest,${fromElsewhere}`) },
      }),
    ],
    [
      of(guest, 'deviceCodeBlocked', 'always'),
      of(localGuest, 'deviceCodeBlocked', 'always'),
      of(invitedMember, 'deviceCodeBlocked', 'always'),
      of(ann, 'deviceCodeBlocked', 'never'),
    ],
    { context: outsiders },
  ),
  tenant(
    'codes are blocked but for a group, which may use them in the office alone',
    AF,
    [
      policy('A', block, { ...codes, ...users({ excludeGroups: [staffGroup] }) }),
      policy('B', block, {
        ...codes,
        ...places(['All'], office),
        users: { includeGroups: [staffGroup] },
      }),
      policy('C', mfa),
    ],
    [
      of(ann, 'deviceCodeBlocked', 'sometimes', { names: ['A'], says: ['Place'] }),
      of(bob, 'deviceCodeBlocked', 'always'),
      of(ann, 'secondStep', 'always'),
    ],
    {
      context: {
        users: [member(ann), member(bob)],
        groups: [groupOf(staffGroup, ann)],
        namedLocations: [ipPlace(office, true, '203.0.113.0/24')],
      },
    },
  ),
  tenant(
    'codes are blocked for the one app that is left out of the block for all',
    AF,
    [
      policy('A', block, { ...codes, ...apps(['All'], { excludeApplications: [ownApp] }) }),
      policy('B', block, { ...codes, ...apps([ownApp]) }),
    ],
    [of(ann, 'deviceCodeBlocked', ['always', 'unknown'])],
  ),
  tenant(
    'a remedy or a second step at high risk of the account, and nothing else',
    GR,
    [policy('A', controls('OR', 'mfa', 'riskRemediation'), { userRiskLevels: ['high'] })],
    [
      of(ann, 'secondStep', 'sometimes', { names: ['A'], says: ['risk'] }),
      of(ann, 'legacyClientsBlocked', open),
    ],
  ),
  tenant(
    'a remedy at every level of risk that there is, and a second step where there is none',
    GR,
    [
      policy('A', controls('OR', 'riskRemediation'), { userRiskLevels: ['low', 'medium', 'high'] }),
      policy('B', mfa, { userRiskLevels: ['none'] }),
    ],
    [of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'a new password at high risk but in the office, where accounts at high risk are blocked',
    GR,
    [
      policy('A', controls('AND', 'mfa', 'passwordChange'), {
        userRiskLevels: ['high'],
        ...places(['All'], 'AllTrusted'),
      }),
      policy('B', block, { userRiskLevels: ['high'], ...places(['AllTrusted']) }),
    ],
    [of(ann, 'secondStep', open), of(ann, 'highRiskUsersPasswordChange', ['always', 'unknown'])],
    hq,
  ),
  tenant(
    'tokens are bound in all that Office 365 is, on Windows and in apps',
    TP,
    [
      policy(
        'Tokens',
        null,
        {
          clientAppTypes: ['mobileAppsAndDesktopClients'],
          ...platforms(['windows']),
          ...apps(['Office365']),
        },
        { sessionControls: { secureSignInSession: { isEnabled: true } } },
      ),
    ],
    [of(ann, 'tokenProtection', ['always', 'unknown'])],
  ),
  tenant(
    'tokens are bound for everybody but a group, and the group is bound in email alone',
    TP,
    [
      policy(
        'Tokens',
        null,
        { ...platforms(['windows']), ...users({ excludeGroups: [otherGroup] }) },
        { sessionControls: { secureSignInSession: { isEnabled: true } } },
      ),
      policy(
        'Email',
        null,
        {
          ...platforms(['windows']),
          ...apps(['00000002-0000-0ff1-ce00-000000000000']),
          users: { includeGroups: [otherGroup] },
        },
        { sessionControls: { secureSignInSession: { isEnabled: true } } },
      ),
    ],
    [
      of(ann, 'tokenProtection', 'sometimes', { names: ['Tokens'] }),
      of(bob, 'tokenProtection', 'always'),
      ruled('token-protection', 'fail'),
    ],
    { context: { users: [member(ann), member(bob)], groups: [groupOf(otherGroup, ann)] } },
  ),
];
