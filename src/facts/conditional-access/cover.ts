import { addAll, bitsOf, has, isNone, members, meets, without, type Bits } from './bits.ts';
import { add, remove } from './bits.ts';
import type { Box } from './box.ts';
import { makeLink, toPoint, type Path } from './path.ts';
import { everything, makeStages } from './stages.ts';
import { dimensions } from './space.ts';

/** The boxes of all policies over a region, prepared so that what any set of policies leaves open is found fast. */
export interface Cover {
  /** The boxes of each policy. */
  readonly boxes: readonly (readonly Box[])[];
  /** Policies that have a box. */
  readonly covering: Bits;
  /** The first point of the region that none of these policies covers; undefined when they cover it all. */
  readonly open: (policies: Bits) => Path | undefined;
  /** Of policies that cover it all, those that are enough. */
  readonly enough: (policies: Bits) => Bits;
  /** Whether they leave a point open within a part of the region. */
  readonly isOpenWithin: (part: Box, policies: Bits) => boolean;
  /** Policies that cover a point. */
  readonly holding: (path: Path) => Bits;
}

/** What a set of rests leaves open; where that is nothing, those of the rests that are enough. */
type Found = Path | Bits;
const isClosed = (found: Found): found is Bits => found instanceof Uint32Array;

/** A set of rests at one stage, written over each time: what is kept of it is its key. */
interface State {
  readonly rests: Bits;
  readonly words: Uint16Array;
}
const stateOf = (size: number): State => {
  const rests = bitsOf(size);
  return { rests, words: new Uint16Array(rests.buffer) };
};
const keyOf = ({ rests, words }: State): string | number =>
  rests.length === 1 ? (rests[0] ?? 0) : String.fromCharCode(...words);

/** What the rests in play go on as. */
const step = ({ rests }: State, next: Int32Array, { rests: after }: State): void => {
  after.fill(0);
  for (let word = 0; word < rests.length; word += 1) {
    for (let rest = rests[word] ?? 0; rest !== 0; rest &= rest - 1) {
      const to = next[word * 32 + 31 - Math.clz32(rest & -rest)] ?? -1;
      if (to >= 0) add(after, to);
    }
  }
};

/** Adds, of the rests in play, as many as go on as all of these. */
const addThatLeadTo = (needed: Bits, next: Int32Array, { rests }: State, into: Bits): void => {
  const missing = needed.slice();
  for (const some of [into, rests]) {
    for (const rest of members(some)) {
      const to = next[rest] ?? -1;
      if (to < 0 || !has(missing, to)) continue;
      add(into, rest);
      remove(missing, to);
    }
  }
};

/**
 * Exact, without going through combinations: the dimensions are taken one by one, values that the boxes in play treat
 * alike are taken once, and what is left to cover depends only on the set of rests in play. Each set is decided once
 * for all accounts and apps.
 */
export const makeCover = (region: Box, boxes: readonly (readonly Box[])[]): Cover => {
  const { stages, leading, rests } = makeStages(region, boxes.flat());
  const sizes = [...stages.map(({ size }) => size), 1];
  const states = sizes.map(stateOf);
  const wholes = sizes.map((size) => bitsOf(size, [everything]));
  let box = 0;
  const restsOf = boxes.map((own) =>
    bitsOf(
      sizes[0] ?? 1,
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

  const memos = sizes.map(() => new Map<string | number, Found>());
  /** Looks at the state of a stage; overwrites those of later stages only. */
  const search = (depth: number): Found => {
    const state = states[depth];
    const stage = stages[depth];
    const after = states[depth + 1];
    const memo = memos[depth];
    const whole = wholes[depth];
    // At the end there is nothing but "everything": what is left then is open.
    if (state === undefined || whole === undefined) return end;
    if (has(state.rests, everything)) return whole;
    if (stage === undefined || after === undefined || isNone(state.rests)) return first[depth] ?? end;
    const key = keyOf(state);
    const known = memo?.get(key);
    if (known !== undefined) return known;
    let found: Found = bitsOf(stage.size);
    for (const { values, next } of stage.groups) {
      step(state, next, after);
      const rest = search(depth + 1);
      if (!isClosed(rest)) {
        found = link(values[0] ?? 0, prefix(stage.skipped, rest));
        break;
      }
      addThatLeadTo(rest, next, state, found);
    }
    memo?.set(key, found);
    return found;
  };
  const searchWithin = (part: Box, depth: number, seen: Set<string | number>[]): boolean => {
    const state = states[depth];
    const stage = stages[depth];
    const after = states[depth + 1];
    if (state === undefined) return true;
    if (has(state.rests, everything)) return false;
    if (stage === undefined || after === undefined || isNone(state.rests)) return true;
    const key = keyOf(state);
    const closed = (seen[depth] ??= new Set());
    const known = memos[depth]?.get(key);
    if (closed.has(key) || (known !== undefined && isClosed(known))) return false;
    const isOpen = stage.groups.some(({ values, next }) => {
      if (!values.some((value) => part[stage.dimension][value] === 1)) return false;
      step(state, next, after);
      return searchWithin(part, depth + 1, seen);
    });
    if (!isOpen) closed.add(key);
    return isOpen;
  };
  const start = (policies: Bits): void => {
    const state = states[0];
    if (state === undefined) return;
    state.rests.fill(0);
    for (const policy of members(policies)) addAll(state.rests, restsOf[policy]);
  };
  return {
    boxes,
    covering: bitsOf(
      boxes.length,
      boxes.flatMap((own, policy) => (own.length > 0 ? [policy] : [])),
    ),
    open: (policies) => {
      start(policies);
      const found = search(0);
      return isClosed(found) ? undefined : prefix(leading, found);
    },
    enough: (policies) => {
      start(policies);
      const found = search(0);
      const some = bitsOf(boxes.length);
      let missing = isClosed(found) ? found : bitsOf(0);
      for (const policy of members(policies)) {
        const own = restsOf[policy];
        if (own === undefined || !meets(missing, own)) continue;
        add(some, policy);
        missing = without(missing, own);
      }
      return some;
    },
    isOpenWithin: (part, policies) => {
      start(policies);
      return searchWithin(part, 0, []);
    },
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
