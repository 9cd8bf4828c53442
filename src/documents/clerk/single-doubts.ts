import type { Doubt, RuleResult } from '../../model/run.ts';
import { countedResults, type RunIndex } from '../run-index.ts';
import { reasonWords } from '../words.ts';
import { nameOf } from '../told/name-of.ts';
import { listed, mostNames } from './listed.ts';
import { reasonsOf } from './reasons.ts';

function whyNot({ missing }: Doubt): string {
  return reasonsOf(missing)
    .map((reason) => reasonWords[reason].heading)
    .join('; ');
}

/** Where nothing at all could be judged, the reason says it all; a list of everybody would say no more. */
function singlesOf({ counts, doubts }: RuleResult): readonly Doubt[] {
  return counts.pass + counts.fail + counts.accepted > 0 ? doubts : [];
}

/** Single people, mailboxes and devices that hide what a rule asks, by reason: one line a reason, not one a name. */
export function doubtsByRule(index: RunIndex) {
  return [...Map.groupBy(countedResults(index), ({ rule }) => rule)]
    .map(([rule, results]) => ({
      title: index.rule(rule)?.title ?? rule,
      reasons: [
        ...Map.groupBy(
          new Map(results.flatMap(singlesOf).map((one) => [one.subject.id, one])).values(),
          whyNot,
        ),
      ].map(([why, those]) => ({
        why,
        names: listed(
          those.map(({ subject }) => nameOf(subject)),
          mostNames,
        ),
      })),
    }))
    .filter(({ reasons }) => reasons.length > 0);
}
