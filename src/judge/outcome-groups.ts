import { once } from '../facts/base/once.ts';
import type { Truth } from '../rulebook/expression.ts';
import type { Rule } from '../rulebook/rule.ts';
import { decidingFacts } from './deciding-facts.ts';
import { bothColumns, columnOf, factColumn, type FactColumn, type FactsOf } from './fact-columns.ts';
import { judgeSubject, type SubjectOutcome } from './judge-subject.ts';

/** An outcome, and for a shortfall the facts that decided it: worked out when they are first asked for. */
export type JudgedGroup = SubjectOutcome & { readonly decided?: () => readonly string[] };

/** Whom a clause speaks of: surely, surely not, or not known, for reasons that many share as one list. */
const sideOf = (within: Truth): unknown => (within.value === 'unknown' ? within.missing : within.value);

const allAlike = (count: number): FactColumn => ({ numbers: new Int32Array(count), size: 1 });

/**
 * Judges subjects by one rule. An expression sees nothing but the facts that it names, so subjects of which these say
 * the same have the same outcome: it is worked out once, and is one object for all of them.
 *
 * @param fields every fact that `where` and `require` read
 * @param sides whether the clause speaks of each subject; absent where it speaks of all
 * @returns the outcome of a subject, by its place in the list
 */
export function outcomeGroups(
  rule: Rule,
  { subjects, fields, params }: { subjects: readonly FactsOf[]; fields: readonly string[]; params: unknown },
  sides?: readonly Truth[],
): (at: number) => JudgedGroup {
  const sideColumn = sides === undefined ? allAlike(subjects.length) : columnOf(sides, sideOf);
  const { numbers } = fields
    .map((field) => factColumn(subjects, field))
    .reduce((all, one) => bothColumns(all, one), sideColumn);
  const outcomeNow = (facts: FactsOf, within: Truth): SubjectOutcome =>
    judgeSubject(rule, { subject: rule.scope.view(facts), within }, params);
  const judgeNow = (at: number): JudgedGroup => {
    const facts = subjects[at] ?? {};
    const within = sides?.[at] ?? { value: true };
    const judged = outcomeNow(facts, within);
    if (judged.outcome !== 'fail') return judged;
    const fails = (shown: FactsOf): boolean => outcomeNow(shown, within).outcome === 'fail';
    return { ...judged, decided: once(() => decidingFacts(facts, fields, fails)) };
  };
  const known: (JudgedGroup | undefined)[] = [];
  return (at) => (known[numbers[at] ?? 0] ??= judgeNow(at));
}
