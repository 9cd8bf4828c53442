import type { Uncovered } from '../model/run.ts';
import type { JudgeInput } from './judge.ts';
import type { Results } from './results.ts';
import type { Rule } from '../rulebook/rule.ts';
import { verdictOutside } from './verdict.ts';

const rulesOf = (clauses: JudgeInput['policy']['clauses']): ReadonlySet<string | undefined> =>
  new Set(clauses.flatMap((clause) => clause.rules.map((entry) => entry.rule)));

/**
 * Dozens of generic rules over dozens of kinds of account would fill the run with what its coverage says once: which
 * kinds share an answer, and what gets through.
 */
const toldByCoverage = ({ kind, outside }: Rule): boolean =>
  kind === 'accountKind' && outside.weight === 'background';

/**
 * Every rule that no clause of the policy enforces, at the weight that its baseline gives it. A shortfall must not vanish
 * because the council never promised the opposite, nor because the only clause about it waits for a decision. A rule that
 * no baseline asks for, such as the very thing that advice opposes, is background here.
 */
export const judgeOutside = ({ rules, policy }: JudgeInput, results: Results): Uncovered[] => {
  const kept = rulesOf(policy.clauses.filter(({ decision }) => decision === undefined));
  return rules.rules
    .filter(({ id }) => !kept.has(id))
    .map((rule) => {
      const { weight } = rule.outside;
      const { index, result } = toldByCoverage(rule) ? results.counted(rule) : results.of(rule, {});
      const verdict =
        weight === 'background'
          ? weight
          : verdictOutside({ weight, outcome: result.outcome, accepted: result.counts.accepted });
      return { rule: rule.id, result: index, verdict, baseline: rule.outside.baseline };
    });
};
