import {
  ann,
  apps,
  block,
  bob,
  controls,
  exchange,
  groupOf,
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
  tenant,
  users,
} from './tenant.ts';

const RO = 'concept-conditional-access-report-only 2025-03-12';
const reportOnly = { state: 'enabledForReportingButNotEnforced' };
const off = { state: 'disabled' };
const open = ['never', 'sometimes'];
const wouldStop = 'would stop it if it were switched on';
const older = { clientAppTypes: ['exchangeActiveSync', 'other'] };
const modern = { clientAppTypes: ['browser', 'mobileAppsAndDesktopClients'] };
const codes = { authenticationFlows: { transferMethods: 'deviceCodeFlow' } };
const staff = { context: { users: [member(ann), member(bob)], groups: [groupOf(staffGroup, ann)] } };

/** Policies that only report, beside those in force. */
export const reportedTenants = [
  tenant(
    'a group is left out, and its own policy only reports',
    RO,
    [
      policy('Enforced', mfa, users({ excludeGroups: [staffGroup] })),
      policy('Pilot', mfa, { users: { includeGroups: [staffGroup] } }, reportOnly),
    ],
    [
      of(ann, 'secondStep', 'never', { names: ['Enforced'], says: ['“Pilot”', wouldStop] }),
      of(bob, 'secondStep', 'always'),
    ],
    staff,
  ),
  tenant(
    'new programs are asked, and the block of older ones only reports',
    RO,
    [policy('Enforced', mfa, modern), policy('Pilot', block, older, reportOnly)],
    [
      of(ann, 'secondStep', 'sometimes', { says: ['older', '“Pilot”', wouldStop] }),
      of(ann, 'legacyClientsBlocked', 'never', { names: ['Pilot'], says: [wouldStop] }),
    ],
  ),
  tenant(
    'a block outside the office only reports, a second step is in force',
    RO,
    [policy('Enforced', mfa), policy('Pilot', block, places(['All'], office), reportOnly)],
    [
      of(ann, 'secondStep', 'always'),
      // Older programs cannot do a second step, and so are blocked there as well.
      of(ann, 'untrustedLocationsBlocked', 'sometimes', { says: ['“Pilot”', wouldStop] }),
    ],
    { context: { users: [member(ann)], namedLocations: [ipPlace(office, true, '192.0.2.0/24')] } },
  ),
  tenant(
    'two that only report, and none of them alone is enough',
    RO,
    [
      policy('Browsers', mfa, { clientAppTypes: ['browser'] }, reportOnly),
      policy(
        'Programs',
        mfa,
        { clientAppTypes: ['mobileAppsAndDesktopClients', 'exchangeActiveSync', 'other'] },
        reportOnly,
      ),
    ],
    [
      of(ann, 'secondStep', 'never', {
        says: ['only reports', 'would stop some of it'],
        saysNot: [wouldStop],
      }),
    ],
  ),
  tenant(
    'the state is written in other letters',
    RO,
    [policy('Pilot', mfa, {}, { state: 'EnabledForReportingButNotEnforced' })],
    [of(ann, 'secondStep', 'never', { names: ['Pilot'], says: [wouldStop] })],
  ),
  tenant(
    'a safer method is only reported',
    RO,
    [policy('Enforced', mfa), policy('Pilot', phishingResistant, {}, reportOnly)],
    [
      of(ann, 'secondStep', 'always'),
      of(ann, 'phishingResistant', 'never', { says: ['“Pilot”', wouldStop] }),
      ruled('no-report-only-policies', 'fail'),
    ],
  ),
  tenant(
    'a block of codes only reports, and leaves her out as well',
    RO,
    [policy('Pilot', block, { ...codes, ...users({ excludeUsers: [ann] }) }, reportOnly)],
    [
      of(ann, 'deviceCodeBlocked', 'never', { saysNot: [wouldStop] }),
      of(bob, 'deviceCodeBlocked', 'never', { names: ['Pilot'], says: [wouldStop] }),
    ],
    staff,
  ),
  tenant(
    'a second step or a device, only reported, would still let a device through',
    RO,
    [policy('Pilot', controls('OR', 'mfa', 'compliantDevice'), {}, reportOnly)],
    [of(ann, 'secondStep', 'never', { says: ['only reports'], saysNot: [wouldStop] })],
  ),
  tenant(
    'the app that is left out has a policy that only reports',
    RO,
    [
      policy('Enforced', mfa, apps(['All'], { excludeApplications: [exchange, sharePoint] })),
      policy('Mail pilot', mfa, apps([exchange]), reportOnly),
      policy('Files', mfa, apps([sharePoint])),
    ],
    [
      of(ann, 'secondStep', 'sometimes', {
        says: ['email', '“Mail pilot”', wouldStop],
        names: ['Enforced'],
      }),
    ],
  ),
  tenant(
    'two apps are left out, and what only reports is for one of them',
    RO,
    [
      policy('Enforced', mfa, apps(['All'], { excludeApplications: [exchange, sharePoint] })),
      policy('Mail pilot', mfa, apps([exchange]), reportOnly),
    ],
    [
      of(ann, 'secondStep', 'sometimes', {
        says: ['email', 'files', '“Mail pilot”', 'would stop some of it'],
        saysNot: [wouldStop],
      }),
    ],
  ),
  tenant(
    'one is switched off, and another only reports',
    RO,
    [policy('Old', mfa, {}, off), policy('Pilot', mfa, {}, reportOnly)],
    [of(ann, 'secondStep', 'never', { names: ['Pilot'], saysNot: ['“Old”'] })],
  ),
  tenant(
    'what only reports leaves another group out, and would stop the rest',
    RO,
    [policy('Pilot', mfa, users({ excludeGroups: [otherGroup] }), reportOnly)],
    [
      of(ann, 'secondStep', 'never', { saysNot: [wouldStop] }),
      of(bob, 'secondStep', 'never', { says: ['“Pilot”', wouldStop] }),
    ],
    { context: { users: [member(ann), member(bob)], groups: [groupOf(otherGroup, ann)] } },
  ),
  tenant(
    'a platform that only reports does not stop the others',
    RO,
    [
      policy('Enforced', mfa, platforms(['all'], 'linux')),
      policy('Pilot', block, platforms(['linux']), reportOnly),
    ],
    [
      of(ann, 'secondStep', 'sometimes', {
        says: ['on Linux', '“Pilot”', wouldStop],
        names: ['Enforced'],
      }),
    ],
  ),
  tenant(
    'a rule in force closes what another only reports',
    RO,
    [policy('Enforced', mfa), policy('Pilot', block, older, reportOnly)],
    [of(ann, 'secondStep', 'always'), of(ann, 'legacyClientsBlocked', 'always')],
  ),
  tenant(
    'a block of everything for a group only reports',
    RO,
    [policy('Enforced', mfa), policy('Pilot', block, { users: { includeGroups: [staffGroup] } }, reportOnly)],
    [
      of(ann, 'secondStep', 'always'),
      of(ann, 'legacyClientsBlocked', 'always'),
      of(ann, 'deviceCodeBlocked', open),
    ],
    staff,
  ),
];
