import type { Outcome } from '../model/outcome.ts';
import type { Rule } from '../rulebook/rule.ts';

/** How many subjects a rule found in each way. */
export interface Tally {
  readonly pass: number;
  readonly fail: number;
  readonly unknown: number;
  readonly accepted: number;
  /** Subjects that pass if the rule is about them, which is not known. */
  readonly eitherWay: number;
}

/**
 * The outcome of a rule over its subjects. Nothing that was not read makes a pass: not a half-read list, and not a
 * list in which it is unknown whether the rule is about anybody.
 */
export function outcomeOfTally(tally: Tally, listComplete: boolean, none: Rule['none']): Outcome {
  if (tally.fail > 0) return 'fail';
  if (tally.unknown > 0 || !listComplete) return 'unknown';
  if (tally.pass > 0 || tally.accepted > 0) return 'pass';
  if (tally.eitherWay > 0) return none === 'pass' ? 'pass' : 'unknown';
  return none;
}
