import { ofTheCouncil, type Changes } from '../../history/compare.ts';
import type { FindingRecord } from '../../store/run-record.ts';
import { planOf } from '../plan/codes.ts';
import type { RunIndex } from '../run-index.ts';
import { fill } from '../text/fill.ts';
import { clerkWords } from './clerk-words.ts';
import { countOf } from './phrases.ts';

const words = clerkWords.since;

function byRule(index: RunIndex, findings: readonly FindingRecord[]) {
  const plan = planOf(index);
  return [...Map.groupBy(findings, ({ rule }) => rule)].map(([id, those]) => ({
    text: fill(words.byRule, {
      title: index.rule(id)?.failTitle ?? words.otherRule,
      count: countOf(those[0]?.subjectKind ?? 'other', those.length),
    }),
    codes: [
      ...new Set(
        those.flatMap(
          ({ rule, subjectKind, subjectId }) => plan.codeOf(rule, { kind: subjectKind, id: subjectId }) ?? [],
        ),
      ),
    ],
  }));
}

/** What counts for the clerk: background rules are in no other part of the report either. */
function counted(index: RunIndex): (finding: FindingRecord) => boolean {
  const background = new Set(
    index.run.notInPolicy.filter(({ verdict }) => verdict === 'background').map(({ rule }) => rule),
  );
  const used = new Set(index.promised.map((one) => one.used.rule));
  return ({ rule }) => used.has(rule) || !background.has(rule);
}

/** What changed since the check before, by rule and without names; nothing for a first check. */
export function sinceLast(index: RunIndex, changes: Changes | undefined) {
  if (changes === undefined) return [];
  const counts = counted(index);
  const groups = [
    { heading: words.fresh, findings: ofTheCouncil(changes.fresh) },
    { heading: words.gone, findings: ofTheCouncil(changes.gone) },
    { heading: words.altered, findings: ofTheCouncil(changes.altered) },
    { heading: words.unseen, findings: changes.unseen },
  ];
  return groups
    .map(({ heading, findings }) => ({ heading, items: byRule(index, findings.filter(counts)) }))
    .filter(({ items }) => items.length > 0);
}
