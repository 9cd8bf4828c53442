import type { Expression, Truth } from '../rulebook/expression.ts';
import type { Rule } from '../rulebook/rule.ts';
import { withholding } from './deciding-facts.ts';
import { bothColumns, factColumn, type FactColumn, type FactsOf } from './fact-columns.ts';

/** What an expression says of subjects, worked out once for all of whom its facts say the same. */
export interface GroupedTruths {
  readonly column: FactColumn;
  /**
   * @param at place of the subject in the list
   * @param left fields that are withheld, a bit for each; those that the expression does not read make no difference
   */
  readonly truthOf: (at: number, left: number) => Truth;
}

/** Subjects of one rule. */
export interface Judging {
  readonly subjects: readonly FactsOf[];
  /** Every fact that the rule reads. */
  readonly fields: readonly string[];
  readonly params: unknown;
}

const always: Truth = { value: true };
/** More than all bits of fields that can be withheld. */
const mostBits = 2 ** 30;

export function groupedTruths(
  expression: Expression | undefined,
  { scope }: Rule,
  { subjects, fields, params }: Judging,
): GroupedTruths {
  const everybody: FactColumn = { numbers: new Int32Array(subjects.length), size: 1 };
  if (expression === undefined) return { column: everybody, truthOf: () => always };
  const column = expression.facts.map((fact) => factColumn(subjects, fact)).reduce(bothColumns, everybody);
  const own = fields.reduce(
    (bits, field, at) => (expression.facts.includes(field) ? bits | (1 << at) : bits),
    0,
  );
  const evaluate = (facts: FactsOf): Truth => expression.evaluate(scope.view(facts), params);
  const whole: (Truth | undefined)[] = [];
  const cut = new Map<number, Truth>();
  return {
    column,
    truthOf: (at, left) => {
      const group = column.numbers[at] ?? 0;
      const facts = subjects[at] ?? {};
      const mine = left & own;
      if (mine === 0) return (whole[group] ??= evaluate(facts));
      const key = group * mostBits + mine;
      let truth = cut.get(key);
      if (truth === undefined) cut.set(key, (truth = evaluate(withholding(facts, fields, mine))));
      return truth;
    },
  };
}
