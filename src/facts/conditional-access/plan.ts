import type { AnyAsk } from './asks.ts';
import { add, bitsKey, bitsOf, intersection, members, meets, meetsAll, type Bits } from './bits.ts';
import { boxKey, crossMeet, type Box } from './box.ts';
import { coveredBy, type CoverContext, type Mode } from './covered.ts';
import { findOpen, type Point } from './find-open.ts';
import type { Policy } from './policy.ts';
import type { Reach } from './reach.ts';

/** The part of the space that a question is about: `all` of it, and what of it surely exists. */
export interface Region {
  readonly all: Box;
  readonly certain: Box;
  /** Indices of targets. */
  readonly targets: readonly number[];
}

/** A policy that is or may be in force, with where its conditions match. */
export interface LivePolicy {
  readonly policy: Policy;
  readonly reach: Reach;
}

/** Policies that surely, and that at most, reach an account, and those that leave it out; by index. */
export interface Applicable {
  readonly sure: Bits;
  readonly possible: Bits;
  readonly excluded: Bits;
}

/** An uncovered sign-in, for each of these targets. */
export interface Opening {
  readonly targets: readonly number[];
  readonly point: Point;
}

export interface Openings {
  /** Not covered whatever the evidence leaves open. */
  readonly certain: readonly Opening[];
  /** Targets for which the evidence does not settle it. */
  readonly undecided: readonly number[];
}

interface Side {
  readonly boxes: readonly (readonly Box[])[];
  /** Policies that cover something of the region, and those that cover it whole. */
  readonly some: Bits;
  readonly whole: Bits;
  readonly region: Box;
  readonly memo: Map<string, Point | undefined>;
}

interface TargetGroup {
  readonly targets: readonly number[];
  readonly sure: Bits;
  readonly possible: Bits;
}

const groupTargets = (live: readonly LivePolicy[], targets: readonly number[]): TargetGroup[] => {
  const groups = Map.groupBy(targets, (target) => live.map(({ reach }) => reach.targets[target]).join());
  const having = (target: number, values: readonly string[]): Bits =>
    bitsOf(
      live.length,
      live.flatMap(({ reach }, index) => (values.includes(reach.targets[target] ?? 'no') ? [index] : [])),
    );
  return [...groups.values()].map((group) => ({
    targets: group,
    sure: having(group[0] ?? 0, ['yes']),
    possible: having(group[0] ?? 0, ['yes', 'maybe']),
  }));
};

const sideOf = (
  live: readonly LivePolicy[],
  ask: AnyAsk,
  region: Box,
  context: CoverContext & { readonly mode: Mode },
): Side => {
  const whole = bitsOf(live.length);
  const some = bitsOf(live.length);
  const interned = new Map<string, Box>();
  /** Equal boxes become one object, so that a set of boxes holds each once. */
  const intern = (box: Box): Box => {
    const key = boxKey(box);
    const known = interned.get(key) ?? box;
    interned.set(key, known);
    return known;
  };
  const wanted = boxKey(region);
  const boxes = live.map(({ policy, reach }, index) => {
    const own = crossMeet([region], coveredBy(policy, reach, ask, context));
    if (own.length > 0) add(some, index);
    if (own.some((box) => boxKey(box) === wanted)) add(whole, index);
    return own.map(intern);
  });
  return { boxes, some, whole, region, memo: new Map() };
};

/** The first point of a side's region that these policies leave open. */
const openOf = (side: Side, applicable: Bits, target: Bits): Point | undefined => {
  if (meetsAll(side.whole, applicable, target)) return undefined;
  const live = intersection(side.some, applicable, target);
  const key = bitsKey(live);
  if (side.memo.has(key)) return side.memo.get(key);
  const boxes = new Set(members(live).flatMap((index) => side.boxes[index] ?? []));
  const found = findOpen(side.region, [...boxes]);
  side.memo.set(key, found);
  return found;
};

/** One question, prepared for any number of accounts of one kind. */
export interface Plan {
  readonly openings: (applicable: Applicable) => Openings;
  /** Whether some sign-in is covered that the other question, about blocking, does not shut out. */
  readonly holdsSomewhere: (applicable: Applicable, shutting: Plan | undefined) => boolean;
  readonly sureBoxes: (applicable: Applicable, group: number) => readonly Box[];
  /** What a policy covers at most, where it applies; by its index. */
  readonly boxes: readonly (readonly Box[])[];
}

/** Prepares one question. Policies and the region are gone through here; an account costs a few set operations. */
export const makePlan = (
  live: readonly LivePolicy[],
  { ask, region, context }: { ask: AnyAsk; region: Region; context: CoverContext },
): Plan => {
  const groups = groupTargets(live, region.targets);
  const sure = sideOf(live, ask, region.all, { ...context, mode: 'sure' });
  const possible = sideOf(live, ask, region.certain, { ...context, mode: 'possible' });
  /** With the places that may not exist: for what holds nowhere. */
  const atMost = sideOf(live, ask, region.all, { ...context, mode: 'possible' });

  const openings = (applicable: Applicable): Openings => {
    const certain: Opening[] = [];
    const undecided: number[] = [];
    for (const { targets, sure: surely, possible: possibly } of groups) {
      if (openOf(sure, applicable.sure, surely) === undefined) continue;
      const point = openOf(possible, applicable.possible, possibly);
      if (point === undefined) undecided.push(...targets);
      else certain.push({ targets, point });
    }
    return { certain, undecided };
  };

  const sureBoxes = (applicable: Applicable, group: number): readonly Box[] => {
    const reached = groups[group]?.sure;
    return reached === undefined
      ? []
      : members(intersection(sure.some, applicable.sure, reached)).flatMap(
          (index) => sure.boxes[index] ?? [],
        );
  };

  const holdsSomewhere = (applicable: Applicable, shutting: Plan | undefined): boolean => {
    if (!meets(atMost.some, applicable.possible)) return false;
    return groups.some(({ possible: possibly }, group) => {
      const asking = intersection(atMost.some, applicable.possible, possibly);
      const boxes = members(asking).flatMap((index) => atMost.boxes[index] ?? []);
      if (boxes.length === 0) return false;
      const shut = [...new Set(shutting?.sureBoxes(applicable, group) ?? [])];
      return boxes.some((box) => findOpen(box, shut) !== undefined);
    });
  };
  return { openings, holdsSomewhere, sureBoxes, boxes: atMost.boxes };
};
