import type { Region } from '../space/region.ts';
import type { LivePolicy } from '../space/policy-reach.ts';
import { bitsOf, type Bits } from '../accounts/bits.ts';

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
}

export const placeOf = (live: readonly LivePolicy[], region: Region): Place => {
  const having = (target: number, values: readonly string[]): Bits =>
    bitsOf(
      live.length,
      live.flatMap(({ reach }, index) => (values.includes(reach.targets[target] ?? 'no') ? [index] : [])),
    );
  const alike = Map.groupBy(region.targets, (target) =>
    live.map(({ reach }) => reach.targets[target]).join(),
  );
  const groups = [...alike.values()].map((targets) => ({
    targets,
    sure: having(targets[0] ?? 0, ['yes']),
    possible: having(targets[0] ?? 0, ['yes', 'maybe']),
  }));
  return { region, groups };
};
