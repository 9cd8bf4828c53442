import { isWithin, meets, type Bits } from '../accounts/bits.ts';
import type { Path } from '../space/path.ts';

/** What some policies leave open, with why: it is the same for all sets of policies of which that is true. */
export interface Finding {
  /** The first point that is left open; undefined when there is none. */
  readonly path: Path | undefined;
  /** Policies that cover all that comes before it. */
  readonly needs: Bits;
  /** Policies that would cover it. */
  readonly avoids: Bits;
}

const mostKept = 256;

const isTrueOf = ({ needs, avoids }: Finding, policies: Bits): boolean =>
  isWithin(needs, policies) && !meets(avoids, policies);

/** Remembers what was found for earlier accounts and apps. The answer does not depend on which they were. */
export const makeFindings = () => {
  const known: Finding[] = [];
  /** An account asks about one group of apps after the other, and often finds the same. */
  let last: Finding | undefined;
  return {
    of: (policies: Bits): Finding | undefined => {
      if (last !== undefined && isTrueOf(last, policies)) return last;
      let index = 0;
      for (; index < known.length; index += 1) {
        const one = known[index];
        if (one !== undefined && isTrueOf(one, policies)) break;
      }
      const found = known[index];
      last = found;
      const nearer = index >> 1;
      const other = known[nearer];
      // What is used often is found early.
      if (found !== undefined && other !== undefined) [known[nearer], known[index]] = [found, other];
      return found;
    },
    keep: (finding: Finding): void => {
      if (known.length === mostKept) known.pop();
      known.push(finding);
    },
  };
};
export type Findings = ReturnType<typeof makeFindings>;
