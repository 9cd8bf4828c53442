import { missingKey, type Missing } from '../../../model/cause.ts';
import { unknown, type Unknown } from '../../base/known.ts';

/** Reasons by their numbers, which equal ones share. */
export type ReasonNumbers = readonly number[];

/**
 * The reasons of all accounts, so that they can be told apart and put together without their text: thousands of accounts
 * have the same.
 */
export interface ReasonBook {
  readonly numbersOf: (reasons: readonly Missing[]) => ReasonNumbers;
  /** Begins the reasons of one answer, the last ones first. What was begun before is finished. */
  readonly begin: () => void;
  /** Tells answers apart: what was put for this one stays put until another is begun. */
  readonly answer: () => number;
  /** Puts reasons before those that were put already. Of equal ones the last counts, as in `distinctMissing`. */
  readonly putBefore: (numbers: ReasonNumbers) => void;
  /** The same object for the same reasons; `undefined` where nothing was put. */
  readonly finish: () => Unknown | undefined;
}

export function makeReasonBook(): ReasonBook {
  const reasons: Missing[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (reason: Missing): number => {
    const key = missingKey(reason);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, reasons.push(reason) - 1);
    return reasons.length - 1;
  };
  const made = new Map<string, Unknown>();
  /** Of each reason, the answer that it was last put for. */
  const putFor: number[] = [];
  let answer = 0;
  let put: number[] = [];
  return {
    numbersOf: (list) => list.map(numberOf),
    begin: () => {
      answer += 1;
      put = [];
    },
    answer: () => answer,
    putBefore: (list) => {
      for (let at = list.length - 1; at >= 0; at -= 1) {
        const one = list[at] ?? 0;
        if (putFor[one] === answer) continue;
        putFor[one] = answer;
        put.push(one);
      }
    },
    finish: () => {
      if (put.length === 0) return undefined;
      const key = put.join();
      let same = made.get(key);
      if (same === undefined) {
        same = unknown(...put.toReversed().flatMap((one) => reasons[one] ?? []));
        made.set(key, same);
      }
      return same;
    },
  };
}
