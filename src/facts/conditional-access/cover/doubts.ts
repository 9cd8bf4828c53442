import type { Missing } from '../../../model/cause.ts';
import { absent, missingOf } from '../../base/read-evidence.ts';
import { unknown, unknownFor, type Unknown } from '../../base/known.ts';
import { members } from '../accounts/bits.ts';
import type { Applicable } from '../accounts/membership.ts';
import type { Directory } from '../accounts/memberships-of.ts';
import type { AccessView } from '../policy/access-needs.ts';
import type { Tenancy } from '../space/tenancy.ts';
import { byOpening } from './by-opening.ts';
import { makeDoubtsAt } from './doubts-at.ts';
import { doubtsOfLimit } from './doubts-of-controls.ts';
import { said } from './doubt-said.ts';
import type { Opening, Plan } from './question.ts';
import { makeReasonBook } from './shared-doubts.ts';

/**
 * Why an answer about an account is open: the policies that decide it, each with what keeps its part open. Never empty,
 * and worked out when it is read: what decides the answer is found with less.
 *
 * @param plan the question that was decided
 */
export type Doubts = (plan: Plan, applicable: Applicable) => Unknown;

/** What keeps answers open, for the technician: unread evidence by its own cause, else the words of the policy. */
export const makeDoubts = (given: AccessView, tenancy: Tenancy, directory: Directory): Doubts => {
  const { live, space } = tenancy;
  const unlisted = missingOf(given, 'conditionalAccessPolicies');
  const book = makeReasonBook();
  const doubtsAt = byOpening(makeDoubtsAt(given, tenancy, directory, { unlisted, book }));
  const isDirectory = (target: number): boolean => space.targets[target]?.kind === 'directory';
  const worthTelling = (undecided: readonly Opening[]): readonly Opening[] =>
    undecided.every(({ targets }) => targets.every(isDirectory))
      ? undecided
      : undecided.filter(({ targets }) => !isDirectory(targets[0] ?? 0));

  /** Where no sign-in says why. */
  const ofPolicies = (plan: Plan, applicable: Applicable): readonly Missing[] => {
    const timed = members(applicable.possible).flatMap((index) => live[index]?.policy ?? []);
    const unread =
      plan.asks.kind === 'frequency' ? timed.filter(({ session }) => session.signInHours === 'timed') : [];
    if (unread.length > 0) return unread.flatMap(doubtsOfLimit);
    const named = plan.opposites(applicable).flatMap((index) => live[index]?.policy ?? []);
    if (named.length > 0)
      return named.map((policy) =>
        said(policy, 'says the opposite of another rule, and which of the two holds is not said'),
      );
    const missing = absent(given, 'groups', 'roleAssignments', 'namedLocations', 'authenticationStrengths');
    return missing.length > 0 || unlisted.length > 0
      ? [...unlisted, ...missing]
      : members(applicable.possible).flatMap((index) => {
          const policy = live[index]?.policy;
          return policy === undefined
            ? []
            : [said(policy, 'may decide it, and what it does here is not settled')];
        });
  };
  const reasonsOf = (plan: Plan, applicable: Applicable): readonly Missing[] => {
    const { undecided } = plan.openings(applicable, true);
    book.begin();
    for (const opening of worthTelling(undecided).toReversed()) doubtsAt(plan, opening)(applicable);
    const found = book.finish();
    if (found !== undefined) return found.missing;
    book.putBefore(book.numbersOf(ofPolicies(plan, applicable)));
    return (book.finish() ?? unknown()).missing;
  };
  return (plan, applicable) => unknownFor(() => reasonsOf(plan, applicable));
};
