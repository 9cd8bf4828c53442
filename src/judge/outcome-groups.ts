import { once } from '../facts/base/once.ts';
import type { Truth } from '../rulebook/expression.ts';
import type { Rule } from '../rulebook/rule.ts';
import { decidingFacts } from './deciding-facts.ts';
import { bothColumns, columnOf, type FactColumn } from './fact-columns.ts';
import { groupedTruths, type Judging } from './grouped-truths.ts';
import { judgeSubject, type SubjectOutcome } from './judge-subject.ts';

/** An outcome, and for a shortfall the facts that decided it: worked out when they are first asked for. */
export type JudgedGroup = SubjectOutcome & { readonly decided?: () => readonly string[] };

const yes: Truth = { value: true };

/** Whom a clause speaks of: surely, surely not, or not known, for reasons that many share as one list. */
const sideOf = (within: Truth): unknown => (within.value === 'unknown' ? within.missing : within.value);

const sideColumns = new WeakMap<readonly Truth[], FactColumn>();

/** Many rules look at the same people: whom a clause speaks of is numbered once for them. */
function sideColumn(sides: readonly Truth[]): FactColumn {
  const known = sideColumns.get(sides) ?? columnOf(sides, sideOf);
  sideColumns.set(sides, known);
  return known;
}

/**
 * Judges subjects by one rule. An expression sees nothing but the facts that it names, so subjects of which these say
 * the same have the same outcome: it is worked out once, and is one object for all of them.
 *
 * @param sides whether the clause speaks of each subject; absent where it speaks of all
 * @returns the outcome of a subject, by its place in the list
 */
export function outcomeGroups(
  rule: Rule,
  judging: Judging,
  sides?: readonly Truth[],
): (at: number) => JudgedGroup {
  const where = groupedTruths(rule.where, rule, judging);
  const require = groupedTruths(rule.require, rule, judging);
  const both = bothColumns(where.column, require.column);
  const { numbers } = sides === undefined ? both : bothColumns(sideColumn(sides), both);
  const outcomeNow = (at: number, left: number): SubjectOutcome =>
    judgeSubject(sides?.[at] ?? yes, {
      where: () => where.truthOf(at, left),
      require: () => require.truthOf(at, left),
    });
  const judgeNow = (at: number): JudgedGroup => {
    const judged = outcomeNow(at, 0);
    if (judged.outcome !== 'fail') return judged;
    const fails = (left: number): boolean => outcomeNow(at, left).outcome === 'fail';
    return { ...judged, decided: once(() => decidingFacts(judging.fields, fails)) };
  };
  const known: (JudgedGroup | undefined)[] = [];
  return (at) => (known[numbers[at] ?? 0] ??= judgeNow(at));
}
