import { dimensions, type Dimension, type Space } from './space.ts';

/**
 * A part of the space: for each dimension which of its values belong (1) or not (0). All combinations of them belong.
 */
export type Box = Readonly<Record<Dimension, Uint8Array>>;

export const mask = <T>(values: readonly T[], belongs: (value: T, index: number) => boolean): Uint8Array =>
  Uint8Array.from(values, (value, index) => (belongs(value, index) ? 1 : 0));

export const wholeBox = (space: Space): Box =>
  Object.fromEntries(
    dimensions.map((dimension) => [dimension, mask(space[dimension] as readonly unknown[], () => true)]),
  ) as unknown as Box;

const isEmptyMask = (values: Uint8Array): boolean => !values.includes(1);
export const isEmpty = (box: Box): boolean => dimensions.some((dimension) => isEmptyMask(box[dimension]));

export const meet = (a: Box, b: Box): Box =>
  Object.fromEntries(
    dimensions.map((dimension) => {
      const other = b[dimension];
      return [dimension, a[dimension].map((value, index) => value & (other[index] ?? 0))];
    }),
  ) as unknown as Box;

const contains = (large: Box, small: Box): boolean =>
  dimensions.every((dimension) => {
    const wide = large[dimension];
    return small[dimension].every((value, index) => value === 0 || wide[index] === 1);
  });

export const boxKey = (box: Box): string => dimensions.map((dimension) => box[dimension].join('')).join('|');

/** Without the empty ones and those that another one holds. */
export const largest = (boxes: readonly Box[]): Box[] => {
  const some = [...new Map(boxes.filter((box) => !isEmpty(box)).map((box) => [boxKey(box), box])).values()];
  return some.filter((box, index) => !some.some((other, at) => at !== index && contains(other, box)));
};

/** Every meeting of a box of the one list with a box of the other. */
export const crossMeet = (a: readonly Box[], b: readonly Box[]): Box[] =>
  largest(a.flatMap((one) => b.map((two) => meet(one, two))));
