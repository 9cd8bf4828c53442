import { bitsOf, isWithin, type Bits } from '../accounts/bits.ts';
import type { TargetGroup } from './targets.ts';

/** Sets of policies that were found to leave nothing open; whatever else reaches an account, they are enough. */
export interface Proofs {
  /**
   * The groups of targets, by index, for which this is proven of these policies. Who proves another of the same policies
   * may add its groups to the set: it is the same set when these policies are asked about next.
   */
  readonly provenFor: (policies: Bits) => Bits;
  /** Remembers that these are enough wherever all of them reach; returns the groups that they reach. */
  readonly keep: (policies: Bits) => Bits;
}

/** What is not among these is found again, which costs less than to look through more. */
const mostKept = 64;

/** @param reach which of the policies of a group count: those that surely reach it, or all that may */
export function makeProofs(groups: readonly TargetGroup[], reach: 'sure' | 'possible' = 'sure'): Proofs {
  const size = groups[0]?.[reach].length ?? 0;
  const sizeReached = bitsOf(groups.length).length;
  /** All proofs one after the other, so that a look through them follows no pointers; the oldest is written over. */
  const enough = new Uint32Array(mostKept * size);
  const reachedBy = new Uint32Array(mostKept * sizeReached);
  let kept = 0;
  const isEnough = (proof: number, policies: Bits): boolean => {
    for (let word = 0; word < size; word += 1)
      if (((enough[proof * size + word] ?? 0) & ~(policies[word] ?? 0)) !== 0) return false;
    return true;
  };
  /** An account asks all its questions in a row, and several of them ask the same thing. */
  let last: { readonly policies: Bits; readonly proven: Bits } | undefined;
  return {
    provenFor: (policies) => {
      if (last?.policies === policies) return last.proven;
      const proven = bitsOf(groups.length);
      for (let proof = Math.min(kept, mostKept) - 1; proof >= 0; proof -= 1) {
        if (!isEnough(proof, policies)) continue;
        const from = proof * sizeReached;
        for (let word = 0; word < sizeReached; word += 1)
          proven[word] = (proven[word] ?? 0) | (reachedBy[from + word] ?? 0);
      }
      last = { policies, proven };
      return proven;
    },
    keep: (policies) => {
      const indices = groups.flatMap((group, index) => (isWithin(policies, group[reach]) ? [index] : []));
      const reached = bitsOf(groups.length, indices);
      const at = kept % mostKept;
      enough.set(policies, at * size);
      reachedBy.set(reached, at * sizeReached);
      kept += 1;
      return reached;
    },
  };
}
