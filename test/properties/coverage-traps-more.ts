import { aPolicy, aTenant, block, mfa } from '../../src/facts/conditional-access/testing.ts';
import { ann, guestTypes, hq, of, person, trap, type Trap } from './coverage-trap.ts';

type Json = Readonly<Record<string, unknown>>;

const countries = (id: string, codes: readonly string[], more: Json = {}): Json => ({
  '@odata.type': '#microsoft.graph.countryNamedLocation',
  id,
  displayName: id,
  countriesAndRegions: codes,
  includeUnknownCountriesAndRegions: true,
  ...more,
});
const others = Array.from({ length: 248 }, (_, index) => `C${String(index)}`);
const places = (...namedLocations: readonly Json[]): Json => ({ namedLocations });
const from = (...includeLocations: readonly string[]): Json => ({ locations: { includeLocations } });
const outside = (...excludeLocations: readonly string[]): Json => ({
  locations: { includeLocations: ['All'], excludeLocations },
});
const placeTraps: readonly Trap[] = [
  trap(
    'every country but one leaves that one open',
    'concept-assignment-network 2026-04-01',
    of(
      [aPolicy({ conditions: from('abroad') })],
      'secondStep',
      'member',
      places(countries('abroad', others)),
    ),
    'sometimes',
  ),
  trap(
    'whether there are more countries than the 249 of ISO 3166 is not said',
    'concept-assignment-network 2026-04-01',
    of(
      [aPolicy({ conditions: from('world') })],
      'secondStep',
      'member',
      places(countries('world', [...others, 'GB'])),
    ),
    'unknown',
  ),
  trap(
    'a phone may show another country than the address does',
    'concept-assignment-network 2026-04-01',
    of(
      [aPolicy({ conditions: outside('by address') }), aPolicy({ conditions: from('by phone') })],
      'secondStep',
      'member',
      places(
        countries('by address', ['GB'], { includeUnknownCountriesAndRegions: false }),
        countries('by phone', ['GB'], {
          countryLookupMethod: 'authenticatorAppGps',
          includeUnknownCountriesAndRegions: false,
        }),
      ),
    ),
    'sometimes',
  ),
  trap(
    'a trusted address that nobody can read may lie in a named place',
    'concept-assignment-network 2026-04-01',
    of(
      [aPolicy({ conditions: outside('AllTrusted') }), aPolicy({ conditions: outside('hq') })],
      'secondStep',
      'member',
      places(hq),
    ),
    'unknown',
  ),
];

const actionTraps: readonly Trap[] = [
  trap(
    'security information is set up in modern programs only',
    'concept-conditional-access-cloud-apps 2026-03-24',
    of(
      [
        aPolicy({
          apps: { includeApplications: [], includeUserActions: ['urn:user:registersecurityinfo'] },
          conditions: { clientAppTypes: ['browser', 'mobileAppsAndDesktopClients'] },
        }),
      ],
      'securityInfoSecondStep',
    ),
    'always',
  ),
];

const unsettledGroup = [
  { subject: 'g', status: 'unavailable', at: '2026-11-22T11:33:00.000Z', cause: 'permission', detail: 'no' },
];
const whoTraps: readonly Trap[] = [
  trap(
    'a guest of one home may be left out: which home is not shown',
    'external-id/authentication-conditional-access 2024-05-15',
    person(
      aTenant(
        [
          aPolicy({
            users: {
              excludeGuestsOrExternalUsers: {
                guestOrExternalUserTypes: 'b2bCollaborationGuest',
                externalTenants: { membershipKind: 'enumerated', members: ['t'] },
              },
            },
          }),
        ],
        { users: [{ ...ann, userType: 'Guest', externalUserState: 'Accepted' }] },
      ),
    ),
    'unknown',
  ),
  trap(
    'a group that was not read may leave anybody out',
    'concept-conditional-access-users-groups 2026-03-24',
    person(aTenant([aPolicy({ users: { excludeGroups: ['g'] } })], { users: [ann], groups: unsettledGroup })),
    'unknown',
  ),
  trap(
    'a deleted group leaves nobody out',
    'concept-conditional-access-users-groups 2026-03-24',
    person(
      aTenant([aPolicy({ users: { excludeGroups: ['g'] } })], {
        users: [ann],
        groups: [{ ...unsettledGroup[0], status: 'collected', value: { found: false, members: [] } }],
      }),
    ),
    'always',
  ),
  trap(
    'a plan that has lapsed may measure no risk',
    'overview 2025-03-04',
    of(
      [aPolicy({ conditions: { signInRiskLevels: ['high'] }, grant: block })],
      'highRiskSignInsBlocked',
      'member',
      {
        subscribedSkus: [
          {
            skuId: 's',
            capabilityStatus: 'Suspended',
            servicePlans: [{ servicePlanName: 'AAD_PREMIUM_P2', provisioningStatus: 'Success' }],
          },
        ],
      },
    ),
    'unknown',
  ),
  trap(
    'a policy for programs asks no person',
    'workload-identity 2023-11-09',
    of([
      aPolicy({
        conditions: { clientApplications: { includeServicePrincipals: ['ServicePrincipalsInMyTenant'] } },
        grant: block,
      }),
    ]),
    'never',
  ),
  trap(
    'guests of the kinds that a policy lists are asked, if they can do it here',
    'external-id/authentication-conditional-access 2024-05-15',
    of(
      [aPolicy({ users: guestTypes('b2bCollaborationGuest'), grant: mfa })],
      'secondStep',
      'guest:b2bCollaborationGuest',
    ),
    'always',
  ),
];

export const moreTraps: readonly Trap[] = [...placeTraps, ...actionTraps, ...whoTraps];
