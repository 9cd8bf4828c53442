import type { Uncovered } from '../model/run.ts';
import type { JudgeInput } from './judge.ts';
import type { Results } from './results.ts';
import { verdictOf } from './verdict.ts';

/**
 * Every rule that no clause of the policy uses, at the weight that its baseline gives it. A shortfall must not vanish
 * because the council never promised the opposite.
 */
export const judgeOutside = ({ rules, policy }: JudgeInput, results: Results): Uncovered[] => {
  const used = new Set(policy.clauses.flatMap((clause) => clause.rules.map((entry) => entry.rule)));
  return rules.rules
    .filter((rule) => !used.has(rule.id))
    .map((rule) => {
      const { index, result } = results.of(rule, {});
      const { weight } = rule.outside;
      const { verdict } = verdictOf({
        informative: weight === 'background',
        needsDecision: false,
        answer: 'not-asked',
        rules:
          weight === 'background'
            ? []
            : [{ rule: rule.id, weight, outcome: result.outcome, accepted: result.counts.accepted }],
      });
      return { rule: rule.id, result: index, verdict, baseline: rule.outside.baseline };
    });
};
