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
import type { TargetGroup } from './targets.ts';
import type { Cover } from './cover.ts';
import { holdersOf } from './holders.ts';
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

const none: readonly Opening[] = [];

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
  const { groups, aboutOf } = place;
  const proofs = makeProofs(groups);
  /** For what is covered at most. */
  const mostly = makeProofs(groups, 'possible');
  /** What reaches an account and a group of targets; written over each time. */
  const reaching = bitsOf(boxes.length);
  const coversAll = (applicable: Applicable, group: Bits): boolean =>
    sure.find(bothInto(applicable.sure, group, reaching)).path === undefined;
  /** Whether all is covered whichever is true of the account. */
  const coversInEachCase = (applicable: Applicable, group: Bits): boolean => {
    if (coversAll(applicable, group)) return true;
    const cases = applicable.cases();
    return cases.length > 0 && cases.every((one) => coversInEachCase(one, group));
  };
  /** What is left open, where all is covered whichever is true: one policy leaves out whom, or which app, another is about. */
  const isSettled = (applicable: Applicable, { sure: known, cases }: TargetGroup): boolean => {
    if (cases.length === 0 && applicable.openKeys.length === 0) return false;
    return (cases.length > 0 ? cases : [known]).every((group) => coversInEachCase(applicable, group));
  };
  const openings = (applicable: Applicable, every: boolean): Openings => {
    let certain: Opening[] | undefined;
    let undecided: Opening[] | undefined;
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
          (certain ??= []).push({ targets: group.targets, path });
          if (!every) break;
          continue;
        }
        perhaps ??= mostly.provenFor(applicable.possible);
        if (!has(perhaps, index)) addAll(perhaps, mostly.keep(needs));
      }
      // Whether one is certainly open is left to find.
      if (!every && undecided !== undefined) continue;
      // What is covered for certain is covered at most.
      proven ??= proofs.provenFor(applicable.sure);
      if (has(proven, index)) continue;
      const surely = sure.find(bothInto(applicable.sure, group.sure, reaching));
      if (surely.path === undefined) addAll(proven, proofs.keep(surely.needs));
      else if (!isSettled(applicable, group))
        (undecided ??= []).push({ targets: group.targets, path: surely.path });
    }
    return { certain: certain ?? none, undecided: undecided ?? none };
  };

  const proofsWithin = new Map<Box, Proofs>();
  const leavesOpen = (part: Box, applicable: Applicable, among: readonly number[]): boolean => {
    const closed = proofsWithin.get(part) ?? makeProofs(groups);
    proofsWithin.set(part, closed);
    // Mostly the first one is open, and nothing has to be known of the others.
    let proven: Bits | undefined;
    for (const index of among) {
      const group = groups[index];
      if (group === undefined || (proven !== undefined && has(proven, index))) continue;
      const { path, needs } = sure.find(bothInto(applicable.sure, group.sure, reaching), part);
      if (path !== undefined) return true;
      proven ??= closed.provenFor(applicable.sure);
      if (!has(proven, index)) addAll(proven, closed.keep(needs));
    }
    return false;
  };

  const nobody = bitsOf(boxes.length);
  const exists = (part: Box): boolean => sure.find(nobody, part).path !== undefined;

  const holdsSomewhere = holdersOf({ held, aboutOf, exists, policies: boxes.length });

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
