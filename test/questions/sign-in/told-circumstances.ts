import {
  ann,
  apps,
  azureManagement,
  block,
  britain,
  compliant,
  controls,
  countryPlace,
  depot,
  exchange,
  filter,
  groupOf,
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
  sharePoint,
  staffGroup,
  tenant,
  users,
} from './tenant.ts';

const CL = 'concept-conditional-access-cloud-apps 2026-03-24';
const CO = 'concept-conditional-access-conditions 2026-06-02';
const GR = 'concept-conditional-access-grant 2026-03-24';
const NW = 'concept-assignment-network 2026-04-01';
const DF = 'concept-condition-filters-for-devices 2025-04-08';
const open = ['never', 'sometimes'];
const teams = 'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe';
const ownApps = [1, 2, 3, 4, 5].map((n) => `12345678-0000-4000-8000-00000000000${n}`);
const premium = {
  evidence: {
    subscribedSkus: [
      {
        skuId: '84a661c4-e949-4bd2-a560-ed7766fcaf2b',
        skuPartNumber: 'AAD_PREMIUM_P2',
        capabilityStatus: 'Enabled',
        servicePlans: [
          { servicePlanName: 'AAD_PREMIUM_P2', provisioningStatus: 'Success', appliesTo: 'User' },
          { servicePlanName: 'AAD_PREMIUM', provisioningStatus: 'Success', appliesTo: 'User' },
        ],
      },
    ],
  },
};
const only = ['on Windows', 'from ', 'protected', 'managed', 'risk'];

