import { londonDay } from '../model/london-day.ts';
import type { Exception } from '../model/attestation.ts';
import type { RuleResult } from '../model/run.ts';
import { evaluateRule } from './evaluate.ts';
import type { Scope } from '../model/scope.ts';
import { bearing, type Within } from './bearing-scope.ts';
import { withheld } from './deciding-facts.ts';
import type { EvidenceTimes } from './evidence-refs.ts';
import type { JudgeInput } from './judge-input.ts';
import { type ParamValues, withDefaults } from '../rulebook/params.ts';
import type { Rule } from '../rulebook/rule.ts';

interface Judged {
  readonly index: number;
  readonly result: RuleResult;
}

/** Whom a rule looks at: only those of a clause, or all but those of other clauses. */
export type Whom = Pick<Within, 'only' | 'except'>;

/** The results of a run. A rule that several clauses use for the same people, with the same parameters, runs once. */
export interface Results {
  readonly of: (rule: Rule, params: ParamValues, whom?: Whom) => Judged;
  /** The same, with its subjects counted and not named: for what the run tells elsewhere in a shorter form. */
  readonly counted: (rule: Rule) => Judged;
  /** Whether a rule fails for these people whatever the named parameters are. */
  readonly failsWithout: (rule: Rule, params: ParamValues, names: readonly string[], only: Scope) => boolean;
  readonly all: () => RuleResult[];
}

/** Live until the end of the London day that the council wrote down. */
const liveExceptions = (exceptions: readonly Exception[], now: Date): readonly Exception[] =>
  exceptions.filter(({ until }) => londonDay(now) <= until);

const timesOf = ({ read }: JudgeInput): EvidenceTimes =>
  Object.fromEntries(
    read.evidence.map(({ evidence, endpoint, at, status }) => [evidence, { endpoint, at, status }]),
  );

export const createResults = (input: JudgeInput): Results => {
  const results: RuleResult[] = [];
  const indexes = new Map<string, number>();
  const exceptions = liveExceptions(input.exceptions, input.now);
  const times = timesOf(input);
  const { scopes, caveats } = input.register;
  const run = (
    rule: Rule,
    params: ParamValues,
    { unnamed = false, ...whom }: Whom & { unnamed?: boolean } = {},
  ): RuleResult =>
    evaluateRule(rule, input.facts[rule.kind], {
      params,
      times,
      provenance: input.provenance,
      unnamed,
      within: { scopes: scopes[rule.kind], ...whom },
      caveats: caveats[rule.kind],
      exceptions: exceptions.filter((exception) => exception.rule === rule.id),
    });
  return {
    of: (rule, params, { only, except = [] } = {}) => {
      const kept = only === undefined ? undefined : bearing(only, scopes[rule.kind]);
      const key = JSON.stringify([rule.id, withDefaults(rule.params, params), kept, except]);
      const found = indexes.get(key);
      const known = found === undefined ? undefined : results[found];
      if (found !== undefined && known !== undefined) return { index: found, result: known };
      const result = run(rule, params, { only: kept, except });
      indexes.set(key, results.push(result) - 1);
      return { index: results.length - 1, result };
    },
    counted: (rule) => {
      const result = run(rule, {}, { unnamed: true });
      return { index: results.push(result) - 1, result };
    },
    failsWithout: (rule, params, names, only) => {
      const unsaid = Object.fromEntries(names.map((name) => [name, withheld]));
      const whom = { only: bearing(only, scopes[rule.kind]), unnamed: true };
      return run(rule, { ...params, ...unsaid }, whom).outcome === 'fail';
    },
    all: () => results,
  };
};
