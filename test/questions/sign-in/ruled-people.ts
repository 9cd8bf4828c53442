import {
  ann,
  apps,
  bob,
  controls,
  filter,
  glass,
  globalAdministrator,
  holds,
  member,
  mfa,
  platforms,
  policy,
  ruled,
  staffGroup,
  sync,
  synchronisation,
  tenant,
  users,
} from './tenant.ts';

const GR = 'concept-conditional-access-grant 2026-03-24';
const RO = 'concept-conditional-access-report-only 2025-03-12';
const SL = 'concept-session-lifetime 2025-03-03';
const UG = 'concept-conditional-access-users-groups 2026-03-24';
const SD = 'security-defaults 2025-07-21';
const AM = 'userRegistrationDetails, Graph v1.0, 2026-08';

/** What is asked of a rule outside the folder of sign-in rules. */
const asked = (rule: string, expect: string, params: object = {}) => ({ rule, expect, params });
const devices = 'people/private-devices-checked';
const ends = 'people/unmanaged-sign-in-ends';
const administrators = 'administrators/second-step-enforced';
const reportOnly = { state: 'enabledForReportingButNotEnforced' };
const managedOrApp = controls('OR', 'compliantDevice', 'compliantApplication');
const daily = {
  sessionControls: {
    signInFrequency: {
      isEnabled: true,
      value: 8,
      type: 'hours',
      frequencyInterval: 'timeBased',
      authenticationType: 'primaryAndSecondaryAuthentication',
    },
  },
};
const ga = { evidence: { roleAssignments: [holds(ann, globalAdministrator)] } };
const group = (
  isAssignableToRole: boolean | null | undefined,
  isManagementRestricted: boolean | null | undefined,
) => ({
  evidence: {
    groups: [
      {
        subject: staffGroup,
        status: 'collected',
        at: '2026-11-22T11:33:00.000Z',
        value: {
          found: true,
          displayName: 'Staff',
          members: [{ id: ann, type: 'user' }],
          ...(isAssignableToRole === undefined ? {} : { isAssignableToRole }),
          ...(isManagementRestricted === undefined ? {} : { isManagementRestricted }),
        },
      },
    ],
  },
});
const forStaff = [policy('A', mfa, { users: { includeGroups: [staffGroup] } })];
const methods = (...methodsRegistered: string[]) => ({
  context: { users: [member(ann), member(glass)] },
  evidence: {
    registrationDetails: [{ id: glass, methodsRegistered, isMfaCapable: true, isMfaRegistered: true }],
  },
});
const leavesOut = [policy('A', mfa, users({ excludeUsers: [glass] }))];

