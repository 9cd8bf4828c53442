import type { Missing } from '../model/cause.ts';
import type { SubjectView, Truth } from '../rulebook/expression.ts';
import { bothTrue } from './bearing-scope.ts';
import type { Rule } from '../rulebook/rule.ts';

/**
 * What a rule says about one subject. `holds-either-way`: it is not known whether the rule is about this subject,
 * but if it is, the requirement is met.
 */
export type SubjectOutcome =
  | { readonly outcome: 'pass' | 'fail' | 'not-applicable' }
  | { readonly outcome: 'unknown' | 'holds-either-way'; readonly missing: readonly Missing[] };

const always: Truth = { value: true };

/**
 * Kleene's logic over "if `within` and `where`, then `require`".
 * @param within whether the clause speaks of this subject
 */
export const judgeSubject = (
  rule: Rule,
  { subject, within }: { readonly subject: SubjectView; readonly within: Truth },
  params: unknown,
): SubjectOutcome => {
  if (within.value === false) return { outcome: 'not-applicable' };
  const where = bothTrue(within, rule.where?.evaluate(subject, params) ?? always);
  if (where.value === false) return { outcome: 'not-applicable' };
  const require = rule.require.evaluate(subject, params);
  if (where.value === 'unknown') {
    if (require.value === true) return { outcome: 'holds-either-way', missing: where.missing };
    if (require.value === false) return { outcome: 'unknown', missing: where.missing };
    return { outcome: 'unknown', missing: [...where.missing, ...require.missing] };
  }
  if (require.value === 'unknown') return { outcome: 'unknown', missing: require.missing };
  return { outcome: require.value ? 'pass' : 'fail' };
};
