import { add, addAll, bitsKey, bitsOf, type Bits } from '../accounts/bits.ts';
import type { Box } from '../space/box.ts';
import { dimensions, type Dimension } from '../space/space.ts';

/** Which rests go on at some values, and for each rest what it goes on as. */
export interface Going {
  readonly inside: Bits;
  readonly next: Int32Array;
}

/** Values that every rest treats alike. */
export interface ValueGroup extends Going {
  readonly values: readonly number[];
}

/**
 * What is left of the boxes from one dimension on ("rests"): equal rests are one, however the boxes began. A dimension
 * whose values all boxes treat alike is no stage.
 */
export interface Stage {
  readonly dimension: Dimension;
  /** How many rests there are; their numbers begin with {@link everything}. */
  readonly size: number;
  readonly groups: readonly ValueGroup[];
  /** The first value of each dimension between this stage and the next one. */
  readonly skipped: readonly number[];
}

/** A rest that holds everything there still is has number 0. */
export const everything = 0;

export interface Stages {
  readonly stages: readonly Stage[];
  /** The first value of each dimension before the first stage. */
  readonly leading: readonly number[];
  /** What each box is at the first stage. */
  readonly rests: Int32Array;
}

const insideOf = (region: Box, dimension: Dimension): number[] =>
  [...region[dimension].keys()].filter((value) => region[dimension][value] === 1);

/** Equal for masks that agree on these values, and for no others. */
const columnKey = (mask: Uint8Array, inside: readonly number[]): string => {
  const words = new Uint16Array(Math.ceil(inside.length / 16));
  inside.forEach((value, at) => {
    if (mask[value] === 1) words[at >> 4] = (words[at >> 4] ?? 0) | (1 << (at & 15));
  });
  return String.fromCharCode(...words);
};

/** Equal for values that the same masks hold. */
const columnKeyOf = (masks: readonly Uint8Array[], value: number): string =>
  bitsKey(
    bitsOf(
      masks.length,
      masks.flatMap((mask, index) => (mask[value] === 1 ? [index] : [])),
    ),
  );

/** Numbers for masks: the same for those that agree on these values. Most boxes share their masks. */
const makeColumns = (inside: readonly number[]) => {
  const byMask = new Map<Uint8Array, number>();
  const byKey = new Map<string, number>();
  const masks: Uint8Array[] = [];
  return {
    masks,
    of: (mask: Uint8Array): number => {
      const before = byMask.get(mask);
      if (before !== undefined) return before;
      const key = columnKey(mask, inside);
      const column = byKey.get(key) ?? masks.push(mask) - 1;
      byKey.set(key, column);
      byMask.set(mask, column);
      return column;
    },
  };
};

interface MadeStage {
  readonly stage: Omit<Stage, 'skipped'>;
  readonly rests: Int32Array;
}

/** Prepares one dimension: rests that agree in it and go on alike become one. @returns undefined where its values are all alike */
const makeStage = (
  region: Box,
  boxes: readonly Box[],
  dimension: Dimension,
  after: Int32Array,
): MadeStage | undefined => {
  const inside = insideOf(region, dimension);
  if (inside.length < 2) return undefined;
  const columns = makeColumns(inside);
  const whole = columns.of(region[dimension]);
  const columnsOfBoxes = Int32Array.from(boxes, (box) => columns.of(box[dimension]));
  if (columns.masks.length === 1) return undefined;
  const kept = [{ column: whole, next: everything }];
  const numbers = new Map<number, number>([[whole, everything]]);
  const rests = columnsOfBoxes.map((column, index) => {
    const next = after[index] ?? everything;
    const key = next * 0x10000 + column;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, kept.length);
    kept.push({ column, next });
    return kept.length - 1;
  });
  const alike = Map.groupBy(inside, (value) => columnKeyOf(columns.masks, value));
  if (alike.size < 2) return undefined;
  const next = Int32Array.from(kept, (one) => one.next);
  const having = columns.masks.map(() => bitsOf(kept.length));
  kept.forEach(({ column }, rest) => add(having[column] ?? bitsOf(kept.length), rest));
  const groups = [...alike.values()].map((values): ValueGroup => {
    const going = bitsOf(kept.length);
    columns.masks.forEach((mask, column) => {
      if (mask[values[0] ?? 0] === 1) addAll(going, having[column]);
    });
    return { values, next, inside: going };
  });
  return { stage: { dimension, size: kept.length, groups }, rests };
};

/** The dimensions that boxes within a region tell apart, prepared one by one from the last. */
export const makeStages = (region: Box, boxes: readonly Box[]): Stages => {
  const stages: Stage[] = [];
  let skipped: number[] = [];
  let rests = new Int32Array(boxes.length);
  for (const dimension of dimensions.toReversed()) {
    const made = makeStage(region, boxes, dimension, rests);
    if (made === undefined) {
      skipped = [region[dimension].indexOf(1), ...skipped];
      continue;
    }
    stages.unshift({ ...made.stage, skipped });
    skipped = [];
    rests = made.rests as Int32Array<ArrayBuffer>;
  }
  return { stages, leading: skipped, rests };
};
