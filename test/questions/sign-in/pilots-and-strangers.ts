import {
  ann,
  apps,
  b2bGuest,
  block,
  bob,
  compliant,
  controls,
  depot,
  exchange,
  filter,
  globalAdministrator,
  groupOf,
  guest,
  helpdesk,
  holds,
  ipPlace,
  member,
  mfa,
  of,
  office,
  otherGroup,
  phishingResistant,
  places,
  platforms,
  policy,
  ruled,
  sharePoint,
  staffGroup,
  strength,
  tenant,
  users,
} from './tenant.ts';

const CO = 'concept-conditional-access-conditions 2026-06-02';
const NW = 'concept-assignment-network 2026-04-01';
const EX = 'authentication-conditional-access 2024-05-15';
const hq = { context: { namedLocations: [ipPlace(office, true, '203.0.113.0/24')] } };
const reportOnly = { state: 'enabledForReportingButNotEnforced' };
const trusting = (inboundTrust: object) => ({
  context: { users: [member(ann), b2bGuest] },
  evidence: {
    crossTenantAccessDefault: {
      isServiceDefault: false,
      inboundTrust: {
        isMfaAccepted: false,
        isCompliantDeviceAccepted: false,
        isHybridAzureADJoinedDeviceAccepted: false,
        ...inboundTrust,
      },
    },
  },
});

