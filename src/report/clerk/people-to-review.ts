import type { Doubt, RuleResult } from '../../model/run.ts';
import { countedResults, type RunIndex } from '../run-index.ts';
import { reasonWords } from '../words.ts';
import { reasonsOf } from './reasons.ts';

const doubtful = ({ subject, missing }: Doubt) => ({
  name: subject.name,
  why: reasonsOf(missing)
    .map((reason) => reasonWords[reason].heading)
    .join('; '),
});

/** Where nothing at all could be judged, the reason says it all; a list of everybody would say no more. */
const singlesOf = ({ counts, doubts }: RuleResult): readonly Doubt[] =>
  counts.pass + counts.fail + counts.accepted > 0 ? doubts : [];

/** The only place in the report that names people and accounts: what falls short, and what single ones hide. */
export const peopleToReview = (index: RunIndex) => {
  const byRule = new Map<string, RuleResult[]>();
  for (const result of countedResults(index))
    byRule.set(result.rule, [...(byRule.get(result.rule) ?? []), result]);
  return [...byRule]
    .map(([rule, results]) => {
      const text = index.rule(rule);
      const open = results
        .flatMap(({ findings }) => findings)
        .filter(({ accepted }) => accepted === undefined);
      return {
        title: text?.failTitle ?? rule,
        fine: text?.title ?? rule,
        findings: [...new Map(open.map((one) => [one.fingerprint, one])).values()].map(
          ({ subject, message }) => ({ name: subject.name, message }),
        ),
        doubts: [...new Map(results.flatMap(singlesOf).map((one) => [one.subject.id, one])).values()].map(
          doubtful,
        ),
      };
    })
    .filter(({ findings, doubts }) => findings.length + doubts.length > 0);
};
