import { oncePer } from '../../base/once.ts';
import type { MakeScene } from './by-opening.ts';
import type { Missing } from '../../../model/cause.ts';
import { has } from '../accounts/bits.ts';
import type { Applicable } from '../accounts/membership.ts';
import type { Directory } from '../accounts/memberships-of.ts';
import type { AccessView } from '../policy/access-needs.ts';
import { unlistedId } from '../policy/unlisted.ts';
import { holdsPoint } from '../space/box.ts';
import { toPoint } from '../space/path.ts';
import type { Tenancy } from '../space/tenancy.ts';
import { doubtsOfAccount } from './doubts-of-account.ts';
import { doubtsOfConditions } from './doubts-of-conditions.ts';
import { doubtsOfControls } from './doubts-of-controls.ts';
import { doubtsOfExistence } from './doubts-of-existence.ts';
import type { Reasons } from './shared-doubts.ts';

/** Adds why one uncovered sign-in is open for an account. Equal reasons are one object. */
export type DoubtsAt = (applicable: Applicable, into: Missing[]) => void;

/**
 * Prepares the doubts about uncovered sign-ins.
 *
 * @param unlisted why the list of policies itself may be short
 */
export function makeDoubtsAt(
  given: AccessView,
  { live, space }: Tenancy,
  directory: Directory,
  { unlisted, reasons }: { readonly unlisted: readonly Missing[]; readonly reasons: Reasons },
): MakeScene<DoubtsAt> {
  const ofAccount = oncePer((index: number) => {
    const policy = live[index]?.policy;
    return reasons(policy === undefined ? [] : doubtsOfAccount(policy, given, directory));
  });
  const notRead = reasons(unlisted);
  return (plan) => (path) => {
    const point = toPoint(path);
    const isCovering = (index: number): boolean =>
      (plan.boxes[index] ?? []).some((box) => holdsPoint(box, point));
    const covering = [...live.keys()].filter(isCovering);
    const existence = doubtsOfExistence(live, { plan, point }, given);
    const unread = reasons(existence.unread);
    const ofExistence = [...existence.ofPolicies].map(
      ([index, reason]) => [index, reasons([reason])] as const,
    );
    const ofControls = oncePer((index: number) => {
      const policy = live[index]?.policy;
      return reasons(policy === undefined ? [] : doubtsOfControls({ policy, index }, plan, point, given));
    });
    return (target) => {
      const isAbout = (index: number): boolean => live[index]?.reach.targets[target] !== 'no';
      const ofConditions = oncePer((index: number) => {
        const one = live[index];
        const at = { target: space.targets[target], index: target, point };
        return reasons(one === undefined ? [] : doubtsOfConditions(one, at, given));
      });
      const ofPolicy = (isSure: boolean) =>
        oncePer((index: number): readonly Missing[] =>
          live[index]?.policy.id === unlistedId
            ? notRead
            : [...(isSure ? [] : ofAccount(index)), ...ofConditions(index), ...ofControls(index)],
        );
      const ofSure = ofPolicy(true);
      const ofUnsure = ofPolicy(false);
      const deciders = covering.filter(isAbout);
      const beyond = ofExistence.filter(([index]) => isAbout(index));
      return ({ sure, possible }, into) => {
        for (const index of deciders)
          if (has(possible, index)) into.push(...(has(sure, index) ? ofSure(index) : ofUnsure(index)));
        into.push(...unread);
        for (const [index, own] of beyond) if (has(possible, index)) into.push(...own);
      };
    };
  };
}
