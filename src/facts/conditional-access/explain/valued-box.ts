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
const valuesOf = (mask: Uint8Array): Values => {
  const known = valuesBy.get(mask);
  if (known !== undefined) return known;
  if (mask.length > mostValues) throw new RangeError('a dimension with so many values is not widened');
  const values = mask.reduce((all, isIn, value) => (isIn === 1 ? all | (1 << value) : all), 0);
  valuesBy.set(mask, values);
  return values;
};

const valuesByBox = new WeakMap<Box, readonly Values[]>();
/** The values of each widenable dimension, in their order. */
export const widenableIn = (box: Box): readonly Values[] => {
  let values = valuesByBox.get(box);
  if (values === undefined)
    valuesByBox.set(box, (values = widenable.map((dimension) => valuesOf(box[dimension]))));
  return values;
};

export const listed = oncePer((values: Values): readonly number[] =>
  Array.from({ length: mostValues }, (_, value) => value).filter((value) => (values & (1 << value)) !== 0),
);

const areAlike = (a: ValuedBox, b: ValuedBox, among: readonly number[]): boolean => {
  for (const dimension of among) if (a.values[dimension] !== b.values[dimension]) return false;
  return true;
};

/**
 * Of boxes of one policy that are alike in these dimensions, the first: the others shut out nothing more.
 *
 * @param boxes those of one policy after those of the one before
 */
export const distinct = (boxes: readonly ValuedBox[], among: readonly number[]): ValuedBox[] => {
  const kept: ValuedBox[] = [];
  for (const box of boxes) {
    let before = kept.length - 1;
    while (
      before >= 0 &&
      kept[before]?.policy === box.policy &&
      !areAlike(kept[before] as ValuedBox, box, among)
    )
      before -= 1;
    if (kept[before]?.policy !== box.policy || before < 0) kept.push(box);
  }
  return kept;
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
