import type { RuleText } from '../../model/run.ts';
import { planOf, type PlanItem } from '../plan/codes.ts';
import { countedResults, type RunIndex } from '../run-index.ts';
import { shortfall } from './phrases.ts';

/** So many are shown in full where room is short; all of them stand in the clerk's report. */
const most = 5;

/** Of what nature and how many, without a name: for the terminal. */
function withoutNames({ code, rules, subjects, open, count, clauses }: PlanItem) {
  const kind = open[0]?.finding.subject.kind ?? 'other';
  return {
    code,
    what: shortfall(rules[0]?.failTitle ?? '', kind, Math.max(count, subjects.length)),
    clauses: clauses.map(({ ref }) => ref),
    outside: clauses.length === 0,
  };
}

/** The first five things that cannot wait, and how many more there are. Names nobody. */
export function firstThings(index: RunIndex) {
  const urgent = planOf(index).items.filter(({ urgency }) => urgency === 'do-first');
  return { things: urgent.slice(0, most).map(withoutNames), left: Math.max(0, urgent.length - most) };
}

/** What should be dealt with first and could not be checked, and of how many that concern this council at all. */
export interface UrgentUnknown {
  readonly rules: readonly RuleText[];
  readonly total: number;
}

/** A rule that falls short somewhere is known well enough to act on; one that nobody could judge is not. */
export function urgentUnknown(index: RunIndex): UrgentUnknown {
  const results = countedResults(index).filter(({ rule }) => index.rule(rule)?.urgency === 'do-first');
  const judged = [...Map.groupBy(results, ({ rule }) => rule)]
    .map(([id, those]) => ({ rule: index.rule(id), outcomes: those.map(({ outcome }) => outcome) }))
    .filter(({ outcomes }) => outcomes.some((outcome) => outcome !== 'not-applicable'));
  const unknown = judged.filter(({ outcomes }) => outcomes.includes('unknown') && !outcomes.includes('fail'));
  return {
    rules: unknown.flatMap(({ rule }) => (rule === undefined ? [] : [rule])),
    total: judged.length,
  };
}
