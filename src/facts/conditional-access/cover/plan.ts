import type { Opening, Openings, Plan } from './question.ts';
import type { Applicable } from '../accounts/membership.ts';
import { addAll, bitsOf, both, has, meets, members, without, type Bits } from '../accounts/bits.ts';
import type { Box } from '../space/box.ts';
import type { Cover } from './cover.ts';
import { makeProofs, type Proofs } from './proofs.ts';

interface PlanInput extends Pick<Plan, 'asks' | 'context' | 'place' | 'closed'> {
  /** What is covered for certain; and what is at most, in places that surely exist. */
  readonly sure: Cover;
  readonly possible: Cover;
  /** What each policy covers at most, and where it may let somebody through with what is asked and nothing less. */
  readonly boxes: readonly (readonly Box[])[];
  readonly held: readonly (readonly Box[])[];
  /** Policies that say the opposite. */
  readonly contradicting: Bits;
}

/** Joins covers and targets to one question. An account costs a few set operations. */
export const makePlan = ({
  asks,
  context,
  place,
  closed: shut,
  sure,
  possible,
  boxes,
  held,
  ...input
}: PlanInput): Plan => {
  const { groups } = place;
  const everyGroup = bitsOf(groups.length, groups.keys());
  const proofs = makeProofs(groups);
  const openings = (applicable: Applicable, every: boolean): Openings => {
    const certain: Opening[] = [];
    const undecided: Opening[] = [];
    const proven = proofs.provenFor(applicable.sure);
    // What is covered for certain is covered at most.
    for (const index of members(without(everyGroup, proven))) {
      const group = groups[index];
      if (group === undefined || has(proven, index)) continue;
      const { path } = possible.find(both(applicable.possible, group.possible));
      if (path === undefined) {
        const surely = sure.find(both(applicable.sure, group.sure));
        if (surely.path === undefined) addAll(proven, proofs.keep(surely.needs));
        else undecided.push({ targets: group.targets, path: surely.path });
        continue;
      }
      certain.push({ targets: group.targets, path });
      if (!every) break;
    }
    return { certain, undecided };
  };

  const proofsWithin = new Map<Box, Proofs>();
  const leavesOpen = (part: Box, applicable: Applicable, among: readonly number[]): boolean => {
    const closed = proofsWithin.get(part) ?? makeProofs(groups);
    proofsWithin.set(part, closed);
    const proven = closed.provenFor(applicable.sure);
    return among.some((index) => {
      const group = groups[index];
      if (group === undefined || has(proven, index)) return false;
      const { path, needs } = sure.find(both(applicable.sure, group.sure), part);
      if (path !== undefined) return true;
      addAll(proven, closed.keep(needs));
      return false;
    });
  };

  const nobody = bitsOf(boxes.length);
  const exists = (part: Box): boolean => sure.find(nobody, part).path !== undefined;

  /** The groups of targets that each policy reaches at most. */
  const reached = boxes.map((_, policy) =>
    groups.flatMap(({ possible: reaching }, index) => (has(reaching, policy) ? [index] : [])),
  );
  const holdsSomewhere = (applicable: Applicable, shutting: Plan | undefined): boolean =>
    members(applicable.possible).some((policy) => {
      const among = reached[policy] ?? [];
      const own = among.length === 0 ? [] : (held[policy] ?? []);
      return own.some((box) => shutting?.leavesOpen(box, applicable, among) ?? exists(box));
    });

  const isContradicted = ({ possible: possibly }: Applicable): boolean =>
    meets(possibly, input.contradicting);
  const opposites = ({ possible: possibly }: Applicable): number[] =>
    members(both(possibly, input.contradicting));
  return {
    openings,
    isContradicted,
    opposites,
    holdsSomewhere,
    leavesOpen,
    boxes,
    asks,
    context,
    place,
    closed: shut,
  };
};
