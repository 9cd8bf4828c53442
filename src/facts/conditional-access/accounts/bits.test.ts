import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bitsOf, has, members, nextAbsent, without } from './bits.ts';

const size = 70;
const some = fc.uniqueArray(fc.nat({ max: size - 1 }));

it('finds the next number that is not in a set, also behind its last word', () => {
  fc.assert(
    fc.property(some, fc.nat({ max: size - 1 }), (list, from) => {
      const bits = bitsOf(size, list);
      const found = nextAbsent(bits, from);
      expect(found).toBeGreaterThanOrEqual(from);
      expect(has(bits, found)).toBe(false);
      for (let one = from; one < found; one += 1) expect(has(bits, one)).toBe(true);
    }),
  );
  expect(nextAbsent(new Uint32Array([0xffffffff]), 3)).toBe(32);
});

it('takes one set from another and changes neither', () => {
  fc.assert(
    fc.property(some, some, (a, b) => {
      const first = bitsOf(size, a);
      const left = members(without(first, bitsOf(size, b)));
      expect(left).toEqual(a.filter((one) => !b.includes(one)).toSorted((x, y) => x - y));
      expect(members(first)).toEqual(a.toSorted((x, y) => x - y));
    }),
  );
});
