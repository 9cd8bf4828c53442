import type { Policy } from '../policy/policy.ts';
import type { Semantics } from '../policy/semantics.ts';
import { combinations } from './address-ranges.ts';
import type { NamedLocation } from './named-location.ts';

/** Where a sign-in comes from, by four things that do not depend on each other. */
export const placeDimensions = ['address', 'country', 'phoneCountry', 'network'] as const;
export type PlaceDimension = (typeof placeDimensions)[number];

/** One address, country or network, told by the named locations that hold it. */
export interface PlaceValue {
  /** Named locations that hold it, by id. */
  readonly inside: ReadonlySet<string>;
  readonly trusted: boolean;
  /** Whether it surely exists: trusted addresses of the MFA service, or a further country, may not. */
  readonly certain: boolean;
}

/** Named in policies for the trusted addresses of the MFA service (concept-assignment-network, 2026-04-01). */
export const serviceTrustedAddresses = '00000000-0000-0000-0000-000000000000';

/**
 * All networks of Global Secure Access: the same id in every tenant, and not in the v1.0 list of places
 * (compliantNetworkNamedLocation, Graph beta, read 2026-11).
 */
export const compliantNetworks = '3d46dbda-8382-466a-856d-eb00cbc6b910';

const nowhere: PlaceValue = { inside: new Set(), trusted: false, certain: true };

const distinct = (values: readonly PlaceValue[]): PlaceValue[] => {
  const found = new Map<string, PlaceValue>();
  for (const value of values) {
    const key = [...value.inside].toSorted().join();
    if (value.certain || !found.has(key)) found.set(key, value);
  }
  return [...found.values()];
};

/** Which of some places of countries hold one sign-in together. */
const countryValues = (places: readonly NamedLocation[], semantics: Semantics): PlaceValue[] => {
  if (places.length === 0) return [nowhere];
  const byCountry = new Map<string, string[]>();
  for (const { id, countries } of places)
    for (const country of new Set(countries)) byCountry.set(country, [...(byCountry.get(country) ?? []), id]);
  const of = (ids: readonly string[]): PlaceValue => ({ ...nowhere, inside: new Set(ids) });
  const unmapped = places.filter(({ includesUnmapped }) => includesUnmapped).map(({ id }) => id);
  return distinct([
    { ...nowhere, certain: byCountry.size < semantics.countries },
    ...[...byCountry.values()].map(of),
    ...(semantics.unmappedCountryIsReachable ? [of(unmapped)] : []),
  ]);
};

const addressValues = (
  places: readonly NamedLocation[],
  looksAtTrust: boolean,
  semantics: Semantics,
): PlaceValue[] => {
  const values = combinations(places.map(({ ranges }) => ranges))
    .map((indexes) => indexes.flatMap((index) => places[index] ?? []))
    .toSorted((a, b) => a.length - b.length)
    .map((set): PlaceValue => ({
      inside: new Set(set.map(({ id }) => id)),
      trusted: set.some(({ trusted }) => trusted),
      certain: true,
    }));
  // A trusted address of the MFA service may lie in any other place besides.
  const unseen =
    semantics.trustedAddressesMayBeUnseen && looksAtTrust
      ? values.map(({ inside }): PlaceValue => ({
          inside: new Set([...inside, serviceTrustedAddresses]),
          trusted: true,
          certain: false,
        }))
      : [];
  return [...values, ...unseen];
};

/**
 * Every address, country and network that policies tell apart. Any address may count as any country, because the table
 * that Microsoft uses cannot be read, and a phone may be elsewhere than its address: so each is a dimension of its own,
 * and their number adds up instead of multiplying.
 */
export function placeValues(
  policies: readonly Policy[],
  locations: readonly NamedLocation[],
  semantics: Semantics,
): Readonly<Record<PlaceDimension, readonly PlaceValue[]>> {
  const used = new Set(policies.flatMap((policy) => [...policy.locations, ...policy.excludedLocations]));
  const looksAtTrust = used.has('AllTrusted') || used.has(serviceTrustedAddresses);
  const named = (test: (place: NamedLocation) => boolean): NamedLocation[] =>
    locations.filter((place) => used.has(place.id) && test(place));
  const countries = (phone: boolean): PlaceValue[] =>
    countryValues(
      named(({ kind, byPhone }) => kind === 'countries' && byPhone === phone),
      semantics,
    );
  return {
    address: addressValues(
      locations.filter(({ id, kind, trusted }) => kind === 'addresses' && (used.has(id) || trusted)),
      looksAtTrust,
      semantics,
    ),
    country: countries(false),
    phoneCountry: countries(true),
    network: [
      nowhere,
      ...[
        ...named(({ kind }) => kind === 'network').map(({ id }) => id),
        ...(used.has(compliantNetworks) && !locations.some(({ id }) => id === compliantNetworks)
          ? [compliantNetworks]
          : []),
      ].map((id) => ({ ...nowhere, inside: new Set([id]) })),
    ],
  };
}
