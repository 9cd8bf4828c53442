import { add, bitsKey, bitsOf, has, isNone, members, type Bits } from './bits.ts';
import type { Box } from './box.ts';
import { dimensions, type Dimension } from './space.ts';

/** One sign-in as an index into each dimension of the space. */
export type Point = Readonly<Record<Dimension, number>>;

/** Boxes over a region, prepared so that what any set of them leaves open is found fast. */
export interface Cover {
  /** The first point of the region that none of these boxes holds; undefined when they hold it all. */
  readonly open: (boxes: Bits) => Path | undefined;
  /** Whether there is one within a part of the region. */
  readonly isOpenWithin: (part: Box, boxes: Bits) => boolean;
  readonly size: number;
}

/** What is left of the boxes from one dimension on: equal rests are one, however the boxes began. */
interface Stage {
  readonly dimension: Dimension;
  readonly size: number;
  /** Values that every rest treats alike, the first of them, and for each rest what it goes on as; -1 is not at all. */
  readonly groups: readonly { readonly values: readonly number[]; readonly next: Int32Array }[];
  readonly firstValue: number;
}

/** A point as a chain of values, one for each dimension; points share their ends. */
export interface Path {
  readonly value: number;
  readonly rest: Path | undefined;
}

/** A rest that holds everything there still is has number 0. */
const everything = 0;

export const toPoint = (path: Path | undefined): Point => {
  const values: number[] = [];
  for (let at = path; at !== undefined; at = at.rest) values.push(at.value);
  return Object.fromEntries(
    dimensions.map((dimension, index) => [dimension, values[index] ?? 0]),
  ) as unknown as Point;
};

/** Prepares one dimension: rests that agree in it and go on alike become one. */
const makeStage = (
  region: Box,
  boxes: readonly Box[],
  dimension: Dimension,
  after: { readonly ids: Int32Array },
): { stage: Stage; ids: Int32Array } => {
  const inside = [...region[dimension].keys()].filter((value) => region[dimension][value] === 1);
  const numbers = new Map<string, number>([['everything', everything]]);
  const kept: { mask: Uint8Array; next: number }[] = [{ mask: region[dimension], next: everything }];
  const ids = Int32Array.from(boxes, (box, index) => {
    const mask = box[dimension];
    const next = after.ids[index] ?? everything;
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
  const groups = [...columns.values()].map((values) => ({
    values,
    next: Int32Array.from(kept, ({ mask, next }) => (mask[values[0] ?? 0] === 1 ? next : -1)),
  }));
  return { stage: { dimension, size: kept.length, groups, firstValue: inside[0] ?? 0 }, ids };
};

/**
 * Exact, without going through combinations: the dimensions are taken one by one, values that the boxes in play treat
 * alike are taken once, and what is left to cover depends only on the set of rests in play. Each set is decided once
 * for all accounts and apps.
 */
export const makeCover = (region: Box, boxes: readonly Box[]): Cover => {
  const stages: Stage[] = [];
  let ids = new Int32Array(boxes.length);
  for (const dimension of dimensions.toReversed()) {
    const made = makeStage(region, boxes, dimension, { ids });
    stages.unshift(made.stage);
    ids = made.ids as Int32Array<ArrayBuffer>;
  }
  /** From each stage on, the first point of the region. */
  const first: (Path | undefined)[] = [undefined];
  for (const { firstValue } of stages.toReversed()) first.unshift({ value: firstValue, rest: first[0] });
  const start = (live: Bits): Bits => {
    const state = bitsOf(stages[0]?.size ?? 1);
    for (const box of members(live)) add(state, ids[box] ?? everything);
    return state;
  };
  const step = (state: Bits, next: Int32Array, size: number): Bits => {
    const after = bitsOf(size);
    for (let word = 0; word < state.length; word += 1) {
      for (let rest = state[word] ?? 0; rest !== 0; rest &= rest - 1) {
        const to = next[word * 32 + 31 - Math.clz32(rest & -rest)] ?? -1;
        if (to >= 0) add(after, to);
      }
    }
    return after;
  };

  type Memo = Map<string | number, Path | null>;
  const keyOf = (state: Bits): string | number => (state.length === 1 ? (state[0] ?? 0) : bitsKey(state));
  /** What whole regions leave open; where they leave nothing, neither does a part. */
  const shared: Memo[] = stages.map(() => new Map());
  const search = (depth: number, state: Bits, memos: readonly Memo[], part?: Box): Path | null => {
    if (has(state, everything)) return null;
    const stage = stages[depth];
    // At the end there is nothing but "everything": what is left then is open.
    if (stage === undefined) return { value: -1, rest: undefined };
    if (isNone(state) && part === undefined) return first[depth] ?? null;
    const memo = memos[depth];
    const key = keyOf(state);
    const known = memo?.get(key);
    if (known !== undefined) return known;
    if (part !== undefined && shared[depth]?.get(key) === null) return null;
    let found: Path | null = null;
    for (const { values, next } of stage.groups) {
      const value = part === undefined ? values[0] : values.find((one) => part[stage.dimension][one] === 1);
      if (value === undefined) continue;
      const rest = search(depth + 1, step(state, next, stages[depth + 1]?.size ?? 1), memos, part);
      if (rest === null) continue;
      found = { value, rest };
      break;
    }
    memo?.set(key, found);
    return found;
  };
  return {
    size: boxes.length,
    open: (live) => search(0, start(live), shared) ?? undefined,
    isOpenWithin: (part, live) => {
      const own: Memo[] = stages.map(() => new Map());
      return search(0, start(live), own, part) !== null;
    },
  };
};
