import { missingKey, type Missing } from '../../../model/cause.ts';
import { numbered } from '../../base/once.ts';
import { unknown, type Unknown } from '../../base/known.ts';

/** Makes equal reasons one object, so that they can be told apart without their text. */
export type Reasons = (reasons: readonly Missing[]) => readonly Missing[];

export function makeReasons(): Reasons {
  const known = new Map<string, Missing>();
  return (reasons) =>
    reasons.map((reason) => {
      const key = missingKey(reason);
      const same = known.get(key) ?? reason;
      known.set(key, same);
      return same;
    });
}

/**
 * Makes one unknown of reasons. Equal ones are one object: thousands of accounts have them.
 *
 * @returns takes reasons of which equal ones are one object; throws a TypeError where there is none
 */
export function makeShared(): (reasons: readonly Missing[]) => Unknown {
  const numberOf = numbered();
  const known = new Map<string, Unknown>();
  return (reasons) => {
    // Of equal ones the last counts, as in `distinctMissing`.
    const distinct = [...new Set(reasons.toReversed())].toReversed();
    const key = distinct.map(numberOf).join();
    const shared = known.get(key) ?? unknown(...distinct);
    known.set(key, shared);
    return shared;
  };
}
