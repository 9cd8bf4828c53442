import {
  ann,
  block,
  britain,
  countryPlace,
  depot,
  ipPlace,
  member,
  mfa,
  of,
  office,
  places,
  policy,
  tenant,
} from './tenant.ts';

const hq = {
  context: { users: [member(ann)], namedLocations: [ipPlace(office, true, '203.0.113.0/24')] },
};

/** Places that lie in each other. */
export const overlapTenants = [
  tenant(
    'trusted places, and all but these',
    'concept-assignment-network 2026-04-01',
    [policy('A', mfa, places(['AllTrusted'])), policy('B', mfa, places(['All'], 'AllTrusted'))],
    [of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'trusted places are blocked, all but these are asked',
    'concept-assignment-network 2026-04-01',
    [policy('A', block, places(['AllTrusted'])), policy('B', mfa, places(['All'], 'AllTrusted'))],
    [of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'a country by phone, and all but this',
    'concept-assignment-network 2026-04-01',
    [policy('A', mfa, places([britain])), policy('B', mfa, places(['All'], britain))],
    [of(ann, 'secondStep', 'always')],
    {
      context: {
        users: [member(ann)],
        namedLocations: [countryPlace(britain, { countryLookupMethod: 'authenticatorAppGps' })],
      },
    },
  ),
  tenant(
    'two places, of which one is left out again',
    'concept-assignment-network 2026-04-01',
    [policy('A', mfa, places([office, depot], office))],
    [of(ann, 'secondStep', 'sometimes', { names: ['A'], says: ['does not cover this place'] })],
    {
      context: {
        users: [member(ann)],
        namedLocations: [ipPlace(office, true, '203.0.113.0/24'), ipPlace(depot, false, '198.51.100.0/24')],
      },
    },
  ),
  tenant(
    'all but trusted places are blocked, and one is trusted',
    'concept-assignment-network 2026-04-01',
    [policy('A', block, places(['All'], 'AllTrusted'))],
    [
      of(ann, 'untrustedLocationsBlocked', 'always'),
      of(ann, 'secondStep', 'never', { names: ['A'], says: ['Place 1', 'does not cover this place'] }),
    ],
    hq,
  ),
  tenant(
    'the trusted addresses of the service itself are left out',
    'concept-assignment-network 2026-04-01',
    [policy('A', mfa, places(['All'], '00000000-0000-0000-0000-000000000000'))],
    [of(ann, 'secondStep', 'unknown', { names: ['A'], says: ['trusted'] })],
    { context: { users: [member(ann)], namedLocations: [] } },
  ),
  tenant(
    'a wide place is left out, and a smaller one in it is asked',
    'concept-assignment-network 2026-04-01',
    [policy('A', mfa, places(['All'], office)), policy('B', mfa, places([depot]))],
    [of(ann, 'secondStep', 'sometimes', { says: ['Place 1'], saysNot: ['Place 2'] })],
    {
      context: {
        users: [member(ann)],
        namedLocations: [ipPlace(office, true, '203.0.113.0/24'), ipPlace(depot, false, '203.0.113.0/25')],
      },
    },
  ),
  tenant(
    'one country with what lies in none is asked, the rest is blocked',
    'concept-assignment-network 2026-04-01',
    [policy('A', block, places(['All'], britain)), policy('B', mfa, places([britain]))],
    [of(ann, 'secondStep', 'always')],
    {
      context: {
        users: [member(ann)],
        namedLocations: [countryPlace(britain, { includeUnknownCountriesAndRegions: true })],
      },
    },
  ),
];
