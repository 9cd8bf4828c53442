import { bitsOf, type Bits } from '../accounts/bits.ts';
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

/** Prepares one dimension: rests that agree in it and go on alike become one. */
const makeStage = (
  region: Box,
  boxes: readonly Box[],
  dimension: Dimension,
  after: Int32Array,
): { stage: Omit<Stage, 'skipped'>; rests: Int32Array } => {
  const inside = insideOf(region, dimension);
  const numbers = new Map<string, number>([['everything', everything]]);
  const kept: { mask: Uint8Array; next: number }[] = [{ mask: region[dimension], next: everything }];
  const rests = Int32Array.from(boxes, (box, index) => {
    const mask = box[dimension];
    const next = after[index] ?? everything;
    const column = inside.map((value) => mask[value]).join('');
    const isWhole = next === everything && !column.includes('0');
    const key = isWhole ? 'everything' : `${column} ${String(next)}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, kept.length);
    kept.push({ mask, next });
    return kept.length - 1;
  });
  const columns = Map.groupBy(inside, (value) => kept.map(({ mask }) => mask[value]).join(''));
  const next = Int32Array.from(kept, (one) => one.next);
  const groups = [...columns.values()].map((values): ValueGroup => {
    const going = kept.flatMap(({ mask }, rest) => (mask[values[0] ?? 0] === 1 ? [rest] : []));
    return { values, next, inside: bitsOf(kept.length, going) };
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
    if (made.stage.groups.length < 2) {
      skipped = [region[dimension].indexOf(1), ...skipped];
      continue;
    }
    stages.unshift({ ...made.stage, skipped });
    skipped = [];
    rests = made.rests as Int32Array<ArrayBuffer>;
  }
  return { stages, leading: skipped, rests };
};
