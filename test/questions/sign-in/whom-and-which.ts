import {
  ann,
  apps,
  b2bGuest,
  block,
  bob,
  controls,
  exchange,
  globalAdministrator,
  groupOf,
  guest,
  guestTypes,
  holds,
  ipPlace,
  member,
  mfa,
  of,
  office,
  places,
  platforms,
  policy,
  staffGroup,
  tenant,
  users,
} from './tenant.ts';

const two = { context: { users: [member(ann), member(bob)] } };
const hq = {
  context: { users: [member(ann)], namedLocations: [ipPlace(office, true, '203.0.113.0/24')] },
};

/** Whom a policy is about, and which policy is named for whom. */
export const whomTenants = [
  tenant(
    'a role that may be activated is left out',
    'concept-conditional-access-users-groups 2026-03-24',
    [policy('A', mfa, users({ excludeRoles: [globalAdministrator] }))],
    [of(ann, 'secondStep', 'always'), of(ann, 'secondStepWithEligibleRoles', 'never')],
    { evidence: { roleEligibilities: [holds(ann, globalAdministrator)] } },
  ),
  tenant(
    'older programs are blocked, but for a group in all apps but mail',
    'concept-conditional-access-users-groups 2026-03-24',
    [
      policy('A', block, {
        ...users({ excludeGroups: [staffGroup] }),
        clientAppTypes: ['exchangeActiveSync', 'other'],
      }),
      policy('B', block, {
        ...apps([exchange]),
        users: { includeGroups: [staffGroup] },
        clientAppTypes: ['exchangeActiveSync', 'other'],
      }),
    ],
    [
      of(ann, 'legacyClientsBlocked', 'sometimes', {
        names: ['A'],
        says: ['any app but email (Outlook)', '“A” leaves this account out', '“B” does not cover these apps'],
      }),
      of(bob, 'legacyClientsBlocked', 'always'),
    ],
    { context: { users: [member(ann), member(bob)], groups: [groupOf(staffGroup, ann)] } },
  ),
  tenant(
    'accounts at risk are blocked outside the office',
    'concept-identity-protection-policies 2026-01-07',
    [policy('A', block, { userRiskLevels: ['high'], ...places(['All'], 'AllTrusted') })],
    [
      of(ann, 'highRiskUsersBlocked', 'sometimes', {
        names: ['A'],
        says: ['Place 1', 'does not cover this place'],
      }),
    ],
    hq,
  ),
  tenant(
    'a group is blocked from all but mail',
    'concept-conditional-access-users-groups 2026-03-24',
    [
      policy('A', block, {
        users: { includeGroups: [staffGroup] },
        ...apps(['All'], { excludeApplications: [exchange] }),
      }),
    ],
    [
      of(ann, 'secondStep', 'never', { says: ['email (Outlook)'] }),
      of(bob, 'secondStep', 'never', { says: ['no sign-in rule for this account'], saysNot: ['“A”'] }),
    ],
    { context: { users: [member(ann), member(bob)], groups: [groupOf(staffGroup, ann)] } },
  ),
  tenant(
    'administrators are asked in the office and blocked elsewhere',
    'concept-assignment-network 2026-04-01',
    [
      policy('A', mfa, { users: { includeRoles: [globalAdministrator] }, ...places([office]) }),
      policy('B', block, { users: { includeRoles: [globalAdministrator] }, ...places(['All'], office) }),
    ],
    [of(ann, 'secondStep', 'always')],
    { ...hq, evidence: { roleAssignments: [holds(ann, globalAdministrator)] } },
  ),
  tenant(
    'guests are asked for terms and a second step',
    'authentication-conditional-access 2024-05-15',
    [
      policy(
        'A',
        { operator: 'AND', builtInControls: ['mfa'], termsOfUse: ['t'] },
        { users: { includeUsers: ['GuestsOrExternalUsers'] } },
      ),
    ],
    [
      of(guest, 'termsOfUse', 'always'),
      of(guest, 'secondStep', 'always'),
      of(ann, 'termsOfUse', 'never', { saysNot: ['“A”'] }),
    ],
    { context: { users: [member(ann), b2bGuest] } },
  ),
  tenant(
    'guests of one directory are blocked, everybody is asked',
    'authentication-conditional-access 2024-05-15',
    [
      policy('A', block, {
        users: {
          includeGuestsOrExternalUsers: guestTypes('b2bCollaborationGuest,serviceProvider', {
            '@odata.type': '#microsoft.graph.conditionalAccessEnumeratedExternalTenants',
            membershipKind: 'enumerated',
            members: ['f0000000-0000-4000-8000-000000000001'],
          }),
        },
      }),
      policy('B', mfa),
    ],
    [of(guest, 'secondStep', ['always', 'cannot-sign-in', 'unknown']), of(ann, 'secondStep', 'always')],
    { context: { users: [member(ann), b2bGuest] } },
  ),
  tenant(
    'a protected app on every system',
    'concept-conditional-access-grant 2026-03-24',
    [policy('A', controls('OR', 'compliantApplication'))],
    [
      of(ann, 'managedDeviceOrProtectedApp', ['always']),
      of(ann, 'secondStep', 'never', { names: ['A'], says: ['asks for something else'] }),
    ],
  ),
  tenant(
    'the only one who is left out cannot sign in',
    'concept-conditional-access-users-groups 2026-03-24',
    [policy('A', mfa, users({ excludeUsers: [bob] }))],
    [of(ann, 'secondStep', 'always'), of(bob, 'secondStep', 'cannot-sign-in')],
    { context: { users: [member(ann), member(bob, { accountEnabled: false })] } },
  ),
  tenant(
    'high risk is blocked, medium risk on all but one system',
    'concept-identity-protection-policies 2026-01-07',
    [
      policy('A', block, { signInRiskLevels: ['high'] }),
      policy('B', block, { signInRiskLevels: ['medium'], ...platforms(['all'], 'iOS') }),
    ],
    [
      of(ann, 'mediumRiskSignInsBlocked', 'sometimes', {
        names: ['B'],
        says: ['iPhone', 'does not cover this kind of device'],
      }),
      of(ann, 'highRiskSignInsBlocked', 'always'),
    ],
  ),
  tenant(
    'the admin centres are blocked for all but administrators',
    'concept-conditional-access-cloud-apps 2026-03-24',
    [
      policy('A', block, {
        ...users({ excludeRoles: [globalAdministrator] }),
        ...apps(['MicrosoftAdminPortals']),
      }),
    ],
    [
      of(bob, 'adminPortalsBlocked', 'always'),
      of(ann, 'adminPortalsBlocked', 'never', { names: ['A'], says: ['leaves this account out'] }),
    ],
    { ...two, evidence: { roleAssignments: [holds(ann, globalAdministrator)] } },
  ),
];
