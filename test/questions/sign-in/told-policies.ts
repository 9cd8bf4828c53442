import {
  ann,
  apps,
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
const two = [member(ann), member(bob)];
const onlyFor = (more: object) => ({ users: { includeUsers: [], ...more } });
const offices = [ipPlace(office, false, '203.0.113.0/24'), ipPlace(depot, false, '198.51.100.0/24')];

/** Which policy is to be mended first, and which is named for nothing. */
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
