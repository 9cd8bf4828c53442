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
  glass,
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
  otherGroup,
  phishingResistant,
  places,
  platforms,
  policy,
  staffGroup,
  tenant,
  users,
} from './tenant.ts';

const UG = 'concept-conditional-access-users-groups 2026-03-24';
const BP = 'concept-conditional-access-policies 2026-03-24';
const GR = 'concept-conditional-access-grant 2026-03-24';
const RO = 'concept-conditional-access-report-only 2025-03-12';
const pilot = { state: 'enabledForReportingButNotEnforced' };
const two = [member(ann), member(bob)];
const onlyFor = (more: object) => ({ users: { includeUsers: [], ...more } });
const offices = [ipPlace(office, false, '203.0.113.0/24'), ipPlace(depot, false, '198.51.100.0/24')];

/** Which policies a gap names, the one to mend first, and which it must not. */
export const mendTenants = [
  tenant(
    'left out by name, beside a policy for a group that she is not in',
    UG,
    [
      policy('Staff', mfa, onlyFor({ includeGroups: [staffGroup] })),
      policy('All', mfa, users({ excludeUsers: [ann] })),
    ],
    [of(ann, 'secondStep', 'never', { names: ['All'], says: ['any sign-in', 'leaves this account out'] })],
    { context: { users: two, groups: [groupOf(staffGroup, bob)] } },
  ),
  tenant(
    'two policies for everybody leave her out',
    UG,
    [
      policy('All at work', mfa, users({ excludeGroups: [staffGroup] })),
      policy('All at home', mfa, users({ excludeUsers: [ann] })),
    ],
    [of(ann, 'secondStep', 'never', { names: ['All at work', 'All at home'] })],
    { context: { users: two, groups: [groupOf(staffGroup, ann)] } },
  ),
  tenant(
    'mail is left out for everybody, and asked for of somebody else',
    UG,
    [
      policy('Mail for Bob', mfa, { ...onlyFor({ includeUsers: [bob] }), ...apps([exchange]) }),
      policy('All but mail', mfa, apps(['All'], { excludeApplications: [exchange] })),
    ],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['All but mail'],
        says: ['email (Outlook)', 'does not cover this app'],
        saysNot: ['any app', 'Mail for Bob'],
      }),
    ],
    { context: { users: two } },
  ),
  tenant(
    'one place is left out, and a policy is about another',
    BP,
    [policy('Depot', mfa, places([depot])), policy('All but office', mfa, places(['All'], office))],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['All but office'],
        says: ['from “Place 1”', 'does not cover this place'],
        saysNot: ['Place 2'],
      }),
    ],
    { context: { users: [member(ann)], namedLocations: offices } },
  ),
  tenant(
    'a pilot for everybody comes after the policy that leaves her out',
    RO,
    [policy('Pilot', mfa, {}, pilot), policy('All', mfa, users({ excludeUsers: [ann] }))],
    [
      of(ann, 'secondStep', 'never', {
        names: ['All', 'Pilot'],
        says: ['only reports, and would stop it if it were switched on'],
      }),
    ],
  ),
  tenant(
    'a pilot for another group would not stop it',
    RO,
    [
      policy('Pilot', mfa, onlyFor({ includeGroups: [staffGroup] }), pilot),
      policy('All', mfa, users({ excludeUsers: [ann] })),
    ],
    [of(ann, 'secondStep', 'never', { names: ['All'], saysNot: ['Pilot'] })],
    { context: { users: two, groups: [groupOf(staffGroup, bob)] } },
  ),
  tenant(
    'nothing but a pilot',
    RO,
    [policy('Pilot', mfa, {}, pilot)],
    [
      of(ann, 'secondStep', 'never', {
        names: ['Pilot'],
        says: ['would stop it'],
        saysNot: ['no sign-in rule'],
      }),
    ],
  ),
  tenant(
    'a pilot that leaves her out would not stop it as it is',
    RO,
    [policy('Pilot', mfa, users({ excludeUsers: [ann] }), pilot)],
    [
      of(ann, 'secondStep', 'never', {
        says: ['only reports', 'leaves this account out'],
        saysNot: ['would stop it'],
      }),
    ],
  ),
  tenant(
    'a policy for administrators cannot reach somebody without a role',
    UG,
    [policy('Administrators', mfa, onlyFor({ includeRoles: [globalAdministrator] }))],
    [of(ann, 'secondStep', 'never', { says: ['no sign-in rule'], saysNot: ['Administrators'] })],
  ),
  tenant(
    'an administrator is left out of the policy for administrators',
    UG,
    [
      policy('Administrators', mfa, onlyFor({ includeRoles: [globalAdministrator], excludeUsers: [ann] })),
      policy('Staff', mfa, onlyFor({ includeGroups: [staffGroup] })),
    ],
    [of(ann, 'secondStep', 'never', { names: ['Administrators'], says: ['leaves this account out'] })],
    {
      context: { users: two, groups: [groupOf(staffGroup, bob)] },
      evidence: { roleAssignments: [holds(ann, globalAdministrator)] },
    },
  ),
  tenant(
    'a policy for guests cannot reach a member',
    UG,
    [
      policy(
        'Guests',
        mfa,
        onlyFor({ includeGuestsOrExternalUsers: guestTypes('b2bCollaborationGuest,internalGuest') }),
      ),
      policy('Mail', mfa, apps([exchange])),
    ],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['Mail'],
        says: ['any app but email'],
        saysNot: ['Guests'],
      }),
    ],
  ),
  tenant(
    'guests are left out of the policy for all, and have one for mail',
    UG,
    [
      policy('Guests’ mail', mfa, {
        ...onlyFor({ includeGuestsOrExternalUsers: guestTypes('b2bCollaborationGuest') }),
        ...apps([exchange]),
      }),
      policy('All', mfa, users({ excludeGuestsOrExternalUsers: guestTypes('b2bCollaborationGuest') })),
    ],
    [
      of(guest, 'secondStep', 'sometimes', {
        names: ['All'],
        says: ['any app but email', 'leaves this account out'],
      }),
    ],
    { context: { users: [member(ann), b2bGuest] } },
  ),
  tenant(
    'a policy that ends sessions asks for nothing, terms of use ask for something else',
    GR,
    [
      policy(
        'Forget',
        null,
        {},
        { sessionControls: { persistentBrowser: { isEnabled: true, mode: 'never' } } },
      ),
      policy('Terms', { termsOfUse: ['5d0c8e9c-0a1b-4c8e-9d7c-1c2b3a4d5e6f'] }),
    ],
    [
      of(ann, 'secondStep', 'never', {
        names: ['Terms'],
        says: ['asks for something else'],
        saysNot: ['Forget', 'does not cover'],
      }),
    ],
  ),
  tenant(
    'a managed device is asked, and no second step',
    GR,
    [policy('Devices', compliant)],
    [
      of(ann, 'secondStep', 'never', {
        names: ['Devices'],
        says: ['managed', 'asks for something else'],
        saysNot: ['lets this device through'],
      }),
    ],
  ),
  tenant(
    'switched off, for programs, for nobody: none of these can be mended for her',
    BP,
    [
      policy('Off', mfa, {}, { state: 'disabled' }),
      policy('Programs', block, {
        users: { includeUsers: ['None'] },
        clientApplications: { includeServicePrincipals: ['ServicePrincipalsInMyTenant'] },
      }),
      policy('Nobody', mfa, { users: { includeUsers: ['None'] } }),
    ],
    [of(ann, 'secondStep', 'never', { says: ['no sign-in rule'], saysNot: ['Off', 'Programs', 'Nobody'] })],
  ),
  tenant(
    'left out altogether: which app is left out for the others is of no interest',
    UG,
    [
      policy('All', mfa, {
        ...users({ excludeUsers: [glass] }),
        ...apps(['All'], { excludeApplications: [exchange] }),
      }),
    ],
    [
      of(glass, 'secondStep', 'never', {
        names: ['All'],
        says: ['any sign-in'],
        saysNot: ['email', 'this app'],
      }),
      of(ann, 'secondStep', 'sometimes', { names: ['All'], says: ['email'], saysNot: ['this account'] }),
    ],
    { context: { users: [member(ann), member(glass)] }, emergency: [glass] },
  ),
  tenant(
    'the wider policy that leaves her kind of device out, before the narrow one that never had it',
    BP,
    [
      policy('Phones', mfa, platforms(['android', 'iOS'])),
      policy('Rest', mfa, platforms(['all'], 'windows', 'iOS', 'android')),
    ],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['Rest'],
        says: ['on Windows', 'does not cover this kind of device'],
        saysNot: ['Linux', 'a phone'],
      }),
    ],
  ),
  tenant(
    'a method that nobody can steal is asked of administrators only',
    GR,
    [
      policy('All', mfa),
      policy('Administrators', phishingResistant, onlyFor({ includeRoles: [globalAdministrator] })),
    ],
    [
      of(ann, 'phishingResistant', 'always'),
      of(bob, 'phishingResistant', 'never', {
        names: ['All'],
        says: ['asks for something else'],
        saysNot: ['Administrators'],
      }),
    ],
    { context: { users: two }, evidence: { roleAssignments: [holds(ann, globalAdministrator)] } },
  ),
  tenant(
    'a block by device filter lets this device through, and the wider one leaves her out',
    GR,
    [
      policy(
        'Unmanaged',
        block,
        filter('exclude', 'device.isCompliant -eq True -or device.trustType -eq "AzureAD"'),
      ),
      policy(
        'Devices',
        controls('OR', 'compliantDevice', 'domainJoinedDevice'),
        users({ excludeGroups: [otherGroup] }),
      ),
    ],
    [
      of(ann, 'managedDevice', ['sometimes', 'never'], {
        says: ['Unmanaged', 'lets this device through', 'Devices', 'leaves this account out', 'not managed'],
      }),
    ],
    { context: { users: two, groups: [groupOf(otherGroup, ann)] } },
  ),
];
