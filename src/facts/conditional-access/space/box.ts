import { dimensions, type Dimension, type Space } from './space.ts';

/**
 * A part of the space: for each dimension which of its values belong (1) or not (0). All combinations of them belong.
 */
export type Box = Readonly<Record<Dimension, Uint8Array>>;

export function mask<T>(values: readonly T[], belongs: (value: T, index: number) => boolean): Uint8Array {
  const made = new Uint8Array(values.length);
  for (let index = 0; index < made.length; index += 1)
    made[index] = belongs(values[index] as T, index) ? 1 : 0;
  return made;
}

/** Boxes are made and looked at by the hundred thousand: the loops of this file make no lists on their way. */
const boxOf = (maskOf: (dimension: Dimension) => Uint8Array): Box => {
  const box: Partial<Record<Dimension, Uint8Array>> = {};
  for (const dimension of dimensions) box[dimension] = maskOf(dimension);
  return box as Box;
};

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
  for (const dimension of dimensions) if (isEmptyMask(box[dimension])) return true;
  return false;
}

/** What belongs to both. A side that limits nothing costs nothing: the other's mask is used as it is. */
const meetMasks = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  if (a === b || isWholeMask(b)) return a;
  if (isWholeMask(a)) return b;
  const common = new Uint8Array(a.length);
  for (let value = 0; value < a.length; value += 1) common[value] = (a[value] ?? 0) & (b[value] ?? 0);
  return common;
};

export function meet(a: Box, b: Box): Box {
  return boxOf((dimension) => meetMasks(a[dimension], b[dimension]));
}

/** Whether a point, by the index of each value, lies in a box. */
export function holdsPoint(box: Box, point: Readonly<Record<Dimension, number>>): boolean {
  for (const dimension of dimensions) if (box[dimension][point[dimension]] !== 1) return false;
  return true;
}

/** Whether all of a part lies in another. */
export const contains = (large: Box, small: Box): boolean => {
  for (const dimension of dimensions) {
    const wide = large[dimension];
    const narrow = small[dimension];
    if (wide === narrow) continue;
    for (let value = 0; value < narrow.length; value += 1)
      if (narrow[value] === 1 && wide[value] !== 1) return false;
  }
  return true;
};

/** Equal for boxes with the same values, and for no others of their space. */
export function boxKey(box: Box): string {
  let key = '';
  for (const dimension of dimensions) {
    const { buffer, byteOffset, length } = box[dimension];
    key += Buffer.from(buffer, byteOffset, length).toString('latin1');
  }
  return key;
}

/** Without the empty ones and those that another one holds. */
export function largest(boxes: readonly Box[]): Box[] {
  const some = boxes.filter((box) => !isEmpty(box));
  if (some.length < 2) return some;
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