/** Guests whose home is believed, policies that only report, lists and ids that are odd. */
export const pilotTenants = [
  tenant(
    'a strength for guests whose second step at home is believed',
    EX,
    [policy('A', phishingResistant)],
    [of(guest, 'secondStep', ['always']), of(guest, 'phishingResistant', ['always', 'unknown'])],
    trusting({ isMfaAccepted: true }),
  ),
  tenant(
    'hybrid devices of guests are believed, compliant ones are not',
    EX,
    [policy('A', compliant)],
    [of(guest, 'managedDevice', ['cannot-sign-in', 'always']), of(guest, 'secondStep', ['cannot-sign-in'])],
    trusting({ isHybridAzureADJoinedDeviceAccepted: true }),
  ),
  tenant(
    'a guest may show a device or a second step, and neither is believed',
    EX,
    [policy('A', controls('OR', 'mfa', 'compliantDevice'))],
    [of(guest, 'secondStep', 'always'), of(ann, 'secondStep', 'sometimes')],
    trusting({}),
  ),
  tenant(
    'a protected app or a second step, for a guest',
    EX,
    [policy('A', controls('OR', 'mfa', 'compliantApplication'))],
    [of(guest, 'secondStep', ['always'])],
    trusting({}),
  ),
  tenant(
    'old and new programs, each with its own way out',
    CO,
    [
      policy('A', mfa, { clientAppTypes: ['browser'], ...places(['All'], 'AllTrusted') }),
      policy('B', mfa, { clientAppTypes: ['mobileAppsAndDesktopClients'], ...platforms(['all'], 'iOS') }),
      policy('C', block, { clientAppTypes: ['exchangeActiveSync', 'other'] }),
    ],
    [of(ann, 'secondStep', 'sometimes'), of(ann, 'legacyClientsBlocked', 'always')],
    hq,
  ),
  tenant(
    'no kind of program is chosen',
    CO,
    [policy('A', mfa, { clientAppTypes: [] })],
    [of(ann, 'secondStep', ['unknown', 'always'])],
  ),
  tenant(
    'places are left out, and none is included',
    NW,
    [policy('A', mfa, places([], office))],
    [of(ann, 'secondStep', ['unknown', 'sometimes', 'never'])],
    hq,
  ),
  tenant(
    'the pilot leaves Ann out too',
    'concept-conditional-access-report-only 2025-03-12',
    [
      policy('Pilot', mfa, users({ excludeUsers: [ann] }), reportOnly),
      policy('Enforced', mfa, users({ excludeUsers: [ann] })),
    ],
    [of(ann, 'secondStep', 'never', { says: ['Enforced'], saysNot: ['would stop it'] })],
  ),
  tenant(
    'the pilot is for another app than the one that is open',
    'concept-conditional-access-report-only 2025-03-12',
    [
      policy('All but two', mfa, apps(['All'], { excludeApplications: [exchange, sharePoint] })),
      policy('Mail pilot', mfa, apps([exchange]), reportOnly),
      policy('Files', mfa, apps([sharePoint])),
    ],
    [
      of(ann, 'secondStep', 'sometimes', {
        says: ['email', 'Mail pilot', 'only reports', 'All but two'],
        saysNot: ['SharePoint'],
      }),
    ],
  ),
  tenant(
    'a pilot of a block of older programs',
    'concept-conditional-access-report-only 2025-03-12',
    [
      policy('Older programs', block, { clientAppTypes: ['exchangeActiveSync', 'other'] }, reportOnly),
      policy('Second step', mfa, { clientAppTypes: ['browser', 'mobileAppsAndDesktopClients'] }),
    ],
    [
      of(ann, 'legacyClientsBlocked', 'never', { says: ['Older programs', 'only reports'] }),
      of(ann, 'secondStep', 'sometimes', { says: ['Older programs', 'only reports'] }),
    ],
  ),
  tenant(
    'limits on unmanaged devices only, which is whom they are for',
    'concept-conditional-access-session 2025-08-20',
    [
      policy(
        'A',
        null,
        {
          ...apps(['Office365']),
          ...filter('include', 'device.isCompliant -ne True -and device.trustType -ne "ServerAD"'),
        },
        { sessionControls: { applicationEnforcedRestrictions: { isEnabled: true } } },
      ),
    ],
    [of(ann, 'appEnforcedRestrictions', ['always', 'sometimes'])],
  ),
  tenant(
    'a strength that is nothing but a password',
    'concept-authentication-strengths 2025-03-04',
    [policy('A', strength('Weak', 'password'))],
    [of(ann, 'secondStep', 'never', { says: ['“A”'] }), ruled('second-step-for-every-kind', 'fail')],
  ),
  tenant(
    'a strength by an id that nobody knows',
    'concept-authentication-strengths 2025-03-04',
    [
      policy('A', {
        authenticationStrength: { id: 'dddddddd-0000-4000-8000-000000000077', displayName: 'Gone' },
      }),
    ],
    [of(ann, 'secondStep', 'unknown', { says: ['“A”'] })],
  ),
  tenant(
    'a group id stands among the users',
    'conditionalAccessUsers',
    [policy('A', mfa, { users: { includeUsers: [staffGroup] } })],
    [of(ann, 'secondStep', 'never')],
    {
      context: { users: [member(ann)], groups: [groupOf(staffGroup, ann)] },
    },
  ),
  tenant(
    'administrators by role, and the role is held for one unit only',
    'concept-conditional-access-users-groups 2026-03-24',
    [
      policy('A', phishingResistant, { users: { includeRoles: [globalAdministrator, helpdesk] } }),
      policy('B', mfa, users({ excludeRoles: [helpdesk] })),
    ],
    [of(ann, 'secondStep', 'always'), of(ann, 'phishingResistant', 'never')],
    {
      evidence: {
        roleAssignments: [
          holds(ann, helpdesk, {
            directoryScopeId: '/administrativeUnits/77777777-0000-4000-8000-000000000001',
          }),
        ],
      },
    },
  ),
  tenant(
    'a role held through a group in a group',
    'concept-conditional-access-users-groups 2026-03-24',
    [policy('A', mfa, users({ excludeRoles: [helpdesk] }))],
    [of(ann, 'secondStep', 'never'), of(bob, 'secondStep', 'always')],
    {
      context: {
        users: [member(ann), member(bob)],
        groups: [{ ...groupOf(otherGroup, ann), isAssignableToRole: true }],
      },
      evidence: { roleAssignments: [holds(otherGroup, helpdesk)] },
    },
  ),
  tenant(
    'one place in two lists, trusted in one',
    NW,
    [policy('A', mfa, places(['All'], 'AllTrusted')), policy('B', block, places([depot]))],
    [of(ann, 'secondStep', 'sometimes', { says: ['Place 1'] })],
    {
      context: {
        namedLocations: [ipPlace(office, true, '203.0.113.0/24'), ipPlace(depot, false, '203.0.113.0/25')],
      },
    },
  ),
];
