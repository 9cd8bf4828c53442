import type { RuleBook } from '../../src/rulebook/load-rules.ts';
import { CouncilInputs } from '../../src/model/council.ts';
import { bareSnapshot } from '../../src/sources/testing.ts';
import { derived, type Seen } from '../cases/seen.ts';

type Outcome = 'pass' | 'fail' | 'unknown' | 'not-applicable';

/** What a rule must say of a tenant of which this was read, and nothing else. */
export interface Question {
  /** What is peculiar about the tenant, and the page that decides where it is not plain. */
  readonly asks: string;
  readonly rule: string;
  readonly given: Readonly<Record<string, unknown>>;
  readonly is: Outcome;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly council?: Readonly<Record<string, unknown>>;
}

/** Questions about one rule: what is asked, the answer, and what was read. */
export function about(
  rule: string,
  rows: readonly (readonly [
    asks: string,
    is: Outcome,
    given: Question['given'],
    more?: Pick<Question, 'params' | 'council'>,
  ])[],
): Question[] {
  return rows.map(([asks, is, given, more]) => ({ rule, asks, is, given, ...more }));
}

/** From the evidence through the facts to the rule, as an audit goes. */
export function answerOf({ rule, given, params = {}, council = {} }: Question, rules: RuleBook): Seen {
  return derived(bareSnapshot(given), CouncilInputs.parse(council), rules).rule(rule, { params });
}
