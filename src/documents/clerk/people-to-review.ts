import type { Doubt, RuleResult } from '../../model/run.ts';
import { countedResults, type RunIndex } from '../run-index.ts';
import { fill } from '../text/fill.ts';
import { foundWords, reasonWords } from '../words.ts';
import { toldResults, type ToldFinding } from '../told/finding-text.ts';
import { namesAnchor } from '../anchors.ts';
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

/** With the name once: most sentences begin with it. Of a setting of the whole council there is only one. */
const named = ({ subject, message, namesSubject }: ToldFinding): string =>
  namesSubject || foundWords.single.includes(subject.kind) ? message : `${subject.name}: ${message}`;

/** What is said of several people in the same words stands once, with all of their names. */
const said = (findings: readonly ToldFinding[]): readonly string[] =>
  [...Map.groupBy(findings, (one) => one.said)].flatMap(([text, those]) => {
    const [first] = those;
    if (first === undefined || those.length === 1) return first === undefined ? [] : [named(first)];
    const start = `${text.charAt(0).toUpperCase()}${text.slice(1)}`.replace(/[.\s]+$/u, '');
    return [
      fill(foundWords.shared, { said: start, names: those.map(({ subject }) => subject.name).join(', ') }),
    ];
  });

/** Where nothing at all could be judged, the reason says it all; a list of everybody would say no more. */
const singlesOf = ({ counts, doubts }: RuleResult): readonly Doubt[] =>
  counts.pass + counts.fail + counts.accepted > 0 ? doubts : [];

/** The only place in the report that names people and accounts: what falls short, and what single ones hide. */
export const peopleToReview = (index: RunIndex) => {
  const told = toldResults(index.run);
  const byRule = new Map<string, RuleResult[]>();
  for (const result of countedResults(index))
    byRule.set(result.rule, [...(byRule.get(result.rule) ?? []), result]);
  return [...byRule]
    .map(([rule, results]) => {
      const text = index.rule(rule);
      const open = results
        .flatMap((result) => told.get(result)?.findings ?? [])
        .filter(({ accepted }) => accepted === undefined);
      return {
        anchor: namesAnchor(rule),
        title: text?.failTitle ?? rule,
        fine: text?.title ?? rule,
        findings: said([...new Map(open.map((one) => [one.fingerprint, one])).values()]),
        doubts: doubtful([
          ...new Map(results.flatMap(singlesOf).map((one) => [one.subject.id, one])).values(),
        ]),
      };
    })
    .filter(({ findings, doubts }) => findings.length + doubts.length > 0);
};
