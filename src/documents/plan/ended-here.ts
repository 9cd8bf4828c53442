import type { RuleText } from '../../model/run.ts';
import { endedBy } from './card-words.ts';
import type { PlanItem } from './codes.ts';
import { subjectKey } from './open-findings.ts';

/**
 * Rules of the same item whose steps end this one for everybody whom it names: their lists of steps would be nearly the
 * same. None where one account is named by this rule alone, or where nobody is named.
 */
export function endedHere({ rules, open, closed }: PlanItem, rule: RuleText): readonly string[] {
  const enders = rules.filter((one) => one !== rule && endedBy([one]).has(rule.id)).map(({ id }) => id);
  const reached = new Set(
    open.filter((one) => enders.includes(one.rule.id)).map(({ finding }) => subjectKey(finding.subject)),
  );
  const mine = [...open, ...closed].filter((one) => one.rule.id === rule.id);
  const all = mine.length > 0 && mine.every(({ finding }) => reached.has(subjectKey(finding.subject)));
  return all ? enders : [];
}
