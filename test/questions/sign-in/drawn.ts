import {
  ann,
  apps,
  block,
  compliant,
  controls,
  exchange,
  filter,
  glass,
  globalAdministrator,
  groupOf,
  guestTypes,
  holds,
  intuneEnrolment,
  ipPlace,
  member,
  mfa,
  of,
  office,
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
import { plan } from './token-protection.ts';

const TP = 'concept-token-protection 2025-08-20';
const XT = 'authentication-conditional-access 2024-05-15';
const CL = 'concept-conditional-access-cloud-apps 2026-04-01';
const GR = 'concept-conditional-access-grant 2026-04-01';
const SL = 'concept-session-lifetime 2025-03-03';
const EA = 'security-emergency-access 2026-04-01';
const teams = 'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe';
const partner = '11112222-bbbb-4333-8444-555566667777';
const trusted = {
  context: { users: [member(ann)], namedLocations: [ipPlace(office, true, '203.0.113.0/24')] },
};
const noDesktops = plan('INTUNE_A');
const bound = (conditions: object, isEnabled = true, more: object = {}) =>
  policy(
    'Tokens',
    null,
    {
      clientAppTypes: ['mobileAppsAndDesktopClients'],
      ...platforms(['windows']),
      ...apps([exchange, sharePoint, teams]),
      ...conditions,
    },
    { sessionControls: { secureSignInSession: { isEnabled } }, ...more },
  );
const action = (more: object = {}) => ({
  applications: { includeUserActions: ['urn:user:registersecurityinfo'] },
  ...more,
});
const frequency = (more: object) => ({
  sessionControls: {
    signInFrequency: {
      isEnabled: true,
      frequencyInterval: 'everyTime',
      authenticationType: 'primaryAndSecondaryAuthentication',
      type: null,
      value: null,
      ...more,
    },
  },
});
const everyGuest =
  'internalGuest,b2bCollaborationGuest,b2bCollaborationMember,b2bDirectConnectUser,otherExternalUser,serviceProvider';
const guestsOnly = (externalTenants?: object) => ({
  users: {
    includeUsers: [],
    includeGuestsOrExternalUsers:
      externalTenants === undefined ? guestTypes(everyGuest) : guestTypes(everyGuest, { ...externalTenants }),
  },
});
const declared = (more: object = {}) => ({
  context: { users: [member(ann), member(glass)], ...more },
  emergency: [glass],
});

/** Three and more hard tenants for each of some checks that were drawn by lot. */
export const drawnTenants = [
  tenant(
    'one account is left out of the rule on tokens',
    TP,
    [bound(users({ excludeUsers: [ann] }))],
    [of(ann, 'tokenProtection', 'never'), ruled('token-protection', 'fail')],
    noDesktops,
  ),
  tenant(
    'tokens are bound in browsers only',
    TP,
    [bound({ clientAppTypes: ['browser'] })],
    [ruled('token-protection', 'fail')],
    noDesktops,
  ),
  tenant(
    'the switch for tokens is there and off',
    TP,
    [bound({}, false)],
    [ruled('token-protection', 'fail')],
    noDesktops,
  ),
  tenant(
    'the rule on tokens only reports',
    TP,
    [bound({}, true, { state: 'enabledForReportingButNotEnforced' })],
    [ruled('token-protection', 'fail')],
    noDesktops,
  ),
  tenant(
    'guests are asked, but not from the office',
    XT,
    [policy('A', mfa, { ...guestsOnly(), ...places(['All'], office) })],
    [ruled('second-step-for-guests', 'fail')],
    trusted,
  ),
  tenant(
    'guests of one directory are asked, and nobody asks the others',
    XT,
    [
      policy(
        'A',
        mfa,
        guestsOnly({
          '@odata.type': '#microsoft.graph.conditionalAccessEnumeratedExternalTenants',
          membershipKind: 'enumerated',
          members: [partner],
        }),
      ),
    ],
    [ruled('second-step-for-guests', 'fail')],
  ),
  tenant(
    'guests are left out, and are asked in Office alone',
    XT,
    [
      policy('A', mfa, users({ excludeUsers: ['GuestsOrExternalUsers'] })),
      policy('B', mfa, { users: { includeUsers: ['GuestsOrExternalUsers'] }, ...apps(['Office365']) }),
    ],
    [ruled('second-step-for-guests', 'fail')],
  ),
  tenant(
    'every guest is blocked',
    XT,
    [policy('A', block, { users: { includeUsers: ['GuestsOrExternalUsers'] } })],
    [ruled('second-step-for-guests', 'pass')],
  ),
  tenant(
    'setting it up is asked outside the office alone',
    CL,
    [policy('A', mfa, action(places(['All'], office)))],
    [ruled('second-step-to-set-up-security-information', 'fail')],
    trusted,
  ),
  tenant(
    'setting it up is blocked outside the office, and free inside',
    CL,
    [policy('A', block, action(places(['All'], office)))],
    [ruled('second-step-to-set-up-security-information', 'fail')],
    trusted,
  ),
  tenant(
    'every app is asked, which setting it up is none of',
    CL,
    [policy('A', mfa)],
    [ruled('second-step-to-set-up-security-information', 'fail')],
  ),
  tenant(
    'setting it up asks for a device that meets the rules',
    GR,
    [policy('A', compliant, action())],
    [ruled('managed-device-to-set-up-security-information', 'pass')],
  ),
  tenant(
    'setting it up asks for one of two kinds of managed device',
    GR,
    [policy('A', controls('OR', 'compliantDevice', 'domainJoinedDevice'), action())],
    [ruled('managed-device-to-set-up-security-information', 'pass')],
  ),
  tenant(
    'setting it up is blocked on each device that does not meet the rules',
    GR,
    [policy('A', block, action(filter('exclude', 'device.isCompliant -eq True')))],
    [ruled('managed-device-to-set-up-security-information', 'pass')],
  ),
  tenant(
    'setting it up asks for a managed device, and not in the office',
    GR,
    [policy('A', compliant, action(places(['All'], office)))],
    [ruled('managed-device-to-set-up-security-information', 'fail')],
    trusted,
  ),
  tenant(
    'enrolment asks, and the switch for each time is off',
    SL,
    [policy('A', mfa, apps([intuneEnrolment]), frequency({ isEnabled: false }))],
    [ruled('intune-enrolment-every-time', 'fail')],
  ),
  tenant(
    'every app asks each time, enrolment with them',
    SL,
    [policy('A', mfa, {}, frequency({}))],
    [ruled('intune-enrolment-every-time', 'pass')],
  ),
  tenant(
    'enrolment asks each time, but not on Android',
    SL,
    [policy('A', mfa, { ...apps([intuneEnrolment]), ...platforms(['all'], 'android') }, frequency({}))],
    [ruled('intune-enrolment-every-time', 'fail')],
  ),
  tenant(
    'the emergency account is left out by a group',
    EA,
    [policy('A', mfa, users({ excludeGroups: [staffGroup] }))],
    [ruled('declared-emergency-accounts-left-out', 'pass')],
    declared({ groups: [groupOf(staffGroup, glass)] }),
  ),
  tenant(
    'the emergency account is left out, and its role is asked',
    EA,
    [
      policy('A', mfa, users({ excludeUsers: [glass] })),
      policy('B', phishingResistant, {
        users: { includeUsers: [], includeRoles: [globalAdministrator] },
      }),
    ],
    [ruled('declared-emergency-accounts-left-out', 'fail')],
    { ...declared(), evidence: { roleAssignments: [holds(glass, globalAdministrator)] } },
  ),
  tenant(
    'only a rule that reports reaches the emergency account',
    EA,
    [
      policy('A', mfa, users({ excludeUsers: [glass] })),
      policy('B', block, {}, { state: 'enabledForReportingButNotEnforced' }),
    ],
    [ruled('declared-emergency-accounts-left-out', 'pass')],
    declared(),
  ),
];