/** What a told gap says of the sign-in: all that opened it, all that gets through in kind, and nothing that does not matter. */
export const circumstanceTenants = [
  tenant(
    'a second step or a managed device',
    GR,
    [policy('Either', controls('OR', 'mfa', 'compliantDevice'))],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['Either'],
        says: ['any app', 'managed', 'lets this device through'],
        saysNot: ['from ', 'protected', 'does not cover'],
      }),
    ],
  ),
  tenant(
    'a second step or a protected app',
    GR,
    [policy('Either', controls('OR', 'mfa', 'compliantApplication'))],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['Either'],
        says: ['in a protected app', 'lets this kind of app through'],
        saysNot: ['managed'],
      }),
    ],
  ),
  tenant(
    'a protected app opens it, and another policy asks for the device',
    GR,
    [policy('Either', controls('OR', 'mfa', 'compliantApplication')), policy('Devices', compliant)],
    [of(ann, 'secondStep', 'sometimes', { names: ['Either'], says: ['in a protected app', 'managed'] })],
  ),
  tenant(
    'a managed device opens it, but not outside the office, where a protected app is asked too',
    GR,
    [
      policy('Either', controls('OR', 'mfa', 'compliantDevice')),
      policy('Outside', controls('OR', 'compliantApplication'), places(['All'], office)),
      policy('Office', block, places([office])),
    ],
    [of(ann, 'secondStep', 'sometimes', { names: ['Either'], says: ['managed', 'in a protected app'] })],
    { context: { users: [member(ann)], namedLocations: [ipPlace(office, false, '203.0.113.0/24')] } },
  ),
  tenant(
    'modern programs are asked, older ones are not',
    CO,
    [policy('Modern', mfa, { clientAppTypes: ['browser', 'mobileAppsAndDesktopClients'] })],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['Modern'],
        says: ['does not cover this kind of program', 'any app', 'ActiveSync', 'IMAP'],
        saysNot: only,
      }),
    ],
  ),
  tenant(
    'of the older programs one kind is blocked',
    CO,
    [
      policy('Modern', mfa, { clientAppTypes: ['browser', 'mobileAppsAndDesktopClients'] }),
      policy('Older', block, { clientAppTypes: ['other'] }),
    ],
    [
      of(ann, 'legacyClientsBlocked', 'sometimes', {
        names: ['Older'],
        says: ['ActiveSync', 'does not cover this kind of program'],
        saysNot: ['IMAP', '“Modern” leaves'],
      }),
      of(ann, 'secondStep', 'sometimes', { names: ['Modern'], says: ['ActiveSync'], saysNot: ['IMAP'] }),
    ],
  ),
  tenant(
    'browsers only are asked',
    CO,
    [policy('Browsers', mfa, { clientAppTypes: ['browser'] })],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['Browsers'],
        says: ['in any program but not in a web browser', 'does not cover this kind of program'],
        saysNot: only,
      }),
    ],
  ),
  tenant(
    'iPhones are left out',
    CO,
    [policy('All', mfa, platforms(['all'], 'iOS'))],
    [
      of(ann, 'secondStep', 'sometimes', {
        says: ['on an iPhone or iPad'],
        saysNot: ['Windows', 'Android', 'from '],
      }),
    ],
  ),
  tenant(
    'the named kinds of device are asked, the unknown ones are not',
    CO,
    [policy('Named', mfa, platforms(['android', 'iOS', 'windows', 'macOS', 'linux']))],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['Named'],
        says: ['on an unknown kind of device', 'does not cover this kind of device'],
        saysNot: ['Windows'],
      }),
    ],
  ),
  tenant(
    'everything but phones gets through, and is told in kind',
    CO,
    [policy('Phones', mfa, platforms(['android', 'iOS']))],
    [
      of(ann, 'secondStep', 'sometimes', {
        says: ['on any kind of device but not', 'Android', 'iPhone'],
        saysNot: ['on Windows', 'Linux'],
      }),
    ],
  ),
  tenant(
    'one app is asked, every other gets through',
    CL,
    [policy('Mail', mfa, apps([exchange]))],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['Mail'],
        says: ['any app but email (Outlook)'],
        saysNot: only,
      }),
    ],
  ),
  tenant(
    'Microsoft 365 is asked, every other app gets through',
    CL,
    [policy('Office', mfa, apps(['Office365']))],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['Office'],
        says: ['any app but any Microsoft 365 app', 'does not cover these apps'],
        saysNot: only,
      }),
    ],
  ),
  tenant(
    'the admin centres are asked, every other app gets through',
    CL,
    [policy('Centres', mfa, apps(['MicrosoftAdminPortals']))],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['Centres'],
        says: ['any app but', 'admin centre'],
        saysNot: only,
      }),
    ],
  ),
  tenant(
    'four apps are left out, and none is hidden',
    CL,
    [
      policy(
        'All',
        mfa,
        apps(['All'], { excludeApplications: [exchange, sharePoint, azureManagement, ownApp] }),
      ),
    ],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['All'],
        says: ['email (Outlook)', 'files (SharePoint and OneDrive)', 'the tools that manage Azure', ownApp],
        saysNot: ['such as', 'any app', 'this app'],
      }),
    ],
  ),
  tenant(
    'five apps of its own are left out, and none is hidden',
    CL,
    [policy('All', mfa, apps(['All'], { excludeApplications: ownApps }))],
    [of(ann, 'secondStep', 'sometimes', { names: ['All'], says: ownApps, saysNot: ['such as', 'any app'] })],
  ),
  tenant(
    'four apps are asked, and which is not hidden',
    CL,
    [policy('Four', mfa, apps([exchange, sharePoint, teams, azureManagement]))],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['Four'],
        says: [
          'any app but',
          'email (Outlook)',
          'files (SharePoint and OneDrive)',
          'Teams',
          'the tools that manage Azure',
        ],
        saysNot: ['such as'],
      }),
    ],
  ),
  tenant(
    'an app is left out on phones only',
    CL,
    [
      policy('All', mfa, apps(['All'], { excludeApplications: [exchange] })),
      policy('Mail', mfa, { ...apps([exchange]), ...platforms(['all'], 'android') }),
    ],
    [
      of(ann, 'secondStep', 'sometimes', {
        says: [
          'email (Outlook)',
          'on an Android phone or tablet',
          '“All” does not cover this app',
          '“Mail” does not cover this kind of device',
        ],
        saysNot: ['iPhone', 'Windows'],
      }),
    ],
  ),
  tenant(
    'the country is left out',
    NW,
    [policy('Abroad', mfa, places(['All'], britain))],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['Abroad'],
        says: ['from “Country 3”', 'does not cover this place'],
        saysNot: ['on Windows', 'protected'],
      }),
    ],
    { context: { users: [member(ann)], namedLocations: [countryPlace(britain)] } },
  ),
  tenant(
    'only one place is asked',
    NW,
    [policy('Depot', mfa, places([depot]))],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['Depot'],
        says: ['from anywhere else', 'does not cover this place'],
        saysNot: ['Place 2'],
      }),
    ],
    { context: { users: [member(ann)], namedLocations: [ipPlace(depot, false, '198.51.100.0/24')] } },
  ),
  tenant(
    'two offices are left out, each by another policy: only where both lie gets through',
    NW,
    [policy('One', mfa, places(['All'], office)), policy('Two', mfa, places(['All'], depot))],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['One', 'Two'],
        says: ['Place 1', 'Place 2', 'does not cover this place'],
      }),
    ],
    {
      context: {
        users: [member(ann)],
        namedLocations: [ipPlace(office, false, '203.0.113.0/24'), ipPlace(depot, false, '203.0.113.128/25')],
      },
    },
  ),
  tenant(
    'a device with a name that the filter leaves out',
    DF,
    [policy('All', mfa, filter('exclude', 'device.displayName -startsWith "KIOSK"'))],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['All'],
        says: ['with a name that a rule looks for', 'lets this device through'],
        saysNot: ['from ', 'does not cover'],
      }),
    ],
  ),
  tenant(
    'only devices that are marked not to meet the rules are asked',
    DF,
    [policy('Marked', mfa, filter('include', 'device.isCompliant -eq False'))],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['Marked'],
        says: ['lets this device through'],
        saysNot: ['protected', 'from '],
      }),
    ],
  ),
  tenant(
    'a code on another device, for a group that is left out',
    'concept-authentication-flows 2025-05-05',
    [
      policy('All', mfa),
      policy('Codes', block, {
        ...users({ excludeGroups: [staffGroup] }),
        authenticationFlows: { transferMethods: 'deviceCodeFlow' },
      }),
    ],
    [
      of(ann, 'deviceCodeBlocked', 'never', {
        names: ['Codes'],
        says: ['leaves this account out'],
        saysNot: ['“All”'],
      }),
      of(ann, 'secondStep', 'always'),
    ],
    { context: { users: [member(ann)], groups: [groupOf(staffGroup, ann)] } },
  ),
  tenant(
    'a code on another device is blocked for Microsoft 365 only',
    'concept-authentication-flows 2025-05-05',
    [
      policy('Codes', block, {
        ...apps(['Office365']),
        authenticationFlows: { transferMethods: 'deviceCodeFlow' },
      }),
    ],
    [
      of(ann, 'deviceCodeBlocked', open, {
        names: ['Codes'],
        says: ['any app but any Microsoft 365 app', 'does not cover these apps'],
      }),
      of(ann, 'authenticationTransferBlocked', 'never', {
        names: ['Codes'],
        says: ['does not cover this way'],
      }),
    ],
  ),
  tenant(
    'high risk is asked, medium is not',
    'concept-identity-protection-policies 2026-01-07',
    [policy('Risk', mfa, { signInRiskLevels: ['high'] })],
    [
      of(ann, 'riskySignInsSecondStep', 'sometimes', {
        names: ['Risk'],
        says: ['at medium risk', 'other levels of risk'],
        saysNot: ['high risk', 'no risk seen'],
      }),
      of(ann, 'secondStep', 'sometimes', { names: ['Risk'], says: ['at any risk but not at high risk'] }),
    ],
    premium,
  ),
  tenant(
    'setting up security information is asked outside the office only, and apps are no matter',
    CL,
    [
      policy('All', mfa),
      policy('Set up', mfa, {
        applications: { includeUserActions: ['urn:user:registersecurityinfo'] },
        ...places(['All'], office),
      }),
    ],
    [
      of(ann, 'securityInfoSecondStep', 'sometimes', {
        names: ['Set up'],
        says: ['setting up security information', 'from “Place 1”', 'does not cover this place'],
        saysNot: ['signing in to', '“All”'],
      }),
    ],
    { context: { users: [member(ann)], namedLocations: [ipPlace(office, false, '203.0.113.0/24')] } },
  ),
  tenant(
    'a device or a protected app is asked: the app is what opens it',
    GR,
    [policy('Either', controls('OR', 'compliantDevice', 'compliantApplication'))],
    [
      of(ann, 'managedDevice', open, {
        names: ['Either'],
        says: ['in a protected app', 'lets this kind of app through'],
      }),
      of(ann, 'managedDeviceOrProtectedApp', 'always'),
    ],
  ),
  tenant(
    'a managed device on Windows only',
    GR,
    [policy('Windows', compliant, platforms(['windows']))],
    [
      of(ann, 'managedDevice', 'sometimes', {
        names: ['Windows'],
        says: ['on any kind of device but not on Windows', 'does not cover this kind of device'],
      }),
    ],
  ),
  tenant(
    'the strong method is let off in the office, where the second step still is asked',
    NW,
    [policy('All', mfa), policy('Strong', phishingResistant, places(['All'], 'AllTrusted'))],
    [
      of(ann, 'secondStep', 'always'),
      of(ann, 'phishingResistant', 'sometimes', {
        names: ['Strong'],
        says: ['from “Place 1”', 'does not cover this place'],
      }),
    ],
    { context: { users: [member(ann)], namedLocations: [ipPlace(office, true, '203.0.113.0/24')] } },
  ),
];
