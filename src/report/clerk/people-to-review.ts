import type { Doubt, Finding, RuleResult } from '../../model/run.ts';
import { countedResults, type RunIndex } from '../run-index.ts';
import { reasonWords } from '../words.ts';
import { reasonsOf } from './reasons.ts';

const whyNot = ({ missing }: Doubt): string =>
  reasonsOf(missing)
    .map((reason) => reasonWords[reason].heading)
    .join('; ');

/** Names by the reason why nothing is known of them: one line a reason, not one a name. */
const doubtful = (doubts: readonly Doubt[]) =>
  [...Map.groupBy(doubts, whyNot)].map(([why, those]) => ({
    why,
    names: those.map(({ subject }) => subject.name).join(', '),
  }));

/** What was found, with the name once: most sentences begin with it. */
const named = ({ subject, message }: Finding): string =>
  message.includes(subject.name) ? message : `${subject.name}: ${message}`;

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
        findings: [...new Map(open.map((one) => [one.fingerprint, one])).values()].map(named),
        doubts: doubtful([
          ...new Map(results.flatMap(singlesOf).map((one) => [one.subject.id, one])).values(),
        ]),
      };
    })
    .filter(({ findings, doubts }) => findings.length + doubts.length > 0);
};
