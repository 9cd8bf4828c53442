import type { NamedLocation } from './named-location.ts';
import { combinations } from './address-ranges.ts';
import type { Policy } from '../policy/policy.ts';
import type { Semantics } from '../policy/semantics.ts';

/** A place to sign in from, told by the named locations that hold it. */
export interface LocationAtom {
  readonly id: string;
  /** Named locations that hold it, by id. */
  readonly inside: ReadonlySet<string>;
  readonly trusted: boolean;
  /** Whether such a place surely exists: trusted addresses of the MFA service, or a further country, may not. */
  readonly certain: boolean;
}

/** Named in policies for the trusted addresses of the MFA service (concept-assignment-network, 2026-04-01). */
export const serviceTrustedAddresses = '00000000-0000-0000-0000-000000000000';

interface Places {
  readonly ids: readonly string[];
  readonly certain: boolean;
}

const distinct = (sets: readonly Places[]): Places[] => {
  const found = new Map<string, Places>();
  for (const set of sets) {
    const key = set.ids.toSorted().join();
    if (set.certain || !found.has(key)) found.set(key, set);
  }
  return [...found.values()];
};

/** Which of some places of countries hold one sign-in together. */
const countrySets = (places: readonly NamedLocation[], semantics: Semantics): Places[] => {
  if (places.length === 0) return [{ ids: [], certain: true }];
  const named = [...new Set(places.flatMap(({ countries }) => countries))];
  const of = (test: (place: NamedLocation) => boolean): Places => ({
    ids: places.filter(test).map(({ id }) => id),
    certain: true,
  });
  return distinct([
    { ids: [], certain: named.length < semantics.countries },
    ...named.map((country) => of(({ countries }) => countries.includes(country))),
    ...(semantics.unmappedCountryIsReachable ? [of(({ includesUnmapped }) => includesUnmapped)] : []),
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
  const landsBy = (phone: boolean): Places[] =>
    countrySets(
      byCountry.filter(({ byPhone }) => byPhone === phone),
      semantics,
    );
  const lands = landsBy(false).flatMap((here) =>
    landsBy(true).map((there) => ({
      ids: [...here.ids, ...there.ids],
      certain: here.certain && there.certain,
    })),
  );
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
  // A trusted address of the MFA service may lie in any other place besides.
  const unseen =
    semantics.trustedAddressesMayBeUnseen && looksAtTrust
      ? places.map(({ ids }) => ({ ids: [...ids, serviceTrustedAddresses], trusted: true, certain: false }))
      : [];
  return [...places, ...unseen].flatMap(({ ids, trusted, certain }) =>
    lands.flatMap((land) =>
      [[], ...networks.map(({ id }) => [id])].map((network) => {
        const inside = [...ids, ...land.ids, ...network];
        return {
          id: inside.join('+') || 'anywhere else',
          inside: new Set(inside),
          trusted,
          certain: certain && land.certain,
        };
      }),
    ),
  );
};
