import { add, addAll, bitsOf, has, isNone, meets, members, without, type Bits } from './bits.ts';
import type { Box } from './box.ts';
import { makeLink, toPoint, type Path } from './path.ts';
import { everything, makeStages } from './stages.ts';
import { dimensions } from './space.ts';
import { addThatLeadTo, keyOf, makeEnough, stateOf, step } from './state.ts';

/** The boxes of all policies over a region, prepared so that what any set of policies leaves open is found fast. */
export interface Cover {
  /** The boxes of each policy. */
  readonly boxes: readonly (readonly Box[])[];
  /** Policies that have a box. */
  readonly covering: Bits;
  /** The first point of the region that none of these policies covers; undefined when they cover it all. */
  readonly open: (policies: Bits) => Path | undefined;
  /** Whether they leave a point open within a part of the region. */
  readonly isOpenWithin: (part: Box, policies: Bits) => boolean;
  /** Of policies that cover it all, or a part of it, those that are enough. */
  readonly enough: (policies: Bits, part?: Box) => Bits;
  /** Policies that cover a point. */
  readonly holding: (path: Path) => Bits;
}

/** What a set of rests leaves open; where that is nothing, those of the rests that are enough. */
type Found = Path | Bits;
const isClosed = (found: Found): found is Bits => found instanceof Uint32Array;

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

  type Memo = Map<string | number, Found>;
  const shared: Memo[] = [];
  /** What leaves nothing open in the region leaves nothing open in a part of it. */
  const enough = sizes.map(makeEnough);
  /** Looks at the state of a stage; overwrites those of later stages only. */
  const search = (depth: number, memos: Memo[], part?: Box): Found => {
    const state = states[depth];
    const stage = stages[depth];
    const after = states[depth + 1];
    const whole = wholes[depth];
    // At the end there is nothing but "everything": what is left then is open.
    if (state === undefined || whole === undefined) return end;
    if (has(state.rests, everything)) return whole;
    if (stage === undefined || after === undefined || isNone(state.rests)) return first[depth] ?? end;
    const closed = enough[depth]?.amongst(state);
    if (closed !== undefined) return closed;
    const memo = (memos[depth] ??= new Map());
    const key = keyOf(state);
    const known = memo.get(key);
    if (known !== undefined) return known;
    const used = bitsOf(stage.size);
    let found: Found = used;
    for (const group of stage.groups) {
      const { values } = group;
      const value = part === undefined ? values[0] : values.find((one) => part[stage.dimension][one] === 1);
      if (value === undefined) continue;
      step(state, group.next, after);
      const rest = search(depth + 1, memos, part);
      if (!isClosed(rest)) {
        found = link(value, prefix(stage.skipped, rest));
        break;
      }
      addThatLeadTo(rest, group, state, used);
    }
    if (part === undefined && isClosed(found)) enough[depth]?.keep(found);
    else memo.set(key, found);
    return found;
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
      const found = search(0, shared);
      return isClosed(found) ? undefined : prefix(leading, found);
    },
    enough: (policies, part) => {
      start(policies);
      const found = search(0, part === undefined ? shared : [], part);
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
      return !isClosed(search(0, [], part));
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
