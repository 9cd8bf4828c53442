import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isUnknown } from '../facts/base/known.ts';
import { decidingFacts, withholding } from './deciding-facts.ts';

type Facts = Readonly<Record<string, unknown>>;
const fields = ['a', 'b', 'c', 'd'];

const deciding = (
  facts: Facts,
  among: readonly string[],
  fails: (shown: Facts) => boolean,
): readonly string[] => decidingFacts(among, (left) => fails(withholding(facts, among, left)));

/** Whether "all of some of these are true" surely fails: one that is known to be false is enough. */
const someIsFalse = (facts: Facts): boolean => fields.some((field) => facts[field] === false);

/** Whether "a, and then b or c" surely fails. */
const mixed = ({ a, b, c }: Facts): boolean => a === false || (b === false && c === false);

it('leaves out what was met, and names each that falls short by itself', () => {
  const facts = { a: true, b: false, c: true, d: false };
  expect(deciding(facts, fields, someIsFalse)).toEqual(['b', 'd']);
});

it('names all that fall short only together', () => {
  expect(deciding({ a: true, b: false, c: false }, ['a', 'b', 'c'], mixed)).toEqual(['b', 'c']);
  expect(deciding({ a: false, b: true, c: false }, ['a', 'b', 'c'], mixed)).toEqual(['a']);
  expect(deciding({ a: false, b: false, c: false }, ['a', 'b', 'c'], mixed)).toEqual(['a', 'b', 'c']);
});

it('is enough by itself, and holds nothing that was known to be true', () => {
  const values = fc.record({ a: fc.boolean(), b: fc.boolean(), c: fc.boolean(), d: fc.boolean() });
  fc.assert(
    fc.property(values, fc.constantFrom(someIsFalse, mixed), (facts, fails) => {
      fc.pre(fails(facts));
      const decided = deciding(facts, fields, fails);
      const shown = Object.fromEntries(Object.entries(facts).filter(([field]) => decided.includes(field)));
      expect(fails(shown)).toBe(true);
      expect(decided.filter((field) => shown[field] === true)).toEqual([]);
    }),
  );
});

it('withholds a fact as one that is unknown', () => {
  const seen: unknown[] = [];
  deciding({ a: false, b: true }, ['a', 'b'], (facts) => {
    seen.push(facts['b']);
    return facts['a'] === false;
  });
  expect(seen.some(isUnknown)).toBe(true);
});
