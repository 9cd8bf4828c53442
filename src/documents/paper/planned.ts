import { londonDay } from '../../model/london-day.ts';
import type { ClauseResult, RuleResult, Run } from '../../model/run.ts';
import type { PlannedWork } from '../../model/work-planned.ts';
import type { RunIndex } from '../run-index.ts';

/** The plan for one rule or one clause; undefined where nobody has taken it on. */
export function plannedFor(
  { plan = [] }: Run,
  of: { readonly rule: string } | { readonly ref: string },
): PlannedWork | undefined {
  return plan.find((work) => ('rule' in of ? work.rule === of.rule : work.ref === of.ref));
}

/** Whether its day is still to come when the settings were judged. */
export function isDue({ judgedAt }: Run, { by }: PlannedWork): boolean {
  return by >= londonDay(new Date(judgedAt));
}

const failing = ({ outcome }: RuleResult): boolean => outcome === 'fail';

/** The rules of a clause that fall short, and whether the answer does. */
export function workOf(
  index: RunIndex,
  clause: ClauseResult,
): { readonly rules: readonly string[]; readonly answer: boolean } {
  const rules = index
    .rulesOf(clause)
    .filter(({ used, result }) => used.weight !== 'review' && result !== undefined && failing(result))
    .map(({ used }) => used.rule);
  return { rules: [...new Set(rules)], answer: clause.attestation?.answer === 'no' };
}

/** Clauses on which work is recommended: something falls short, wholly or in part. */
export function clausesWithWork({ promises }: RunIndex): ClauseResult[] {
  return promises.filter(({ verdict }) => verdict === 'action-needed' || verdict === 'partly-in-place');
}

/**
 * Whether all work that the policy calls for stands in a plan whose days are not past, and what it costs in all. The
 * cost is undefined where one entry does not say. Undefined where any work has no plan, or where there is none.
 */
export function completePlan(index: RunIndex): { readonly cost: number | undefined } | undefined {
  const { run } = index;
  const works = clausesWithWork(index).map((clause) => {
    const { rules, answer } = workOf(index, clause);
    const whole = plannedFor(run, { ref: clause.ref });
    if (whole !== undefined) return [whole];
    const parts = rules.map((rule) => plannedFor(run, { rule }));
    return answer || parts.length === 0 ? [...parts, undefined] : parts;
  });
  const all = works.flat();
  const planned = all.filter((work) => work !== undefined && isDue(run, work));
  if (all.length === 0 || planned.length < all.length) return undefined;
  const costs = [...new Set(planned)].map((work) => work?.cost);
  return {
    cost: costs.reduce<number | undefined>(
      (sum, cost) => (sum === undefined || cost === undefined ? undefined : sum + cost),
      0,
    ),
  };
}
