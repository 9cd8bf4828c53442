import { addAll, bitsKey, bitsOf, both, isWithin, has, meets, members, type Bits } from './bits.ts';
import type { Box } from './box.ts';
import type { Cover } from './cover.ts';
import type { Path } from './path.ts';
import type { Policy } from './policy.ts';
import type { Reach } from './reach.ts';
import type { Place } from './targets.ts';

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

/** One question, prepared for any number of accounts of one kind. */
export interface Plan {
  /** @param every all targets, or no further than the first that is certainly open */
  readonly openings: (applicable: Applicable, every: boolean) => Openings;
  /** Whether some sign-in is covered that the other question, about blocking, does not shut out. */
  readonly holdsSomewhere: (applicable: Applicable, shutting: Plan | undefined) => boolean;
  /** Whether, in a part of the space, somebody gets in to a group of targets whom nothing surely shuts out. */
  readonly leavesOpen: (part: Box, applicable: Applicable, group: number) => boolean;
  /** Whether a policy says the opposite of what is asked, so that nobody knows which of the two holds. */
  readonly isContradicted: (applicable: Applicable) => boolean;
  /** Equal for accounts that this question cannot tell apart. */
  readonly classOf: (applicable: Applicable) => string;
  /** What a policy covers at most, where it applies; by its index. */
  readonly boxes: readonly (readonly Box[])[];
}

interface PlanInput {
  readonly place: Place;
  /** What is covered for certain; what is at most, in places that surely exist; and in those besides that may. */
  readonly sure: Cover;
  readonly possible: Cover;
  readonly atMost: Cover;
  /** Policies that can fulfil what is asked, and not only shut sign-ins out. */
  readonly meeting: Bits;
  /** Policies that say the opposite. */
  readonly contradicting: Bits;
}

/** How much is remembered of earlier accounts. */
const mostMet = 32;
const mostProofs = 256;

/** Joins covers and targets to one question. An account costs a few set operations. */
export const makePlan = ({ place, sure, possible, atMost, ...input }: PlanInput): Plan => {
  const { groups } = place;
  /** Open points that were met lately, and the policies that cover each: many accounts share their gaps. */
  const met: { readonly path: Path; readonly holding: Bits }[] = [];
  const metBefore = (policies: Bits): Path | undefined =>
    met.find(({ holding }) => !meets(policies, holding))?.path;
  const remember = (path: Path): void => {
    if (met.some((one) => one.path === path)) return;
    met.unshift({ path, holding: possible.holding(path) });
    if (met.length > mostMet) met.pop();
  };

  /** Policies of which it was found that they cover everything, and the groups of targets that all of them reach. */
  const proofs: { readonly policies: Bits; readonly groups: Bits }[] = [];
  const provenFor = (policies: Bits): Bits => {
    const proven = bitsOf(groups.length);
    for (const proof of proofs) if (isWithin(proof.policies, policies)) addAll(proven, proof.groups);
    return proven;
  };
  const keepProof = (policies: Bits): Bits => {
    const reached = groups.flatMap((group, index) => (isWithin(policies, group.sure) ? [index] : []));
    const proof = { policies, groups: bitsOf(groups.length, reached) };
    proofs.unshift(proof);
    if (proofs.length > mostProofs) proofs.pop();
    return proof.groups;
  };

  const openings = (applicable: Applicable, every: boolean): Openings => {
    const certain: Opening[] = [];
    const undecided: number[] = [];
    const proven = provenFor(applicable.sure);
    for (const [index, group] of groups.entries()) {
      // What is covered for certain is covered at most.
      if (has(proven, index)) continue;
      const inPlay = both(applicable.possible, group.possible);
      // The first gap is looked for afresh, so that its words do not depend on which accounts came before.
      const known = certain.length === 0 ? undefined : metBefore(inPlay);
      const path = known ?? possible.open(inPlay);
      if (path === undefined) {
        const surely = both(applicable.sure, group.sure);
        if (sure.open(surely) === undefined) addAll(proven, keepProof(sure.enough(surely)));
        else undecided.push(...group.targets);
        continue;
      }
      certain.push({ targets: group.targets, path });
      if (!every) break;
      if (known === undefined) remember(path);
    }
    return { certain, undecided };
  };

  const leavesOpen = (part: Box, applicable: Applicable, group: number): boolean => {
    const reached = groups[group]?.sure;
    return reached === undefined || sure.isOpenWithin(part, both(applicable.sure, reached));
  };

  const holdsSomewhere = (applicable: Applicable, shutting: Plan | undefined): boolean =>
    members(both(applicable.possible, input.meeting)).some((policy) =>
      groups.some(({ possible: reaching }, group) => {
        if (!has(reaching, policy)) return false;
        const boxes = atMost.boxes[policy] ?? [];
        return boxes.some((box) => shutting?.leavesOpen(box, applicable, group) ?? true);
      }),
    );

  const relevant = input.contradicting.slice();
  for (const { possible: reaching } of groups) addAll(relevant, both(reaching, atMost.covering));
  const classOf = ({ sure: surely, possible: possibly }: Applicable): string =>
    bitsKey(surely, relevant) + bitsKey(possibly, relevant);
  const isContradicted = ({ possible: possibly }: Applicable): boolean =>
    meets(possibly, input.contradicting);
  return { openings, isContradicted, holdsSomewhere, leavesOpen, classOf, boxes: atMost.boxes };
};
