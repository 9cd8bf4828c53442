import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createScope, type Truth } from '../rulebook/expression.ts';
import { notRead } from '../rulebook/testing.ts';

const Plot = z.strictObject({
  isLet: z.boolean(),
  isFenced: z.boolean(),
  hasWater: z.boolean(),
  rentPounds: z.int(),
});
const scope = createScope('plot', Plot, z.strictObject({}));
const noParams = scope.params({});

const evaluate = (source: string, facts: Readonly<Record<string, unknown>>): Truth => {
  const compiled = scope.compile(source);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.expression.evaluate(scope.view(facts), noParams);
};

/** Kleene's logic, written down as slowly and plainly as can be. */
type Kleene = boolean | 'unknown';
type Formula =
  | { readonly op: 'fact'; readonly field: 'isLet' | 'isFenced' | 'hasWater' }
  | { readonly op: 'rent'; readonly limit: number }
  | { readonly op: 'not'; readonly one: Formula }
  | { readonly op: 'and' | 'or'; readonly one: Formula; readonly two: Formula };

const written = (formula: Formula): string => {
  switch (formula.op) {
    case 'fact':
      return `plot.${formula.field}`;
    case 'rent':
      return `plot.rentPounds > ${String(formula.limit)}`;
    case 'not':
      return `!(${written(formula.one)})`;
    default:
      return `(${written(formula.one)} ${formula.op === 'and' ? '&&' : '||'} ${written(formula.two)})`;
  }
};

const truth = (formula: Formula, facts: Readonly<Record<string, Kleene | number>>): Kleene => {
  switch (formula.op) {
    case 'fact':
      return facts[formula.field] as Kleene;
    case 'rent': {
      const rent = facts['rentPounds'];
      return typeof rent === 'number' ? rent > formula.limit : 'unknown';
    }
    case 'not': {
      const one = truth(formula.one, facts);
      return one === 'unknown' ? one : !one;
    }
    default: {
      const decisive = formula.op === 'or';
      const both = [truth(formula.one, facts), truth(formula.two, facts)];
      if (both.includes(decisive)) return decisive;
      return both.includes('unknown') ? 'unknown' : !decisive;
    }
  }
};

const formulas = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4 },
    fc.record({
      op: fc.constant('fact' as const),
      field: fc.constantFrom('isLet' as const, 'isFenced' as const, 'hasWater' as const),
    }),
    fc.record({ op: fc.constant('rent' as const), limit: fc.constantFrom(39, 40) }),
    fc.record({ op: fc.constant('not' as const), one: tie('formula') }),
    fc.record({
      op: fc.constantFrom('and' as const, 'or' as const),
      one: tie('formula'),
      two: tie('formula'),
    }),
  ),
})).formula;
const kleene = fc.constantFrom<Kleene>(true, false, 'unknown');
const plots = fc.record({
  isLet: kleene,
  isFenced: kleene,
  hasWater: kleene,
  rentPounds: fc.constantFrom(40, 'unknown' as const),
});
const asFacts = (facts: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(facts).map(([field, value]) => [field, value === 'unknown' ? notRead(field) : value]),
  );

describe('three-valued evaluation', () => {
  it("equals Kleene's logic for every formula and every pattern of unknown facts", () => {
    fc.assert(
      fc.property(formulas, plots, (formula, facts) => {
        expect(evaluate(written(formula), asFacts(facts)).value).toBe(truth(formula, facts));
      }),
      { numRuns: 500 },
    );
  });

  it('names nothing but unknown facts as the cause, and at least one', () => {
    fc.assert(
      fc.property(formulas, plots, (formula, facts) => {
        const result = evaluate(written(formula), asFacts(facts));
        if (result.value !== 'unknown') return;
        const unread = Object.entries(facts)
          .filter(([, value]) => value === 'unknown')
          .map(([field]) => field);
        expect(result.missing.length).toBeGreaterThan(0);
        expect(unread).toEqual(expect.arrayContaining(result.missing.map((one) => one.evidence)));
      }),
      { numRuns: 300 },
    );
  });

  it('stays the same or becomes unknown when one more fact becomes unknown', () => {
    fc.assert(
      fc.property(
        formulas,
        plots,
        fc.constantFrom('isLet', 'isFenced', 'hasWater', 'rentPounds'),
        (formula, facts, field) => {
          const before = evaluate(written(formula), asFacts(facts)).value;
          const after = evaluate(written(formula), asFacts({ ...facts, [field]: 'unknown' })).value;
          expect([before, 'unknown']).toContain(after);
        },
      ),
      { numRuns: 300 },
    );
  });
});
