import type { ClauseResult, RuleResult, RuleText } from '../../model/run.ts';
import { planOf, type PlanItem } from '../plan/codes.ts';
import { countedResults, type RunIndex } from '../run-index.ts';
import { shortfall } from './phrases.ts';
import { whomOf } from '../text/whom.ts';

/** So many are shown in full where room is short; all of them stand in the clerk's report. */
const most = 5;

/** What an item is about, without a name; items that are alike in all of it cannot be told apart. */
function natureOf({ rules, open, clauses, undecided }: PlanItem) {
  return {
    title: rules[0]?.failTitle ?? '',
    kind: open[0]?.finding.subject.kind ?? 'other',
    clauses: clauses.map(({ ref }) => ref),
    undecided: undecided.map(({ ref }) => ref),
  };
}

/** Items that stand one after another and differ by whom they name alone, as one. */
function alike(items: readonly PlanItem[]): readonly (readonly PlanItem[])[] {
  const groups: PlanItem[][] = [];
  let last = '';
  for (const item of items) {
    const nature = JSON.stringify(natureOf(item));
    if (nature === last) groups.at(-1)?.push(item);
    else groups.push([item]);
    last = nature;
  }
  return groups;
}

/** Of what nature and how many, without a name: for the terminal. "A3–A5" where only names would tell them apart. */
function withoutNames(items: readonly PlanItem[]) {
  return items.slice(0, 1).map((first) => {
    const { title, kind, clauses, undecided } = natureOf(first);
    const count = items.reduce((sum, one) => sum + Math.max(one.count, one.subjects.length), 0);
    const last = items.at(-1)?.code ?? first.code;
    return {
      code: last === first.code ? first.code : `${first.code}–${last}`,
      what: shortfall(title, kind, count),
      clauses,
      undecided,
    };
  });
}

/** The first five things that cannot wait, and how many codes there are beyond them. Names nobody. */
export function firstThings(index: RunIndex) {
  const urgent = alike(planOf(index).items.filter(({ urgency }) => urgency === 'do-first'));
  return { things: urgent.slice(0, most).flatMap(withoutNames), left: urgent.slice(most).flat().length };
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
