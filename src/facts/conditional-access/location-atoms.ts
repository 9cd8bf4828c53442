import { combinations, readRange, type AddressRange } from './address-ranges.ts';
import type { Policy } from './policy.ts';
import type { Semantics } from './semantics.ts';

/** A place as `namedLocations` holds it, in our words. */
export interface NamedLocation {
  readonly id: string;
  readonly name: string;
  readonly trusted: boolean;
  readonly kind: 'addresses' | 'countries' | 'network' | 'unknown';
  readonly ranges: readonly AddressRange[];
  readonly countries: readonly string[];
  readonly includesUnmapped: boolean;
}

/** A place to sign in from, told by the named locations that hold it. */
export interface LocationAtom {
  readonly id: string;
  /** Named locations that hold it, by id. */
  readonly inside: ReadonlySet<string>;
  readonly trusted: boolean;
  /** Whether such a place surely exists; trusted addresses of the MFA service cannot be read. */
  readonly certain: boolean;
}

/** Named in policies for the trusted addresses of the MFA service (concept-assignment-network, 2026-04-01). */
export const serviceTrustedAddresses = '00000000-0000-0000-0000-000000000000';

/** More countries than this in one place and there may be no other. */
const mostCountries = 200;

const list = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** Reads a named location as Graph sent it. A range that cannot be read makes the whole place unknown. */
export const readLocation = (raw: Readonly<Record<string, unknown>>): NamedLocation => {
  const type = String(raw['@odata.type'] ?? '');
  const ranges = list(raw['ipRanges']).map((one) =>
    readRange(String((one as { cidrAddress?: unknown } | null)?.cidrAddress ?? '')),
  );
  const read = ranges.filter((one) => one !== undefined);
  const kind = type.endsWith('ipNamedLocation')
    ? read.length === ranges.length
      ? 'addresses'
      : 'unknown'
    : type.endsWith('countryNamedLocation')
      ? 'countries'
      : type.endsWith('compliantNetworkNamedLocation')
        ? 'network'
        : 'unknown';
  return {
    id: String(raw['id']),
    name: String(raw['displayName'] ?? raw['id']),
    trusted: raw['isTrusted'] === true,
    kind,
    ranges: read,
    countries: list(raw['countriesAndRegions']).map(String),
    includesUnmapped: raw['includeUnknownCountriesAndRegions'] === true,
  };
};

const distinct = (sets: readonly (readonly string[])[]): (readonly string[])[] => [
  ...new Map(sets.map((set) => [set.toSorted().join(), set])).values(),
];

const countrySets = (places: readonly NamedLocation[], semantics: Semantics): (readonly string[])[] => {
  if (places.length === 0) return [[]];
  const named = [...new Set(places.flatMap(({ countries }) => countries))];
  const of = (country: string): string[] =>
    places.filter(({ countries }) => countries.includes(country)).map(({ id }) => id);
  const unmapped = places.filter(({ includesUnmapped }) => includesUnmapped).map(({ id }) => id);
  return distinct([
    ...(named.length > mostCountries ? [] : [[]]),
    ...named.map(of),
    ...(semantics.unmappedCountryIsReachable ? [unmapped] : []),
  ]);
};

/**
 * Every combination of named places that one sign-in can come from. Any address may count as any country, because the
 * table that Microsoft uses cannot be read.
 */
export const locationAtoms = (
  policies: readonly Policy[],
  locations: readonly NamedLocation[],
  semantics: Semantics,
): LocationAtom[] => {
  const used = new Set(policies.flatMap((policy) => [...policy.locations, ...policy.excludedLocations]));
  const looksAtTrust = used.has('AllTrusted') || used.has(serviceTrustedAddresses);
  const byAddress = locations.filter(
    ({ id, kind, trusted }) => kind === 'addresses' && (used.has(id) || trusted),
  );
  const byCountry = locations.filter(({ id, kind }) => kind === 'countries' && used.has(id));
  const networks = locations.filter(({ id, kind }) => kind === 'network' && used.has(id));
  const addresses = combinations(byAddress.map(({ ranges }) => ranges)).map((indexes) =>
    indexes.flatMap((index) => byAddress[index] ?? []),
  );
  const places = addresses
    .toSorted((a, b) => a.length - b.length)
    .map((set) => ({
      ids: set.map(({ id }) => id),
      trusted: set.some(({ trusted }) => trusted),
      certain: true,
    }));
  const unseen =
    semantics.trustedAddressesMayBeUnseen && looksAtTrust
      ? [{ ids: [serviceTrustedAddresses], trusted: true, certain: false }]
      : [];
  return [...places, ...unseen].flatMap(({ ids, trusted, certain }) =>
    countrySets(byCountry, semantics).flatMap((countries) =>
      [[], ...networks.map(({ id }) => [id])].map((network) => {
        const inside = [...ids, ...countries, ...network];
        return { id: inside.join('+') || 'anywhere else', inside: new Set(inside), trusted, certain };
      }),
    ),
  );
};
