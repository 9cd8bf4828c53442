import type { Point } from '../space/path.ts';
import { placeDimensions, type PlaceDimension } from '../space/place-values.ts';
import { dimensions, type Dimension, type Space } from '../space/space.ts';

/** What can be said of a sign-in: its dimensions, with the four that say where from told as one. */
export type Aspect = Exclude<Dimension, PlaceDimension> | 'location';

const isPlace = (dimension: Dimension): dimension is PlaceDimension =>
  (placeDimensions as readonly Dimension[]).includes(dimension);

export function aspectOf(dimension: Dimension): Aspect {
  return isPlace(dimension) ? 'location' : dimension;
}

/** In the order of the dimensions. */
export const aspects: readonly Aspect[] = [...new Set(dimensions.map(aspectOf))];

/** The named places that hold a sign-in, by id. */
export function placesAt(space: Space, point: Point): readonly string[] {
  return placeDimensions.flatMap((dimension) => [...(space[dimension][point[dimension]]?.inside ?? [])]);
}

/** Whether a sign-in is the most ordinary one in this respect. */
export function isOrdinary(aspect: Aspect, point: Point): boolean {
  return dimensions.every((dimension) => aspectOf(dimension) !== aspect || point[dimension] === 0);
}
