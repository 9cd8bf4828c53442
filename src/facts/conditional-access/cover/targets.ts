import type { Region } from '../space/region.ts';
import type { LivePolicy } from '../space/policy-reach.ts';
import type { Three } from '../../../model/three.ts';
import { add, bitsOf, members, type Bits } from '../accounts/bits.ts';

/** Targets that all policies treat alike, with the policies that surely, and that at most, reach them. */
export interface TargetGroup {
  readonly targets: readonly number[];
  readonly sure: Bits;
  readonly possible: Bits;
  /** Those that surely reach them if they belong to Office 365, and if they do not; empty where that is known. */
  readonly cases: readonly Bits[];
}

/** A region with its targets in groups. */
export interface Place {
  readonly region: Region;
  readonly groups: readonly TargetGroup[];
  /** The groups that each policy may be about, by its index. */
  readonly aboutOf: readonly Bits[];
}

/** The groups that each policy may be about. @param size how many policies there are */
export function groupsByPolicy(groups: readonly TargetGroup[], size: number): readonly Bits[] {
  const aboutOf = Array.from({ length: size }, () => bitsOf(groups.length));
  for (const [index, { possible }] of groups.entries())
    for (const policy of members(possible)) add(aboutOf[policy] as Bits, index);
  return aboutOf;
}

export const placeOf = (live: readonly LivePolicy[], region: Region): Place => {
  const having = (reached: readonly (Three | undefined)[], values: readonly Three[]): Bits =>
    bitsOf(
      live.length,
      reached.flatMap((value = 'no', index) => (values.includes(value) ? [index] : [])),
    );
  const known = live.map(({ reach }) => reach.targets);
  // Of few policies it makes a difference which apps belong to Office 365.
  const cases = live.some(({ reach }) => reach.targetsByOffice[0] !== reach.targets)
    ? [0, 1].map((one) => live.map(({ reach }) => reach.targetsByOffice[one] ?? reach.targets))
    : [];
  const at = (target: number, reached: readonly (readonly Three[])[]) => reached.map((own) => own[target]);
  const alike = Map.groupBy(region.targets, (target) =>
    [known, ...cases].map((reached) => at(target, reached).join()).join(' '),
  );
  const groups = [...alike.values()].map((targets): TargetGroup => {
    const [first = 0] = targets;
    const reached = at(first, known);
    const inCases = cases.map((one) => at(first, one));
    // One of them may leave all as open as it is, and counts all the same: each may be what is true.
    const isOpen = inCases.some((one) => one.join() !== reached.join());
    return {
      targets,
      sure: having(reached, ['yes']),
      possible: having(reached, ['yes', 'maybe']),
      cases: isOpen ? inCases.map((one) => having(one, ['yes'])) : [],
    };
  });
  return { region, groups, aboutOf: groupsByPolicy(groups, live.length) };
};
