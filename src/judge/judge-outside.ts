import type { RuleResult, Uncovered } from '../model/run.ts';
import type { Scope } from '../model/scope.ts';
import type { JudgeInput } from './judge-input.ts';
import { scopeOf } from './judge-clause-rule.ts';
import { restricts } from './bearing-scope.ts';
import type { Results } from './results.ts';
import type { Rule } from '../rulebook/rule.ts';
import { verdictOutside } from './weighed-rule.ts';

/** For each rule, whom the clauses speak of that use it and wait for no decision. */
function coveredBy(clauses: JudgeInput['policy']['clauses']): ReadonlyMap<string, readonly Scope[]> {
  const uses = clauses
    .filter(({ decision }) => decision === undefined)
    .flatMap((clause) =>
      clause.rules.flatMap((entry) =>
        entry.rule === undefined ? [] : [{ rule: entry.rule, scope: scopeOf(clause, entry) }],
      ),
    );
  return new Map(
    [...Map.groupBy(uses, ({ rule }) => rule)].map(([rule, those]) => [
      rule,
      those.map(({ scope }) => scope),
    ]),
  );
}

/**
 * Dozens of generic rules over dozens of kinds of account would fill the run with what its coverage says once: which
 * kinds share an answer, and what gets through.
 */
const toldByCoverage = ({ kind, outside }: Rule): boolean =>
  kind === 'accountKind' && outside.weight === 'background';

/** Somebody was looked at, or could have been. */
const looksAtAnybody = ({ counts, missing }: RuleResult): boolean =>
  counts.pass + counts.fail + counts.unknown + counts.accepted + missing.length > 0;

/**
 * Every rule that no clause of the policy enforces, at the weight that its baseline gives it. A shortfall must not vanish
 * because the council never promised the opposite, nor because the only clause about it waits for a decision or speaks
 * of other people. A rule that no baseline asks for, such as the very thing that advice opposes, is background here.
 */
export const judgeOutside = ({ rules, policy, register }: JudgeInput, results: Results): Uncovered[] => {
  const covered = coveredBy(policy.clauses);
  return rules.rules.flatMap((rule) => {
    const scopes = register.scopes[rule.kind];
    const except = covered.get(rule.id) ?? [];
    if (except.some((scope) => !restricts(scope, scopes))) return [];
    const { weight, baseline } = rule.outside;
    const { index, result } = toldByCoverage(rule) ? results.counted(rule) : results.of(rule, {}, { except });
    if (except.length > 0 && !looksAtAnybody(result)) return [];
    const verdict =
      weight === 'background'
        ? weight
        : verdictOutside({ weight, outcome: result.outcome, accepted: result.counts.accepted });
    return [{ rule: rule.id, result: index, verdict, baseline }];
  });
};
