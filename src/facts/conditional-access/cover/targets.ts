import type { Region } from '../space/region.ts';
import type { LivePolicy } from '../space/policy-reach.ts';
import { add, bitsOf, members, type Bits } from '../accounts/bits.ts';

/** Targets that all policies treat alike, with the policies that surely, and that at most, reach them. */
export interface TargetGroup {
  readonly targets: readonly number[];
  readonly sure: Bits;
  readonly possible: Bits;
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
  const having = (target: number, values: readonly string[]): Bits => {
    const those = bitsOf(live.length);
    for (const [index, { reach }] of live.entries())
      if (values.includes(reach.targets[target] ?? 'no')) add(those, index);
    return those;
  };
  const alike = Map.groupBy(region.targets, (target) =>
    live.map(({ reach }) => reach.targets[target]).join(),
  );
  const groups = [...alike.values()].map((targets) => ({
    targets,
    sure: having(targets[0] ?? 0, ['yes']),
    possible: having(targets[0] ?? 0, ['yes', 'maybe']),
  }));
  return { region, groups, aboutOf: groupsByPolicy(groups, live.length) };
};
