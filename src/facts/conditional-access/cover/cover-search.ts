import { add, addAll, bitsOf, has, meets, members, without, type Bits } from '../accounts/bits.ts';
import { type Box, holdsPoint } from '../space/box.ts';
import { makeLink, toPoint, type Path } from '../space/path.ts';
import type { Finding } from './findings.ts';
import { everything, makeStages } from './stages.ts';
import { addThatLeadTo, keyOf, makeEnough, stateOf, step } from './state.ts';

export interface CoverInput {
  readonly region: Box;
  /** What each policy covers. */
  readonly boxes: readonly (readonly Box[])[];
  /** What leaves nothing to cover, whoever signs in. */
  readonly closed: readonly Box[];
}

/** The first point that a set of rests leaves open, and those of the rests that cover all that comes before it. */
interface Found {
  readonly path: Path | undefined;
  readonly needs: Bits;
}

/**
 * Exact, without going through combinations: the dimensions are taken one by one, values that the boxes in play treat
 * alike are taken once, and what is left to cover depends only on the set of rests in play. Each set is decided once
 * for all accounts and apps.
 */
export const makeSearch = ({
  region,
  boxes,
  closed: closedAnyway,
}: CoverInput): ((policies: Bits, part: Box | undefined) => Finding) => {
  const { stages, leading, rests } = makeStages(region, [...boxes.flat(), ...closedAnyway]);
  const sizes = [...stages.map(({ size }) => size), 1];
  const start = stateOf(sizes[0] ?? 1);
  const states = [start, ...sizes.slice(1).map(stateOf)];
  const wholes = sizes.map((size): Found => ({ path: undefined, needs: bitsOf(size, [everything]) }));
  let box = 0;
  const restsOf = boxes.map((own) =>
    bitsOf(
      sizes[0] ?? 1,
      own.map(() => rests[box++] ?? everything),
    ),
  );
  const closedRests = bitsOf(
    sizes[0] ?? 1,
    closedAnyway.map(() => rests[box++] ?? everything),
  );
  const link = makeLink();
  const prefix = (values: readonly number[], rest: Path): Path =>
    values.reduceRight((path, value) => link(value, path), rest);
  const end: Found = { path: { value: -1, rest: undefined }, needs: bitsOf(1) };

  type Memo = Map<string | number, Found>;
  const shared: Memo[] = [];
  /** What leaves nothing open in the region leaves nothing open in a part of it. */
  const enough = sizes.map(makeEnough);
  /** Looks at the state of a stage; overwrites those of later stages only. */
  const search = (depth: number, memos: Memo[], part?: Box): Found => {
    const state = states[depth];
    const stage = stages[depth];
    const after = states[depth + 1];
    if (state !== undefined && has(state.rests, everything)) return wholes[depth] ?? end;
    // At the end there is nothing but "everything": what is left then is open.
    if (state === undefined || stage === undefined || after === undefined) return end;
    const closed = enough[depth]?.amongst(state);
    if (closed !== undefined) return { path: undefined, needs: closed };
    const memo = (memos[depth] ??= new Map());
    const key = keyOf(state);
    const known = memo.get(key);
    if (known !== undefined) return known;
    const needs = bitsOf(stage.size);
    let path: Path | undefined;
    for (const group of stage.groups) {
      const { values } = group;
      const value = part === undefined ? values[0] : values.find((one) => part[stage.dimension][one] === 1);
      if (value === undefined) continue;
      step(state, group, after);
      const rest = search(depth + 1, memos, part);
      addThatLeadTo(rest.needs, group, state, needs);
      if (rest.path === undefined) continue;
      path = link(value, prefix(stage.skipped, rest.path));
      break;
    }
    const found = { path, needs };
    if (part === undefined && path === undefined) enough[depth]?.keep(needs);
    else memo.set(key, found);
    return found;
  };

  const none = bitsOf(boxes.length);
  const searchFor = (policies: Bits, part: Box | undefined): Finding => {
    start.rests.set(closedRests);
    for (const policy of members(policies)) addAll(start.rests, restsOf[policy]);
    const { path, needs: needed } = search(0, part === undefined ? shared : [], part);
    const needs = bitsOf(boxes.length);
    let missing = without(needed, closedRests);
    for (const policy of members(policies)) {
      const own = restsOf[policy];
      if (own === undefined || !meets(missing, own)) continue;
      add(needs, policy);
      missing = without(missing, own);
    }
    if (path === undefined) return { path, needs, avoids: none };
    const whole = prefix(leading, path);
    return { path: whole, needs, avoids: holding(whole) };
  };
  const held = new Map<Path, Bits>();
  /** Policies that cover a point. */
  const holding = (path: Path): Bits => {
    const before = held.get(path);
    if (before !== undefined) return before;
    const point = toPoint(path);
    const isIn = (one: Box): boolean => holdsPoint(one, point);
    const holders = bitsOf(
      boxes.length,
      boxes.flatMap((own, policy) => (own.some(isIn) ? [policy] : [])),
    );
    held.set(path, holders);
    return holders;
  };
  return searchFor;
};
