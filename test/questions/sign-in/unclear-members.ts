import {
  ann,
  b2bGuest,
  block,
  guest,
  ipPlace,
  member,
  mfa,
  of,
  office,
  platforms,
  policy,
  tenant,
} from './tenant.ts';

const withPlace = {
  context: { users: [member(ann)], namedLocations: [ipPlace(office, false, '192.0.2.0/24')] },
};

/** Words and members from the future: what they mean may reach more than what is known of the policy. */
export const unclearTenants = [
  tenant(
    'ActiveSync on some platforms only is blocked, which is less than all of it',
    'concept-conditional-access-conditions 2026-06-02',
    [policy('A', block, { clientAppTypes: ['easSupported', 'other'] })],
    [of(ann, 'legacyClientsBlocked', 'unknown', { says: ['A'] })],
  ),
  tenant(
    'one way to sign in is blocked, and perhaps others by a member that nobody knows',
    'semantics 3.24',
    [
      policy('A', block, {
        authenticationFlows: { transferMethods: 'authenticationTransfer', protocols: 'deviceCode' },
      }),
    ],
    [of(ann, 'deviceCodeBlocked', 'unknown', { says: ['A'] })],
  ),
  tenant(
    'a second step in one place, and perhaps in others by a member that nobody knows',
    'semantics 3.24',
    [policy('A', mfa, { locations: { includeLocations: [office], includeNetworks: ['x'] } })],
    [of(ann, 'secondStep', 'unknown', { says: ['A'] })],
    withPlace,
  ),
  tenant(
    'insiders at levels that may be others than those asked about, on Windows',
    'concept-conditional-access-conditions 2026-06-02',
    [policy('A', block, { insiderRiskLevels: 'minor,later', ...platforms(['windows']) })],
    [of(ann, 'insiderRiskBlocked', ['never', 'sometimes'], { saysNot: ['“A”'] })],
  ),
  tenant(
    'guests of no kind are left out, which is none of them',
    'conditionalAccessGuestsOrExternalUsers, Graph v1.0',
    [
      policy('A', mfa, {
        users: {
          includeUsers: ['All'],
          excludeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'none', externalTenants: null },
        },
      }),
    ],
    [of(ann, 'secondStep', 'always'), of(guest, 'secondStep', 'always')],
    { context: { users: [member(ann), b2bGuest] } },
  ),
  tenant(
    'a strength that says itself that it is no second step',
    'authenticationStrengthPolicy, Graph v1.0',
    [
      policy('A', {
        authenticationStrength: { id: 'dddddddd-0000-4000-8000-000000000099', requirementsSatisfied: 'none' },
      }),
    ],
    [of(ann, 'secondStep', 'unknown')],
  ),
  tenant(
    'a strength that did not say whether it is a second step',
    'authenticationStrengthPolicy, Graph v1.0',
    [policy('A', { authenticationStrength: { id: 'dddddddd-0000-4000-8000-000000000099' } })],
    [of(ann, 'secondStep', 'unknown')],
  ),
  tenant(
    'controls that are joined in a way that did not come',
    'conditionalAccessGrantControls, Graph v1.0',
    [policy('A', { operator: null, builtInControls: ['mfa', 'compliantDevice'] })],
    [of(ann, 'secondStep', 'unknown')],
  ),
  tenant(
    'a place that is not in the list stands on both sides, and is left out whatever it holds',
    'concept-conditional-access-policies 2026-03-24',
    [policy('A', mfa, { locations: { includeLocations: [office], excludeLocations: [office] } })],
    [of(ann, 'secondStep', 'never')],
    // Without a list, a place that a policy names is taken to exist.
    { context: { users: [member(ann)], namedLocations: [] } },
  ),
  tenant(
    'traffic is named, and beside it something that may be about apps',
    'conditionalAccessApplications, Graph beta',
    [
      policy('A', mfa, {
        applications: { globalSecureAccess: { includeTrafficProfiles: ['m365'], alsoApps: ['All'] } },
      }),
    ],
    [of(ann, 'secondStep', 'unknown', { says: ['“A”'] })],
  ),
];
