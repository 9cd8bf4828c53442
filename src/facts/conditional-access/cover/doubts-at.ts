import { once, oncePer } from '../../base/once.ts';
import type { MakeScene } from './by-opening.ts';
import type { Missing } from '../../../model/cause.ts';
import {
  addAll,
  bitsOf,
  both,
  bothInto,
  has,
  members,
  removeAll,
  without,
  type Bits,
} from '../accounts/bits.ts';
import type { Applicable } from '../accounts/membership.ts';
import type { Directory } from '../accounts/memberships-of.ts';
import type { AccessView } from '../policy/access-needs.ts';
import { unlistedId } from '../policy/unlisted.ts';
import { holdsPoint } from '../space/box.ts';
import { toPoint } from '../space/path.ts';
import type { LivePolicy } from '../space/policy-reach.ts';
import type { Tenancy } from '../space/tenancy.ts';
import { doubtsOfAccount } from './doubts-of-account.ts';
import { doubtsOfConditions } from './doubts-of-conditions.ts';
import { doubtsOfControls } from './doubts-of-controls.ts';
import { doubtsOfExistence } from './doubts-of-existence.ts';
import type { ReasonBook, ReasonNumbers } from './shared-doubts.ts';

/** Puts why one uncovered sign-in is open for an account before what was put already. */
export type DoubtsAt = (applicable: Applicable) => void;

/** What keeps an uncovered sign-in open by a policy that covers it: where it surely is about an account, and where not. */
interface Decider {
  readonly sure: () => ReasonNumbers;
  readonly unsure: () => ReasonNumbers;
}

/** Policies by which something was put for one answer already: it is not gone through again for the next target. */
function makePut(size: number, book: ReasonBook): () => Bits {
  const put = bitsOf(size);
  let answer = book.answer();
  return () => {
    if (answer !== book.answer()) put.fill(0);
    answer = book.answer();
    return put;
  };
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
  const size = live.length;
  const ofAccount = oncePer((index: number) => {
    const policy = live[index]?.policy;
    return numbersOf(policy === undefined ? [] : doubtsOfAccount(policy, given, directory));
  });
  const notRead = numbersOf(unlisted);
  const where = (test: (one: LivePolicy, index: number) => boolean): Bits =>
    bitsOf(
      size,
      live.flatMap((one, index) => (test(one, index) ? [index] : [])),
    );
  const aboutOf = oncePer((target: number) => ({
    surely: where(({ reach }) => reach.targets[target] === 'yes'),
    atMost: where(({ reach }) => reach.targets[target] !== 'no'),
  }));
  /** Both are written over each time. */
  const inPlay = bitsOf(size);
  const anew = bitsOf(size);
  return (plan) => (path) => {
    const point = toPoint(path);
    const covering = where((_, index) => (plan.boxes[index] ?? []).some((box) => holdsPoint(box, point)));
    const existence = doubtsOfExistence(live, { plan, point }, given);
    const unread = numbersOf(existence.unread);
    const beyond = bitsOf(size, existence.ofPolicies.keys());
    const ofExistence = oncePer((index: number) => {
      const reason = existence.ofPolicies.get(index);
      return numbersOf(reason === undefined ? [] : [reason]);
    });
    const ofControls = oncePer((index: number) => {
      const policy = live[index]?.policy;
      return numbersOf(policy === undefined ? [] : doubtsOfControls({ policy, index }, plan, point, given));
    });
    const deciderAt = (target: number, index: number): Decider => {
      const one = live[index];
      if (one === undefined || one.policy.id === unlistedId)
        return { sure: () => notRead, unsure: () => notRead };
      const at = { target: space.targets[target], index: target, point };
      const sure = once(() => [...numbersOf(doubtsOfConditions(one, at, given)), ...ofControls(index)]);
      return { sure, unsure: once(() => [...ofAccount(index), ...sure()]) };
    };
    /** Of policies that are surely about a target: which one it is makes no difference. */
    const decidersAnywhere: (Decider | undefined)[] = [];
    const putBeyond = makePut(size, book);
    const putAnywhere = makePut(size, book);
    return (target) => {
      const { surely, atMost } = aboutOf(target);
      const surelyDeciding = both(covering, surely);
      const perhapsDeciding = without(both(covering, atMost), surely);
      const existing = both(beyond, atMost);
      const own: (Decider | undefined)[] = [];
      const deciderOf = (index: number): Decider =>
        ((has(surely, index) ? decidersAnywhere : own)[index] ??= deciderAt(target, index));
      // From the last to the first, as they are put.
      return ({ sure, possible }) => {
        const put = putBeyond();
        removeAll(bothInto(existing, possible, inPlay), put);
        for (const index of members(inPlay).toReversed()) putBefore(ofExistence(index));
        addAll(put, inPlay);
        putBefore(unread);
        const done = putAnywhere();
        removeAll(bothInto(surelyDeciding, possible, anew), done);
        addAll(bothInto(perhapsDeciding, possible, inPlay), anew);
        for (const index of members(inPlay).toReversed()) {
          const decider = deciderOf(index);
          putBefore(has(sure, index) ? decider.sure() : decider.unsure());
        }
        addAll(done, anew);
      };
    };
  };
}
