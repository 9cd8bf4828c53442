import type { Opening, Openings, Plan } from './question.ts';
import type { Applicable } from '../accounts/membership.ts';
import {
  addAll,
  bitsOf,
  both,
  bothInto,
  has,
  meets,
  members,
  nextAbsent,
  type Bits,
} from '../accounts/bits.ts';
import type { Box } from '../space/box.ts';
import type { Cover } from './cover.ts';
import { makeProofs, type Proofs } from './proofs.ts';

interface PlanInput extends Pick<
  Plan,
  'asks' | 'where' | 'context' | 'place' | 'closed' | 'closedByControlsOf'
> {
  /** What is covered for certain; and what is at most, in places that surely exist. */
  readonly sure: Cover;
  readonly possible: Cover;
  /** What each policy covers at most. */
  readonly boxes: readonly (readonly Box[])[];
  /** Where a policy may let somebody through with what is asked and nothing less; of most it is never asked. */
  readonly held: (policy: number) => readonly Box[];
  /** Policies that say the opposite. */
  readonly contradicting: Bits;
}

/** Joins covers and targets to one question. An account costs a few set operations. */
export const makePlan = ({
  asks,
  where,
  context,
  place,
  closed: shut,
  sure,
  possible,
  boxes,
  held,
  closedByControlsOf,
  ...input
}: PlanInput): Plan => {
  const { groups } = place;
  const proofs = makeProofs(groups);
  /** For what is covered at most. */
  const mostly = makeProofs(groups, 'possible');
  /** What reaches an account and a group of targets; written over each time. */
  const reaching = bitsOf(boxes.length);
  const openings = (applicable: Applicable, every: boolean): Openings => {
    const certain: Opening[] = [];
    const undecided: Opening[] = [];
    // Often the first one is open, and nothing has to be known of the others.
    let proven = every ? proofs.provenFor(applicable.sure) : undefined;
    let perhaps: Bits | undefined;
    for (let index = 0; index < groups.length; index += 1) {
      if (proven !== undefined) index = nextAbsent(proven, index);
      const group = groups[index];
      if (group === undefined) break;
      if (perhaps === undefined || !has(perhaps, index)) {
        const { path, needs } = possible.find(bothInto(applicable.possible, group.possible, reaching));
        if (path !== undefined) {
          certain.push({ targets: group.targets, path });
          if (!every) break;
          continue;
        }
        perhaps ??= mostly.provenFor(applicable.possible);
        if (!has(perhaps, index)) addAll(perhaps, mostly.keep(needs));
      }
      // Whether one is certainly open is left to find.
      if (!every && undecided.length > 0) continue;
      // What is covered for certain is covered at most.
      proven ??= proofs.provenFor(applicable.sure);
      if (has(proven, index)) continue;
      const surely = sure.find(bothInto(applicable.sure, group.sure, reaching));
      if (surely.path === undefined) addAll(proven, proofs.keep(surely.needs));
      else undecided.push({ targets: group.targets, path: surely.path });
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
      const { path, needs } = sure.find(bothInto(applicable.sure, group.sure, reaching), part);
      if (path !== undefined) return true;
      addAll(proven, closed.keep(needs));
      return false;
    });
  };

  const nobody = bitsOf(boxes.length);
  const exists = (part: Box): boolean => sure.find(nobody, part).path !== undefined;

  /** The groups of targets that each policy reaches at most. */
  const reached = boxes.map((_, policy) =>
    groups.flatMap(({ possible: own }, index) => (has(own, policy) ? [index] : [])),
  );
  const holdsSomewhere = (applicable: Applicable, shutting: Plan | undefined): boolean =>
    members(applicable.possible).some((policy) => {
      const among = reached[policy] ?? [];
      const own = among.length === 0 ? [] : held(policy);
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
    closedByControlsOf,
    asks,
    where,
    context,
    place,
    closed: shut,
  };
};
