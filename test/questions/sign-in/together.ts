import {
  ann,
  apps,
  block,
  bob,
  britain,
  compliant,
  controls,
  countryPlace,
  exchange,
  filter,
  groupOf,
  helpdesk,
  holds,
  ipPlace,
  member,
  mfa,
  of,
  office,
  ownApp,
  phishingResistant,
  places,
  platforms,
  policy,
  ruled,
  sharePoint,
  staffGroup,
  tenant,
  users,
} from './tenant.ts';

const CO = 'concept-conditional-access-conditions 2026-06-02';
const DF = 'concept-condition-filters-for-devices 2025-04-08';
const CL = 'concept-conditional-access-cloud-apps 2026-03-24';
const NW = 'concept-assignment-network 2026-04-01';
const PU = 'howto-mfa-userstates 2024-08-13';
const IP = 'concept-identity-protection-policies 2026-01-07';
const open = ['never', 'sometimes'];
const hq = { context: { namedLocations: [ipPlace(office, true, '203.0.113.0/24')] } };
const perUser = (perUserMfaState: string) => ({
  evidence: {
    perUserMfaStates: [
      { subject: ann, status: 'collected', at: '2026-11-22T11:33:00.000Z', value: { perUserMfaState } },
    ],
  },
});

/** Several things at once. */
export const togetherTenants = [
  tenant(
    'per-user MFA enforced, no policy',
    PU,
    [policy('Off', mfa, {}, { state: 'disabled' })],
    [of(ann, 'secondStep', ['sometimes', 'unknown', 'never'])],
    perUser('enforced'),
  ),
  tenant(
    'per-user MFA enabled only',
    PU,
    [policy('Off', mfa, {}, { state: 'disabled' })],
    [of(ann, 'secondStep', ['sometimes', 'unknown', 'never'])],
    perUser('enabled'),
  ),
  tenant(
    'an unmanaged device is blocked by an exclude filter, whatever its kind',
    DF,
    [
      policy(
        'A',
        block,
        filter('exclude', 'device.trustType -eq "ServerAD" -or device.isCompliant -eq True'),
      ),
    ],
    [
      of(ann, 'managedDevice', 'always'),
      of(ann, 'legacyClientsBlocked', ['always', 'unknown']),
      of(ann, 'secondStep', 'never'),
    ],
  ),
  tenant(
    'devices that are joined but need not be compliant',
    DF,
    [policy('A', block, filter('include', 'device.trustType -notIn ["AzureAD", "ServerAD"]'))],
    [
      of(ann, 'managedDevice', [...open, 'unknown']),
      ruled('managed-device-for-everyone', ['fail', 'unknown']),
    ],
  ),
  tenant(
    'the block is for what is not compliant, by a negation',
    DF,
    [policy('A', block, filter('include', '-not (device.isCompliant -eq True)'))],
    [of(ann, 'managedDevice', ['unknown', 'always', 'never', 'sometimes'])],
  ),
  tenant(
    'operators and values in capitals',
    DF,
    [policy('A', block, filter('include', 'DEVICE.ISCOMPLIANT -NE TRUE'))],
    [of(ann, 'managedDevice', ['always', 'unknown'])],
  ),
  tenant(
    'a value in quotation marks',
    DF,
    [policy('A', block, filter('include', 'device.isCompliant -ne "True"'))],
    [of(ann, 'managedDevice', ['always', 'unknown'])],
  ),
  tenant(
    'a filter that is cut off',
    DF,
    [policy('A', mfa, filter('exclude', 'device.isCompliant -eq'))],
    [of(ann, 'secondStep', 'unknown')],
  ),
  tenant(
    'an empty filter',
    DF,
    [policy('A', mfa, filter('exclude', ''))],
    [of(ann, 'secondStep', ['unknown', 'always'])],
  ),
  tenant(
    'a country and the trusted office together leave a street open',
    NW,
    [policy('A', block, places(['All'], britain)), policy('B', mfa, places(['All'], 'AllTrusted'))],
    [of(ann, 'secondStep', ['sometimes', 'never'], { says: ['Place 1'] })],
    { context: { namedLocations: [ipPlace(office, true, '203.0.113.0/24'), countryPlace(britain)] } },
  ),
  tenant(
    'the second step is left out in the office for compliant devices only',
    NW,
    [policy('A', mfa, places(['All'], 'AllTrusted')), policy('B', compliant, places(['AllTrusted']))],
    [
      of(ann, 'secondStep', 'sometimes', { says: ['managed device', 'Place 1'] }),
      of(ann, 'secondStepOrManagedDevice', 'always'),
      of(ann, 'managedDevice', 'sometimes'),
    ],
    hq,
  ),
  tenant(
    'the same, and another policy leaves the compliant devices out of the block',
    NW,
    [
      policy('A', controls('OR', 'mfa', 'compliantDevice')),
      policy('B', mfa, places(['All'], 'AllTrusted')),
      policy('C', mfa, platforms(['all'], 'windows')),
    ],
    [of(ann, 'secondStep', 'sometimes', { says: ['Windows', 'Place 1', 'managed device'] })],
    hq,
  ),
  tenant(
    'everybody, but each of two groups in one app only',
    CL,
    [
      policy('A', mfa, { ...users({ excludeGroups: [staffGroup] }), ...apps(['All']) }),
      policy('B', mfa, { users: { includeGroups: [staffGroup] }, ...apps([exchange]) }),
      policy('C', mfa, {
        users: { includeGroups: [staffGroup] },
        ...apps(['All'], { excludeApplications: [exchange, sharePoint] }),
      }),
    ],
    [of(ann, 'secondStep', 'sometimes', { says: ['SharePoint'] }), of(bob, 'secondStep', 'always')],
    {
      context: { users: [member(ann), member(bob)], groups: [groupOf(staffGroup, ann)] },
    },
  ),
  tenant(
    'a role is left out of one policy and asked in another, on another platform',
    CO,
    [
      policy('A', mfa, users({ excludeRoles: [helpdesk] })),
      policy('B', phishingResistant, {
        users: { includeRoles: [helpdesk] },
        ...platforms(['windows', 'macOS']),
      }),
    ],
    [of(ann, 'secondStep', 'sometimes'), of(ann, 'phishingResistant', open), of(bob, 'secondStep', 'always')],
    {
      context: { users: [member(ann), member(bob)] },
      evidence: { roleAssignments: [holds(ann, helpdesk)] },
    },
  ),
  tenant(
    'an app is left out and asks for a managed device by itself',
    CL,
    [
      policy('A', mfa, apps(['All'], { excludeApplications: [ownApp] })),
      policy('B', compliant, apps([ownApp])),
    ],
    [
      of(ann, 'secondStep', 'sometimes', { says: ['managed device'] }),
      of(ann, 'secondStepOrManagedDevice', ['unknown']),
    ],
  ),
  tenant(
    'two risks that leave each other out',
    IP,
    [
      policy('A', mfa, { signInRiskLevels: ['none', 'low'] }),
      policy('B', block, {
        signInRiskLevels: ['medium', 'high'],
        userRiskLevels: ['none', 'low', 'medium', 'high'],
      }),
    ],
    [of(ann, 'secondStep', 'always'), of(ann, 'highRiskSignInsBlocked', 'always')],
  ),
  tenant(
    'a new password at high risk and a block at medium',
    IP,
    [
      policy('A', controls('AND', 'mfa', 'passwordChange'), { userRiskLevels: ['high'] }),
      policy('B', block, { userRiskLevels: ['medium'] }),
    ],
    [
      of(ann, 'highRiskUsersPasswordChange', 'always'),
      of(ann, 'highRiskUsersBlocked', open),
      of(ann, 'secondStep', 'sometimes'),
    ],
  ),
  tenant(
    'a new password or a second step, either is enough',
    IP,
    [policy('A', controls('OR', 'mfa', 'passwordChange'), { userRiskLevels: ['high'] })],
    [of(ann, 'highRiskUsersPasswordChange', [...open, 'unknown'])],
  ),
];
