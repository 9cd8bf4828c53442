import type { AnyAsk } from './asks.ts';
import { addAll, bitsOf, both, isNone, members, meetsAll, type Bits } from './bits.ts';
import { boxKey, crossMeet, type Box } from './box.ts';
import { canMeet, type Covered, type Mode } from './covered.ts';
import type { Semantics } from './semantics.ts';
import { makeCover, toPoint, type Cover, type Path } from './cover.ts';
import { dimensions } from './space.ts';
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
  /** See `toPoint`. */
  readonly path: Path;
}

export interface Openings {
  /** Not covered whatever the evidence leaves open. */
  readonly certain: readonly Opening[];
  /** Targets for which the evidence does not settle it. */
  readonly undecided: readonly number[];
}

interface Side {
  readonly boxes: readonly (readonly Box[])[];
  readonly cover: Cover;
  /** The boxes of each policy, as numbers of the cover. */
  readonly numbers: readonly Bits[];
  /** Boxes of policies that reach a group of targets, and boxes that hold the whole region. */
  readonly reaching: readonly Bits[];
  readonly whole: Bits;
  /** Open points that were met lately, and the boxes that hold each: many accounts share their gaps. */
  readonly met: { readonly path: Path; readonly holding: Bits }[];
  readonly flat: readonly Box[];
}

interface TargetGroup {
  readonly targets: readonly number[];
  readonly sure: Bits;
  readonly possible: Bits;
}

/** A region with its targets in groups that all policies treat alike. */
export interface Place {
  readonly region: Region;
  readonly groups: readonly TargetGroup[];
}

export const placeOf = (live: readonly LivePolicy[], region: Region): Place => ({
  region,
  groups: groupTargets(live, region.targets),
});

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
  region: Box,
  {
    ask,
    covered,
    mode,
    groups,
  }: { ask: AnyAsk; covered: Covered; mode: Mode; groups: readonly TargetGroup[] },
): Side => {
  const wanted = boxKey(region);
  const isAll = !wanted.includes('0');
  const boxes = live.map(({ policy, reach }) => {
    const own = covered(policy, reach, ask, mode);
    return isAll ? own : crossMeet([region], own);
  });
  const flat = boxes.flat();
  let next = 0;
  const numbers = boxes.map((own) =>
    bitsOf(
      flat.length,
      own.map(() => next++),
    ),
  );
  const ofPolicies = (policies: Bits): Bits => {
    const all = bitsOf(flat.length);
    for (const policy of members(policies)) addAll(all, numbers[policy]);
    return all;
  };
  return {
    boxes,
    numbers,
    flat,
    met: [],
    cover: makeCover(region, flat),
    reaching: groups.map(({ sure, possible }) => ofPolicies(mode === 'sure' ? sure : possible)),
    whole: bitsOf(
      flat.length,
      flat.flatMap((box, index) => (boxKey(box) === wanted ? [index] : [])),
    ),
  };
};

/** The boxes of some policies. */
const boxesOf = ({ numbers, cover }: Side, policies: Bits): Bits => {
  const all = bitsOf(cover.size);
  for (const policy of members(policies)) addAll(all, numbers[policy]);
  return all;
};

const mostMet = 32;

const remember = ({ met, flat }: Side, path: Path): void => {
  const point = toPoint(path);
  const inside = flat.flatMap((box, index) =>
    dimensions.every((dimension) => box[dimension][point[dimension]] === 1) ? [index] : [],
  );
  met.unshift({ path, holding: bitsOf(flat.length, inside) });
  if (met.length > mostMet) met.pop();
};

/** A point met before that these boxes leave open. */
const metBefore = ({ met }: Side, live: Bits): Path | undefined =>
  met.find(({ holding }) => !meetsAll(live, holding, holding))?.path;

/** One question, prepared for any number of accounts of one kind. */
export interface Plan {
  /** @param every all targets, or no further than the first that is certainly open */
  readonly openings: (applicable: Applicable, every: boolean) => Openings;
  /** Whether some sign-in is covered that the other question, about blocking, does not shut out. */
  readonly holdsSomewhere: (applicable: Applicable, shutting: Plan | undefined) => boolean;
  /** Whether, in a part of the space, somebody gets in to a group of targets whom nothing surely shuts out. */
  readonly leavesOpen: (part: Box, applicable: Applicable, group: number) => boolean;
  /** What a policy covers at most, where it applies; by its index. */
  readonly boxes: readonly (readonly Box[])[];
}

interface PlanInput {
  readonly ask: AnyAsk;
  readonly place: Place;
  readonly covered: Covered;
  readonly semantics: Semantics;
}

/** Prepares one question. Policies and the region are gone through here; an account costs a few set operations. */
export const makePlan = (
  live: readonly LivePolicy[],
  { ask, place, covered, semantics }: PlanInput,
): Plan => {
  const { region, groups } = place;
  const side = (mode: Mode, within: Box): Side => sideOf(live, within, { ask, covered, mode, groups });
  const sure = side('sure', region.all);
  const possible = side('possible', region.certain);
  /** With the places that may not exist: for what holds nowhere. */
  const atMost = boxKey(region.all) === boxKey(region.certain) ? possible : side('possible', region.all);

  const openings = (applicable: Applicable, every: boolean): Openings => {
    const certain: Opening[] = [];
    const undecided: number[] = [];
    const surely = boxesOf(sure, applicable.sure);
    const possibly = boxesOf(possible, applicable.possible);
    for (const [group, { targets }] of groups.entries()) {
      const reached = sure.reaching[group];
      const reachable = possible.reaching[group];
      if (reached === undefined || reachable === undefined) continue;
      if (meetsAll(sure.whole, surely, reached)) continue;
      const inPlay = both(possibly, reachable);
      // The first gap is looked for afresh, so that its words do not depend on which accounts came before.
      const met = certain.length === 0 ? undefined : metBefore(possible, inPlay);
      if (met === undefined && sure.cover.open(both(surely, reached)) === undefined) continue;
      const path = met ?? possible.cover.open(inPlay);
      if (path === undefined) undecided.push(...targets);
      else certain.push({ targets, path });
      if (path !== undefined && met === undefined) remember(possible, path);
      if (path !== undefined && !every) break;
    }
    return { certain, undecided };
  };

  const leavesOpen = (part: Box, applicable: Applicable, group: number): boolean => {
    const reached = sure.reaching[group];
    if (reached === undefined) return true;
    const boxes = both(boxesOf(sure, applicable.sure), reached);
    return isNone(boxes) || sure.cover.isOpenWithin(part, boxes);
  };

  const meeting = bitsOf(
    live.length,
    live.flatMap(({ policy }, index) => (canMeet(policy, ask, semantics) ? [index] : [])),
  );
  const holdsSomewhere = (applicable: Applicable, shutting: Plan | undefined): boolean =>
    members(both(applicable.possible, meeting)).some((policy) =>
      groups.some((_, group) => {
        if (live[policy]?.reach.targets[groups[group]?.targets[0] ?? 0] === 'no') return false;
        const boxes = atMost.boxes[policy] ?? [];
        return boxes.some((box) => shutting?.leavesOpen(box, applicable, group) ?? true);
      }),
    );
  return { openings, holdsSomewhere, leavesOpen, boxes: atMost.boxes };
};
