import {
  ann,
  apps,
  block,
  bob,
  compliant,
  exchange,
  groupOf,
  ipPlace,
  member,
  mfa,
  of,
  office,
  places,
  policy,
  staffGroup,
  tenant,
} from './tenant.ts';

const act = (...includeUserActions: readonly string[]) => ({
  applications: { includeApplications: [], includeUserActions },
});
const oneContext = {
  applications: { includeApplications: [], includeAuthenticationContextClassReferences: ['c1'] },
};
const open = ['never', 'sometimes'];
const hq = {
  context: { users: [member(ann)], namedLocations: [ipPlace(office, true, '203.0.113.0/24')] },
};

/** Apps by id, by Microsoft’s words, and by what is neither; user actions and contexts. */
export const appWordTenants = [
  tenant(
    'the name of an app in the place of its id',
    'concept-conditional-access-cloud-apps 2026-03-24',
    [policy('A', mfa, apps(['teams']))],
    [of(ann, 'secondStep', 'unknown', { names: ['A'], says: ['“teams”, which we do not know'] })],
  ),
  tenant(
    'the name of an app in the place of its id is left out',
    'concept-conditional-access-cloud-apps 2026-03-24',
    [policy('A', mfa, apps(['All'], { excludeApplications: ['outlook'] }))],
    [of(ann, 'secondStep', 'unknown', { names: ['A'], says: ['“outlook”, which we do not know'] })],
  ),
  tenant(
    'the name of an app is blocked, and everything is asked',
    'concept-conditional-access-cloud-apps 2026-03-24',
    [policy('A', block, apps(['outlook'])), policy('B', mfa)],
    [of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'everything, and one app by name',
    'concept-conditional-access-cloud-apps 2026-03-24',
    [policy('A', mfa, apps(['All', exchange]))],
    [of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'Microsoft 365 and the admin centres',
    'concept-conditional-access-cloud-apps 2026-03-24',
    [policy('A', mfa, apps(['Office365', 'MicrosoftAdminPortals']))],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['A'],
        says: ['any app but', 'admin centres', 'Microsoft 365'],
      }),
    ],
  ),
  tenant(
    'the admin centres are left out here and asked there',
    'concept-conditional-access-cloud-apps 2026-03-24',
    [
      policy('A', mfa, apps(['All'], { excludeApplications: ['MicrosoftAdminPortals'] })),
      policy('B', mfa, apps(['MicrosoftAdminPortals'])),
    ],
    [of(ann, 'secondStep', 'unknown', { says: ['small look'] })],
  ),
  tenant(
    'a filter leaves apps out',
    'concept-filter-for-applications 2025-07-22',
    [
      policy('A', mfa, {
        applications: {
          includeApplications: ['All'],
          applicationFilter: { mode: 'exclude', rule: 'CustomSecurityAttribute.A_B -eq "x"' },
        },
      }),
    ],
    [of(ann, 'secondStep', 'unknown', { names: ['A'], says: ['filter'] })],
  ),
  tenant(
    'no app is chosen',
    'concept-conditional-access-cloud-apps 2026-03-24',
    [policy('A', mfa, { applications: { includeApplications: [] } })],
    [of(ann, 'secondStep', 'never')],
  ),
  tenant(
    'the same app twice, once in capitals',
    'concept-conditional-access-cloud-apps 2026-03-24',
    [policy('A', mfa, apps([exchange, exchange.toUpperCase()]))],
    [of(ann, 'secondStep', 'sometimes', { names: ['A'], says: ['any app but email (Outlook)'] })],
  ),
  tenant(
    'security information is asked outside the office',
    'conditionalAccessApplications, Graph v1.0',
    [policy('A', mfa, { ...act('urn:user:registersecurityinfo'), ...places(['All'], office) })],
    [
      of(ann, 'securityInfoSecondStep', 'sometimes', {
        names: ['A'],
        says: ['Place 1', 'does not cover this place'],
      }),
      of(ann, 'secondStep', 'never'),
    ],
    hq,
  ),
  tenant(
    'security information is asked on compliant devices',
    'conditionalAccessApplications, Graph v1.0',
    [policy('A', compliant, act('urn:user:registersecurityinfo'))],
    [
      of(ann, 'securityInfoManagedDevice', 'always'),
      of(ann, 'securityInfoSecondStep', 'never', { names: ['A'], says: ['asks for something else'] }),
    ],
  ),
  tenant(
    'joining a device is asked of one group',
    'conditionalAccessApplications, Graph v1.0',
    [policy('A', mfa, { users: { includeGroups: [staffGroup] }, ...act('urn:user:registerdevice') })],
    [
      of(bob, 'deviceRegistrationSecondStep', 'never', {
        names: ['A'],
        says: ['does not include this account'],
      }),
      of(ann, 'deviceRegistrationSecondStep', ['always', 'unknown']),
    ],
    { context: { users: [member(ann), member(bob)], groups: [groupOf(staffGroup, ann)] } },
  ),
  tenant(
    'a block of one authentication context, and a rule for mail',
    'concept-conditional-access-cloud-apps 2026-03-24',
    [policy('A', block, oneContext), policy('B', mfa, apps([exchange]))],
    [
      of(ann, 'secondStep', 'sometimes', { names: ['B'], says: ['any app but email (Outlook)'] }),
      of(ann, 'deviceCodeBlocked', open, { saysNot: ['cannot'] }),
    ],
  ),
  tenant(
    'both actions in one policy',
    'conditionalAccessApplications, Graph v1.0',
    [policy('A', mfa, act('urn:user:registersecurityinfo', 'urn:user:registerdevice'))],
    [
      of(ann, 'securityInfoSecondStep', 'always'),
      of(ann, 'deviceRegistrationSecondStep', ['always', 'unknown']),
    ],
  ),
  tenant(
    'Microsoft 365 is left out here and blocked there',
    'concept-conditional-access-cloud-apps 2026-03-24',
    [
      policy('A', mfa, apps(['All'], { excludeApplications: ['Office365'] })),
      policy('B', block, apps(['Office365'])),
    ],
    [of(ann, 'secondStep', 'unknown', { names: ['A'], says: ['small look'] })],
  ),
  tenant(
    'one of the admin centres is blocked: that block is the one to widen',
    'concept-conditional-access-cloud-apps 2026-03-24',
    [policy('Exchange', block, apps(['497effe9-df71-4043-a8bb-14cf78c4b63b'])), policy('All', mfa)],
    [
      of(ann, 'adminPortalsBlocked', 'sometimes', {
        names: ['Exchange'],
        says: ['the Entra and Azure admin centres', '“Exchange” does not cover these apps'],
      }),
    ],
  ),
];
