import { once, oncePer } from '../../base/once.ts';
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
import type { ReasonBook, ReasonNumbers } from './shared-doubts.ts';

/** Puts why one uncovered sign-in is open for an account before what was put already. */
export type DoubtsAt = (applicable: Applicable) => void;

/** A policy that covers an uncovered sign-in, with what keeps that open: where it surely is about an account, and where not. */
interface Decider {
  readonly index: number;
  readonly sure: () => ReasonNumbers;
  readonly unsure: () => ReasonNumbers;
}

/**
 * Prepares the doubts about uncovered sign-ins.
 *
 * @param unlisted why the list of policies itself may be short
 */
export function makeDoubtsAt(
  given: AccessView,
  { live, space }: Tenancy,
  directory: Directory,
  { unlisted, book }: { readonly unlisted: readonly Missing[]; readonly book: ReasonBook },
): MakeScene<DoubtsAt> {
  const { numbersOf, putBefore } = book;
  const ofAccount = oncePer((index: number) => {
    const policy = live[index]?.policy;
    return numbersOf(policy === undefined ? [] : doubtsOfAccount(policy, given, directory));
  });
  const notRead = numbersOf(unlisted);
  return (plan) => (path) => {
    const point = toPoint(path);
    const isCovering = (index: number): boolean =>
      (plan.boxes[index] ?? []).some((box) => holdsPoint(box, point));
    const covering = [...live.keys()].filter(isCovering);
    const existence = doubtsOfExistence(live, { plan, point }, given);
    const unread = numbersOf(existence.unread);
    const ofExistence = [...existence.ofPolicies].map(
      ([index, reason]) => [index, numbersOf([reason])] as const,
    );
    const ofControls = oncePer((index: number) => {
      const policy = live[index]?.policy;
      return numbersOf(policy === undefined ? [] : doubtsOfControls({ policy, index }, plan, point, given));
    });
    return (target) => {
      const isAbout = (index: number): boolean => live[index]?.reach.targets[target] !== 'no';
      const deciderOf = (index: number): Decider[] => {
        const one = live[index];
        if (one === undefined) return [];
        if (one.policy.id === unlistedId) return [{ index, sure: () => notRead, unsure: () => notRead }];
        const at = { target: space.targets[target], index: target, point };
        const sure = once(() => [...numbersOf(doubtsOfConditions(one, at, given)), ...ofControls(index)]);
        return [{ index, sure, unsure: once(() => [...ofAccount(index), ...sure()]) }];
      };
      // From the last to the first, as they are put.
      const deciders = covering.filter(isAbout).flatMap(deciderOf).toReversed();
      const beyond = ofExistence.filter(([index]) => isAbout(index)).toReversed();
      return ({ sure, possible }) => {
        for (const [index, own] of beyond) if (has(possible, index)) putBefore(own);
        putBefore(unread);
        for (const one of deciders)
          if (has(possible, one.index)) putBefore(has(sure, one.index) ? one.sure() : one.unsure());
      };
    };
  };
}
