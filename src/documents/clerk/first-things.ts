import type { ClauseResult, RuleResult, RuleText } from '../../model/run.ts';
import { planOf, type PlanItem } from '../plan/codes.ts';
import { countedResults, type RunIndex } from '../run-index.ts';
import { shortfall } from './phrases.ts';
import { whomOf } from '../text/whom.ts';

/** So many are shown in full where room is short; all of them stand in the clerk's report. */
const most = 5;

/** Of what nature and how many, without a name: for the terminal. */
function withoutNames({ code, rules, subjects, open, count, clauses, undecided }: PlanItem) {
  const kind = open[0]?.finding.subject.kind ?? 'other';
  return {
    code,
    what: shortfall(rules[0]?.failTitle ?? '', kind, Math.max(count, subjects.length)),
    clauses: clauses.map(({ ref }) => ref),
    undecided: undecided.map(({ ref }) => ref),
  };
}

/** The first five things that cannot wait, and how many more there are. Names nobody. */
export function firstThings(index: RunIndex) {
  const urgent = planOf(index).items.filter(({ urgency }) => urgency === 'do-first');
  return { things: urgent.slice(0, most).map(withoutNames), left: Math.max(0, urgent.length - most) };
}

/** What should be dealt with first and could not be checked, and of how many that concern this council at all. */
export interface UrgentUnknown {
  readonly rules: readonly {
    readonly rule: RuleText;
    /** Of whom and what, in words, where others could be judged; empty where nobody could. */
    readonly whom: string;
    /** The promise that is about them. */
    readonly promise: ClauseResult | undefined;
  }[];
  readonly total: number;
}

/** A pass for council devices must not be called unchecked because private ones were not seen. */
function whomUnknown(results: readonly RuleResult[]): string {
  if (!results.some(({ outcome }) => outcome === 'pass')) return '';
  const scopes = results.flatMap(({ outcome, scope }) =>
    outcome === 'unknown' && scope !== undefined ? [whomOf(scope)] : [],
  );
  return [...new Set(scopes)].join('; ');
}

/** The promise for which nobody could judge a rule. */
function promiseUnknown({ promised }: RunIndex, id: string): ClauseResult | undefined {
  return promised.find(
    ({ used, result, clause }) =>
      used.rule === id && result?.outcome === 'unknown' && clause.decision === undefined,
  )?.clause;
}

/** A rule that falls short somewhere is known well enough to act on; one that nobody could judge is not. */
export function urgentUnknown(index: RunIndex): UrgentUnknown {
  const results = countedResults(index).filter(({ rule }) => index.rule(rule)?.urgency === 'do-first');
  const judged = [...Map.groupBy(results, ({ rule }) => rule)]
    .map(([id, those]) => ({
      rule: index.rule(id),
      outcomes: those.map(({ outcome }) => outcome),
      whom: whomUnknown(those),
    }))
    .filter(({ outcomes }) => outcomes.some((outcome) => outcome !== 'not-applicable'));
  const unknown = judged.filter(({ outcomes }) => outcomes.includes('unknown') && !outcomes.includes('fail'));
  return {
    rules: unknown.flatMap(({ rule, whom }) =>
      rule === undefined ? [] : [{ rule, whom, promise: promiseUnknown(index, rule.id) }],
    ),
    total: judged.length,
  };
}
