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

interface Single {
  readonly why: string;
  readonly name: string;
}

/** Each subject once, with why the last result could not judge it. */
function lastOfEach(results: readonly RuleResult[]): Iterable<Single> {
  const singles = new Map<string, Single>();
  for (const doubt of results.flatMap(singlesOf)) {
    const why = whyNot(doubt);
    for (const subject of doubt.subjects) singles.set(subject.id, { why, name: nameOf(subject) });
  }
  return singles.values();
}

/** Single people, mailboxes and devices that hide what a rule asks, by reason: one line a reason, not one a name. */
export function doubtsByRule(index: RunIndex) {
  return [...Map.groupBy(countedResults(index), ({ rule }) => rule)]
    .map(([rule, results]) => ({
      title: index.rule(rule)?.title ?? rule,
      reasons: [...Map.groupBy(lastOfEach(results), ({ why }) => why)].map(([why, those]) => ({
        why,
        names: listed(
          those.map(({ name }) => name),
          mostNames,
        ),
      })),
    }))
    .filter(({ reasons }) => reasons.length > 0);
}
