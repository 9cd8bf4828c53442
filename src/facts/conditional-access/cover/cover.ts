import { once, oncePer } from '../../base/once.ts';
import type { Bits } from '../accounts/bits.ts';
import type { Box } from '../space/box.ts';
import { makeSearch, type CoverInput } from './cover-search.ts';
import { makeFindings, type Finding, type Findings } from './findings.ts';

/** The boxes of all policies over a region, prepared so that what any set of policies leaves open is found fast. */
export interface Cover {
  /** The boxes of each policy. */
  readonly boxes: () => readonly (readonly Box[])[];
  /** What these policies leave open in the region, or in a part of it. The set of policies is not kept. */
  readonly find: (policies: Bits, part?: Box) => Finding;
}

/** Nothing is prepared before it is asked. */
export const makeCover = (prepare: () => CoverInput): Cover => {
  const input = once(prepare);
  let search: ReturnType<typeof makeSearch> | undefined;
  const inRegion = makeFindings();
  const inParts = oncePer((_part: Box): Findings => makeFindings());
  return {
    boxes: () => input().boxes,
    find: (policies, part) => {
      const known = part === undefined ? inRegion : inParts(part);
      const found = known.of(policies);
      if (found !== undefined) return found;
      search ??= makeSearch(input());
      const finding = search(policies, part);
      known.keep(finding);
      return finding;
    },
  };
};
