import { dimensions, type Dimension, type Space } from './space.ts';

/**
 * A part of the space: for each dimension which of its values belong (1) or not (0). All combinations of them belong.
 */
export type Box = Readonly<Record<Dimension, Uint8Array>>;

export function mask<T>(values: readonly T[], belongs: (value: T, index: number) => boolean): Uint8Array {
  return Uint8Array.from(values, (value, index) => (belongs(value, index) ? 1 : 0));
}

const boxOf = (maskOf: (dimension: Dimension) => Uint8Array): Box =>
  Object.fromEntries(dimensions.map((dimension) => [dimension, maskOf(dimension)])) as unknown as Box;

const wholes = new WeakMap<Space, Box>();
/** All of a space; always the same object. */
export function wholeBox(space: Space): Box {
  const whole = wholes.get(space) ?? boxOf((dimension) => new Uint8Array(space[dimension].length).fill(1));
  wholes.set(space, whole);
  return whole;
}

const isEmptyMask = (values: Uint8Array): boolean => !values.includes(1);
const isWholeMask = (values: Uint8Array): boolean => !values.includes(0);
export function isEmpty(box: Box): boolean {
  return dimensions.some((dimension) => isEmptyMask(box[dimension]));
}

/** What belongs to both. A side that limits nothing costs nothing: the other's mask is used as it is. */
const meetMasks = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  if (a === b || isWholeMask(b)) return a;
  return isWholeMask(a) ? b : a.map((value, index) => value & (b[index] ?? 0));
};

export function meet(a: Box, b: Box): Box {
  return boxOf((dimension) => meetMasks(a[dimension], b[dimension]));
}

/** Whether a point, by the index of each value, lies in a box. */
export function holdsPoint(box: Box, point: Readonly<Record<Dimension, number>>): boolean {
  return dimensions.every((dimension) => box[dimension][point[dimension]] === 1);
}

const contains = (large: Box, small: Box): boolean =>
  dimensions.every((dimension) => {
    const wide = large[dimension];
    const narrow = small[dimension];
    return wide === narrow || narrow.every((value, index) => value === 0 || wide[index] === 1);
  });

export function boxKey(box: Box): string {
  return dimensions.map((dimension) => box[dimension].join('')).join('|');
}

/** Without the empty ones and those that another one holds. */
export function largest(boxes: readonly Box[]): Box[] {
  const some = boxes.filter((box) => !isEmpty(box));
  // Of equal ones the first stays.
  return some.filter(
    (box, index) =>
      !some.some(
        (other, at) => at !== index && contains(other, box) && (at < index || !contains(box, other)),
      ),
  );
}

/** Every meeting of a box of the one list with a box of the other. */
export function crossMeet(a: readonly Box[], b: readonly Box[]): Box[] {
  return largest(a.flatMap((one) => b.map((two) => meet(one, two))));
}
