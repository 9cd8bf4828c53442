import { NW } from './pages.ts';
import {
  ann,
  block,
  britain,
  countryPlace,
  depot,
  ipPlace,
  mfa,
  of,
  office,
  places,
  policy,
  tenant,
} from './tenant.ts';

const byPhone = (id: string, more = {}) =>
  countryPlace(id, { countryLookupMethod: 'authenticatorAppGps', ...more });
const at = (...namedLocations: readonly object[]) => ({
  context: { users: [{ id: ann, accountEnabled: true, userType: 'Member' }], namedLocations },
});

/** Countries by address and by phone, and addresses that belong to none. */
export const countryTenants = [
  tenant(
    'a second step in one country and where no country is known',
    NW,
    [policy('A', mfa, places([britain]))],
    [of(ann, 'secondStep', 'sometimes', { names: ['A'] })],
    at(countryPlace(britain, { includeUnknownCountriesAndRegions: true })),
  ),
  tenant(
    'a second step in one country with the unknown, and a block everywhere else',
    NW,
    [policy('A', mfa, places([britain])), policy('B', block, places(['All'], britain))],
    [of(ann, 'secondStep', 'always')],
    at(countryPlace(britain, { includeUnknownCountriesAndRegions: true })),
  ),
  tenant(
    'the same country twice, and only the one that is let in holds the unknown',
    NW,
    [policy('A', mfa, places([britain])), policy('B', block, places(['All'], depot))],
    [of(ann, 'secondStep', 'sometimes')],
    at(countryPlace(britain), countryPlace(depot, { includeUnknownCountriesAndRegions: true })),
  ),
  tenant(
    'the same country twice, and only the one that is asked holds the unknown',
    NW,
    [policy('A', mfa, places([britain])), policy('B', block, places(['All'], depot))],
    [of(ann, 'secondStep', 'always')],
    at(countryPlace(britain, { includeUnknownCountriesAndRegions: true }), countryPlace(depot)),
  ),
  tenant(
    'a second step in the country of the address, and outside that of the phone',
    NW,
    [policy('A', mfa, places([britain])), policy('B', mfa, places(['All'], depot))],
    [of(ann, 'secondStep', 'sometimes')],
    at(countryPlace(britain), byPhone(depot)),
  ),
  tenant(
    'everything is blocked but where the phone is in the country',
    NW,
    [policy('A', block, places(['All'], britain))],
    [of(ann, 'secondStep', ['never', 'sometimes'], { names: ['A'] })],
    at(byPhone(britain)),
  ),
  tenant(
    'a place whose country is found in a way that nobody knows',
    'countryNamedLocation, Graph v1.0',
    [policy('A', mfa, places(['All'], britain))],
    [of(ann, 'secondStep', 'unknown', { says: ['A'] })],
    at(countryPlace(britain, { countryLookupMethod: 'satellite' })),
  ),
  tenant(
    'an address place that did not say whether it is trusted',
    'ipNamedLocation, Graph v1.0',
    [policy('A', mfa, places(['All'], office))],
    [of(ann, 'secondStep', ['unknown', 'sometimes'])],
    at({ ...ipPlace(office, false, '192.0.2.0/24'), isTrusted: undefined }),
  ),
  tenant(
    'one address in two places, of which one is trusted and left out',
    NW,
    [policy('A', mfa, places(['All'], 'AllTrusted')), policy('B', mfa, places([depot]))],
    [of(ann, 'secondStep', ['sometimes', 'unknown'])],
    at(ipPlace(office, true, '192.0.2.0/24'), ipPlace(depot, false, '192.0.2.0/25')),
  ),
  tenant(
    'a place of addresses of the sixth version is left out',
    NW,
    [policy('A', mfa, places(['All'], office)), policy('B', mfa, places([office]))],
    [of(ann, 'secondStep', 'always')],
    at(ipPlace(office, false, '2001:db8::/32')),
  ),
  tenant(
    'a place stands on both sides and reaches nothing',
    NW,
    [policy('A', mfa, places([office, depot], office))],
    [of(ann, 'secondStep', 'sometimes', { names: ['A'] })],
    at(ipPlace(office, false, '192.0.2.0/24'), ipPlace(depot, false, '198.51.100.0/24')),
  ),
  tenant(
    'a place that stands on both sides alone',
    NW,
    [policy('A', mfa, places([office], office))],
    [of(ann, 'secondStep', 'never')],
    at(ipPlace(office, false, '192.0.2.0/24')),
  ),
];
