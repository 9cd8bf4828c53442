import { add, addAll, bitsKey, bitsOf, has, isNone, members, type Bits } from './bits.ts';
import type { Box } from './box.ts';
import { makeLink, toPoint, type Path } from './path.ts';
import { everything, makeStages, type Stage } from './stages.ts';
import { dimensions } from './space.ts';

/** The boxes of all policies over a region, prepared so that what any set of policies leaves open is found fast. */
export interface Cover {
  /** The boxes of each policy. */
  readonly boxes: readonly (readonly Box[])[];
  /** Policies that have a box. */
  readonly covering: Bits;
  /** The first point of the region that none of these policies covers; undefined when they cover it all. */
  readonly open: (policies: Bits) => Path | undefined;
  /** Whether there is one within a part of the region. */
  readonly isOpenWithin: (part: Box, policies: Bits) => boolean;
  /** Policies that cover a point. */
  readonly holding: (path: Path) => Bits;
}

type Memo = Map<string | number, Path | null>;
const keyOf = (state: Bits): string | number => (state.length === 1 ? (state[0] ?? 0) : bitsKey(state));

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

/**
 * Exact, without going through combinations: the dimensions are taken one by one, values that the boxes in play treat
 * alike are taken once, and what is left to cover depends only on the set of rests in play. Each set is decided once
 * for all accounts and apps.
 */
export const makeCover = (region: Box, boxes: readonly (readonly Box[])[]): Cover => {
  const { stages, leading, rests } = makeStages(region, boxes.flat());
  const firstSize = stages[0]?.size ?? 1;
  let box = 0;
  const restsOf = boxes.map((own) =>
    bitsOf(
      firstSize,
      own.map(() => rests[box++] ?? everything),
    ),
  );
  const link = makeLink();
  const prefix = (values: readonly number[], rest: Path): Path =>
    values.reduceRight((path, value) => link(value, path), rest);
  const end: Path = { value: -1, rest: undefined };
  /** From each stage on, the first point of the region. */
  const first: Path[] = [end];
  for (const { groups, skipped } of stages.toReversed()) {
    first.unshift(link(groups[0]?.values[0] ?? 0, prefix(skipped, first[0] ?? end)));
  }
  const start = (policies: Bits): Bits => {
    const state = bitsOf(firstSize);
    for (const policy of members(policies)) addAll(state, restsOf[policy]);
    return state;
  };

  /** What whole regions leave open; where they leave nothing, neither does a part. */
  const shared: Memo[] = [];
  const search = (depth: number, state: Bits, memos: Memo[], part?: Box): Path | null => {
    if (has(state, everything)) return null;
    const stage: Stage | undefined = stages[depth];
    // At the end there is nothing but "everything": what is left then is open.
    if (stage === undefined) return end;
    if (part === undefined && isNone(state)) return first[depth] ?? null;
    const memo = (memos[depth] ??= new Map());
    const key = keyOf(state);
    const known = memo.get(key);
    if (known !== undefined) return known;
    if (part !== undefined && shared[depth]?.get(key) === null) return null;
    let found: Path | null = null;
    for (const { values, next } of stage.groups) {
      const value = part === undefined ? values[0] : values.find((one) => part[stage.dimension][one] === 1);
      if (value === undefined) continue;
      const rest = search(depth + 1, step(state, next, stages[depth + 1]?.size ?? 1), memos, part);
      if (rest === null) continue;
      found = link(value, prefix(stage.skipped, rest));
      break;
    }
    memo.set(key, found);
    return found;
  };
  return {
    boxes,
    covering: bitsOf(
      boxes.length,
      boxes.flatMap((own, policy) => (own.length > 0 ? [policy] : [])),
    ),
    open: (policies) => {
      const path = search(0, start(policies), shared);
      return path === null ? undefined : prefix(leading, path);
    },
    isOpenWithin: (part, policies) => search(0, start(policies), [], part) !== null,
    holding: (path) => {
      const point = toPoint(path);
      const isIn = (one: Box): boolean =>
        dimensions.every((dimension) => one[dimension][point[dimension]] === 1);
      return bitsOf(
        boxes.length,
        boxes.flatMap((own, policy) => (own.some(isIn) ? [policy] : [])),
      );
    },
  };
};
