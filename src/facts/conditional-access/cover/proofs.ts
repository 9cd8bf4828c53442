import { addAll, bitsOf, isWithin, type Bits } from '../accounts/bits.ts';
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
  const proofs: { readonly policies: Bits; readonly reached: Bits }[] = [];
  /** An account asks all its questions in a row, and several of them ask the same thing. */
  let last: { readonly policies: Bits; readonly proven: Bits } | undefined;
  return {
    provenFor: (policies) => {
      if (last?.policies === policies) return last.proven;
      const proven = bitsOf(groups.length);
      for (const proof of proofs) if (isWithin(proof.policies, policies)) addAll(proven, proof.reached);
      last = { policies, proven };
      return proven;
    },
    keep: (policies) => {
      const indices = groups.flatMap((group, index) => (isWithin(policies, group[reach]) ? [index] : []));
      const proof = { policies, reached: bitsOf(groups.length, indices) };
      proofs.unshift(proof);
      if (proofs.length > mostKept) proofs.pop();
      return proof.reached;
    },
  };
}
