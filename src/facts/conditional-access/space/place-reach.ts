import type { PlaceReach, ReachContext } from './policy-reach.ts';
import {
  type PlaceValue,
  compliantNetworks,
  placeDimensions,
  serviceTrustedAddresses,
} from './place-values.ts';
import type { Space } from './space.ts';
import type { Policy } from '../policy/policy.ts';
import { any, three, type Three } from '../../../model/three.ts';

/** Whether a place named in a policy holds this address, country or network. */
const isInside = (id: string, value: PlaceValue, { locations }: ReachContext): Three => {
  if (id === 'All') return 'yes';
  if (id === 'AllTrusted') return three(value.trusted);
  if (value.inside.has(id)) return 'yes';
  if (id === serviceTrustedAddresses || id === compliantNetworks) return 'no';
  // A place that is not in the list may be a deleted one: what Microsoft makes of it is not said, so not a pass.
  return (locations.get(id)?.kind ?? 'unknown') === 'unknown' ? 'maybe' : 'no';
};

/** By address, country, phone and network each: whether one of the listed places holds the value. */
export function placesIn(listed: readonly string[], space: Space, context: ReachContext): PlaceReach {
  return Object.fromEntries(
    placeDimensions.map((dimension) => [
      dimension,
      space[dimension].map((value) => any(listed.map((id) => isInside(id, value, context)))),
    ]),
  ) as unknown as PlaceReach;
}

/**
 * What the included places hold; `undefined` where every place is included. A place that is listed on both sides is
 * left out, whatever it holds.
 */
export function includedPlaces(policy: Policy, space: Space, context: ReachContext): PlaceReach | undefined {
  if (policy.locations.length === 0 || policy.locations.includes('All')) return undefined;
  const listed = policy.locations.filter((id) => !policy.excludedLocations.includes(id));
  return placesIn(listed, space, context);
}