/** Rules about people and their devices that sign-in policies decide. */
export const peopleTenants = [
  tenant('a managed device or a protected app', GR, [policy('A', managedOrApp)], [asked(devices, 'pass')]),
  tenant(
    'a managed device, or a second step, which binds no device',
    GR,
    [policy('A', controls('OR', 'compliantDevice', 'mfa'))],
    [asked(devices, 'fail')],
  ),
  tenant(
    'an approved app beside it, which is not enforced any more: what then holds no page says',
    GR,
    [policy('A', controls('OR', 'compliantDevice', 'approvedApplication'))],
    [asked(devices, 'unknown')],
  ),
  tenant(
    'a managed device or protected app on phones alone',
    GR,
    [policy('A', managedOrApp, platforms(['android', 'iOS']))],
    [asked(devices, 'fail')],
  ),
  tenant(
    'the same, reported only',
    RO,
    [policy('A', managedOrApp, {}, reportOnly)],
    [asked(devices, 'fail')],
  ),
  tenant(
    'a managed device or protected app in Office 365 alone',
    GR,
    [policy('A', managedOrApp, apps(['Office365']))],
    [asked(devices, 'fail')],
  ),
  tenant(
    'an emergency account is left out',
    UG,
    [policy('A', managedOrApp, users({ excludeUsers: [glass] }))],
    [asked(devices, 'pass')],
    { context: { users: [member(ann), member(glass)] }, emergency: [glass] },
  ),
  tenant(
    'a sign-in on any other device ends after eight hours',
    SL,
    [policy('A', null, filter('exclude', 'device.isCompliant -eq True'), daily)],
    [asked(ends, 'pass'), asked(ends, 'fail', { hours: 4 })],
  ),
  tenant(
    'it ends after eight hours on managed devices alone',
    SL,
    [policy('A', null, filter('include', 'device.isCompliant -eq True'), daily)],
    [asked(ends, 'fail')],
  ),
  tenant('a second step, and no end', SL, [policy('A', mfa)], [asked(ends, 'fail')]),
  tenant(
    'it ends, reported only',
    RO,
    [policy('A', null, {}, { ...daily, ...reportOnly })],
    [asked(ends, 'fail')],
  ),
  tenant('a second step for everybody', UG, [policy('A', mfa)], [asked(administrators, 'pass')], ga),
  tenant(
    'a second step for everybody but her',
    UG,
    [policy('A', mfa, users({ excludeUsers: [ann] }))],
    [asked(administrators, 'fail')],
    ga,
  ),
  tenant(
    'she is the emergency account that is left out',
    UG,
    [policy('A', mfa, users({ excludeUsers: [ann] }))],
    [asked(administrators, 'pass')],
    { ...ga, emergency: [ann] },
  ),
  tenant(
    'security defaults, and one whom they ask at each sign-in',
    SD,
    [],
    [asked(administrators, 'pass')],
    {
      ...ga,
      context: { users: [member(ann)], securityDefaults: { isEnabled: true } },
    },
  ),
  tenant('nothing asks', UG, [policy('A', mfa, {}, reportOnly)], [asked(administrators, 'fail')], ga),
  tenant(
    'the account of the synchronisation is no administrator',
    UG,
    [policy('A', mfa, users({ excludeUsers: [sync] }))],
    [asked(administrators, 'pass')],
    {
      context: { users: [member(ann), member(sync)] },
      evidence: { roleAssignments: [holds(ann, globalAdministrator), holds(sync, synchronisation)] },
    },
  ),
  tenant(
    'her account is off',
    UG,
    [policy('A', mfa, {}, reportOnly)],
    [asked(administrators, 'not-applicable')],
    {
      ...ga,
      context: { users: [member(ann, { accountEnabled: false }), member(bob)] },
    },
  ),
  tenant(
    'a group that only few may change',
    UG,
    forStaff,
    [ruled('groups-protected', 'pass')],
    group(true, false),
  ),
  tenant(
    'a group in a unit that only few may change',
    UG,
    forStaff,
    [ruled('groups-protected', 'pass')],
    group(false, true),
  ),
  tenant(
    'a group that many may change',
    UG,
    forStaff,
    [ruled('groups-protected', 'fail')],
    group(false, false),
  ),
  tenant(
    'who may change it did not come',
    UG,
    forStaff,
    [ruled('groups-protected', 'unknown')],
    group(undefined, false),
  ),
  tenant('no policy names a group', UG, [policy('A', mfa)], [ruled('groups-protected', 'pass')]),
  tenant(
    'the account outside has a key',
    AM,
    leavesOut,
    [ruled('left-out-accounts-have-key', 'pass')],
    methods('fido2SecurityKey'),
  ),
  tenant(
    'the account outside has an app alone',
    AM,
    leavesOut,
    [ruled('left-out-accounts-have-key', 'fail')],
    methods('microsoftAuthenticatorPush'),
  ),
  tenant(
    'a passkey of which nobody says where it is',
    AM,
    leavesOut,
    [ruled('left-out-accounts-have-key', 'unknown')],
    methods('passKeyDeviceBound'),
  ),
  tenant(
    'nobody is outside',
    AM,
    [policy('A', mfa)],
    [ruled('left-out-accounts-have-key', 'not-applicable')],
  ),
];
