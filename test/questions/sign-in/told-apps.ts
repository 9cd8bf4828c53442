import {
  ann,
  apps,
  azureManagement,
  block,
  exchange,
  ipPlace,
  member,
  mfa,
  of,
  office,
  ownApp,
  places,
  platforms,
  policy,
  sharePoint,
  tenant,
} from './tenant.ts';

const CL = 'concept-conditional-access-cloud-apps 2026-03-24';
const open = ['never', 'sometimes'];
const teams = 'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe';
const ownApps = [1, 2, 3, 4, 5].map((n) => `12345678-0000-4000-8000-00000000000${n}`);
const only = ['on Windows', 'from ', 'protected', 'managed', 'risk'];

/** All apps that get through, in kind and each by its name. */
export const toldAppTenants = [
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
    'tokens are bound for three apps: what other Microsoft 365 apps do was not asked, and older programs are no matter',
    'concept-token-protection 2026-08-14',
    [policy('All', mfa), policy('Older', block, { clientAppTypes: ['exchangeActiveSync', 'other'] })],
    [
      of(ann, 'tokenProtection', 'never', {
        says: ['email (Outlook), files (SharePoint and OneDrive) and Teams', 'no sign-in rule'],
        saysNot: ['any Microsoft 365 app', 'Older'],
      }),
      of(ann, 'neverPersistentBrowser', 'never', { says: ['no sign-in rule'], saysNot: ['Older'] }),
    ],
  ),
];
