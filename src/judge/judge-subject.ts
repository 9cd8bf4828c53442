import type { Missing } from '../model/cause.ts';
import type { Truth } from '../rulebook/expression.ts';
import { bothTrue } from './bearing-scope.ts';

/**
 * What a rule says about one subject. `holds-either-way`: it is not known whether the rule is about this subject,
 * but if it is, the requirement is met.
 */
export type SubjectOutcome =
  | { readonly outcome: 'pass' | 'fail' | 'not-applicable' }
  | { readonly outcome: 'unknown' | 'holds-either-way'; readonly missing: readonly Missing[] };

/** What the two expressions of a rule say about a subject; each is asked only where the outcome rests on it. */
export interface RuleTruths {
  readonly where: () => Truth;
  readonly require: () => Truth;
}

/**
 * Kleene's logic over "if `within` and `where`, then `require`".
 * @param within whether the clause speaks of this subject
 */
export function judgeSubject(within: Truth, rule: RuleTruths): SubjectOutcome {
  if (within.value === false) return { outcome: 'not-applicable' };
  const where = bothTrue(within, rule.where());
  if (where.value === false) return { outcome: 'not-applicable' };
  const require = rule.require();
  if (where.value === 'unknown') {
    if (require.value === true) return { outcome: 'holds-either-way', missing: where.missing };
    if (require.value === false) return { outcome: 'unknown', missing: where.missing };
    return { outcome: 'unknown', missing: [...where.missing, ...require.missing] };
  }
  if (require.value === 'unknown') return { outcome: 'unknown', missing: require.missing };
  return { outcome: require.value ? 'pass' : 'fail' };
}
