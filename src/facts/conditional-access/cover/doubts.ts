import type { Missing } from '../../../model/cause.ts';
import { absent, missingOf } from '../../base/read-evidence.ts';
import { has, members } from '../accounts/bits.ts';
import type { Applicable } from '../accounts/membership.ts';
import type { Directory } from '../accounts/memberships-of.ts';
import type { AccessView } from '../policy/access-needs.ts';
import { unlistedId } from '../policy/unlisted.ts';
import { holdsPoint } from '../space/box.ts';
import { toPoint } from '../space/path.ts';
import type { Tenancy } from '../space/tenancy.ts';
import { doubtsOfAccount } from './doubts-of-account.ts';
import { doubtsOfConditions } from './doubts-of-conditions.ts';
import { doubtsOfControls, doubtsOfLimit } from './doubts-of-controls.ts';
import { doubtsOfExistence } from './doubts-of-existence.ts';
import { said } from './doubt-said.ts';
import type { Decision, Opening, Plan } from './question.ts';

/**
 * Why an answer about an account is open: the policies that decide it, each with what keeps its part open. Never empty.
 *
 * @param plan the question that was decided
 */
export type Doubts = (
  decision: Pick<Decision, 'undecided'>,
  plan: Plan,
  applicable: Applicable,
) => readonly Missing[];

/** What keeps answers open, for the technician: unread evidence by its own cause, else the words of the policy. */
export const makeDoubts = (given: AccessView, tenancy: Tenancy, directory: Directory): Doubts => {
  const { live, space } = tenancy;
  const unlisted = missingOf(given, 'conditionalAccessPolicies');
  const doubtsAt = (opening: Opening, plan: Plan, applicable: Applicable): Missing[] => {
    const point = toPoint(opening.path);
    const target = opening.targets[0] ?? 0;
    const reaching = members(applicable.possible).filter(
      (index) => live[index]?.reach.targets[target] !== 'no',
    );
    const found = reaching
      .filter((index) => (plan.boxes[index] ?? []).some((box) => holdsPoint(box, point)))
      .flatMap((index): readonly Missing[] => {
        const one = live[index];
        if (one === undefined) return [];
        if (one.policy.id === unlistedId) return unlisted;
        return [
          ...(has(applicable.sure, index) ? [] : doubtsOfAccount(one.policy, given, directory)),
          ...doubtsOfConditions(one, { target: space.targets[target], index: target, point }, given),
          ...doubtsOfControls(one.policy, plan, point, given),
        ];
      });
    return [...found, ...doubtsOfExistence(reaching, live, { plan, point }, given)];
  };
  return ({ undecided }, plan, applicable) => {
    const directoryOnly = undecided.every(({ targets }) =>
      targets.every((target) => space.targets[target]?.kind === 'directory'),
    );
    const some = directoryOnly
      ? undecided
      : undecided.filter(({ targets }) => space.targets[targets[0] ?? 0]?.kind !== 'directory');
    const found = some.flatMap((opening) => doubtsAt(opening, plan, applicable));
    if (found.length > 0) return found;
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
};
