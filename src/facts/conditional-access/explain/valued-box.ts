import { oncePer } from '../../base/once.ts';
import type { Box } from '../space/box.ts';
import type { PlaceDimension } from '../space/place-values.ts';
import { placeDimensions } from '../space/place-values.ts';
import { dimensions, type Dimension } from '../space/space.ts';

/** Where a sign-in comes from, and on what, has too many values to be widened. */
export type Widenable = Exclude<Dimension, PlaceDimension | 'device'>;
const isWidenable = (dimension: Dimension): dimension is Widenable =>
  dimension !== 'device' && !(placeDimensions as readonly Dimension[]).includes(dimension);
export const widenable: readonly Widenable[] = dimensions.filter(isWidenable);
export const fixed: readonly Dimension[] = dimensions.filter((dimension) => !isWidenable(dimension));

/** Values of one dimension, a bit for each. */
export type Values = number;
const mostValues = 31;

/** A box of a policy, or one that is closed whoever signs in, with its values in the order of the widenable dimensions. */
export interface ValuedBox {
  readonly policy: number | undefined;
  readonly box: Box;
  readonly values: readonly Values[];
}

/** Most boxes share their masks, and every question asks about them. */
const valuesBy = new WeakMap<Uint8Array, Values>();
export const valuesOf = (mask: Uint8Array): Values => {
  const known = valuesBy.get(mask);
  if (known !== undefined) return known;
  if (mask.length > mostValues) throw new RangeError('a dimension with so many values is not widened');
  const values = mask.reduce((all, isIn, value) => (isIn === 1 ? all | (1 << value) : all), 0);
  valuesBy.set(mask, values);
  return values;
};

export const listed = oncePer((values: Values): readonly number[] =>
  Array.from({ length: mostValues }, (_, value) => value).filter((value) => (values & (1 << value)) !== 0),
);

/** Of boxes of one policy that are alike in these dimensions, the first: the others shut out nothing more. */
export const distinct = (boxes: readonly ValuedBox[], among: readonly number[]): ValuedBox[] => {
  const known = new Set<string>();
  return boxes.filter(({ policy, values }) => {
    const key = [policy, ...among.map((dimension) => values[dimension])].join();
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
};

/** Whether a box meets what is widened so far in every respect but one: only then it shuts out values of that one. */
export const presses = (
  { values }: ValuedBox,
  dimension: number,
  among: readonly number[],
  wide: readonly Values[],
): boolean => {
  for (const other of among)
    if (other !== dimension && ((values[other] ?? 0) & (wide[other] ?? 0)) === 0) return false;
  return true;
};
