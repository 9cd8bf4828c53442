import type { View } from '../../base/needs.ts';
import { readRange, type AddressRange } from './address-ranges.ts';

/** A place as `namedLocations` holds it, in our words. */
export interface NamedLocation {
  readonly id: string;
  readonly name: string;
  readonly trusted: boolean;
  readonly kind: 'addresses' | 'countries' | 'network' | 'unknown';
  readonly ranges: readonly AddressRange[];
  readonly countries: readonly string[];
  readonly includesUnmapped: boolean;
  /** The country is told by a phone and not by the address: the two may differ. */
  readonly byPhone: boolean;
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** countryNamedLocation, Graph v1.0. */
const lookups = ['clientIpAddress', 'authenticatorAppGps'];

/** Reads a named location as Graph sent it. A range that cannot be read makes the whole place unknown. */
export const readLocation = (raw: Readonly<Record<string, unknown>>): NamedLocation => {
  const type = String(raw['@odata.type'] ?? '');
  const lookup = String(raw['countryLookupMethod'] ?? 'clientIpAddress');
  const ranges = list(raw['ipRanges']).map((one) =>
    readRange(String((one as { cidrAddress?: unknown } | null)?.cidrAddress ?? '')),
  );
  const read = ranges.filter((one) => one !== undefined);
  // Graph sends every member of a type: one that did not come, or came as null, is not an empty one (namedLocation, read 2026-11).
  const came = (name: string): boolean => Array.isArray(raw[name]);
  const kind = ((): NamedLocation['kind'] => {
    if (type.endsWith('ipNamedLocation'))
      return came('ipRanges') && typeof raw['isTrusted'] === 'boolean' && read.length === ranges.length
        ? 'addresses'
        : 'unknown';
    if (type.endsWith('countryNamedLocation'))
      return came('countriesAndRegions') && lookups.includes(lookup) ? 'countries' : 'unknown';
    return type.endsWith('compliantNetworkNamedLocation') ? 'network' : 'unknown';
  })();
  return {
    id: String(raw['id']),
    name: String(raw['displayName'] ?? raw['id']),
    trusted: raw['isTrusted'] === true,
    kind,
    ranges: read,
    countries: list(raw['countriesAndRegions']).map(String),
    includesUnmapped: raw['includeUnknownCountriesAndRegions'] === true,
    byPhone: lookup === 'authenticatorAppGps',
  };
};

export const readLocations = (given: View<{ namedLocations: ['*'] }>): ReadonlyMap<string, NamedLocation> => {
  const { namedLocations } = given.evidence;
  const places = namedLocations.status === 'collected' ? namedLocations.value.map(readLocation) : [];
  return new Map(places.map((place) => [place.id, place]));
};
