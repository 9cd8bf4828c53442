import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unknown } from '../facts/base/known.ts';
import { aReason } from '../rulebook/testing.ts';
import { bothColumns, columnOf } from './fact-columns.ts';

const value = fc.oneof(
  fc.constantFrom<unknown>(true, 'true', 1, '1', 'list ["1"]'),
  fc.constantFrom('1', '2').map((text) => [text]),
  fc.constantFrom('a', 'b').map((detail) => unknown({ ...aReason(), detail })),
);
/** Written out in full, with the kind of each value. */
const written = (one: unknown): string => `${typeof one} ${JSON.stringify(one)}`;

it('numbers what is equal alike, together as well, and nothing else', () => {
  const rows = fc.array(fc.tuple(value, value, fc.integer({ min: 0, max: 40 })), { maxLength: 60 });
  fc.assert(
    fc.property(rows, (list) => {
      const columns = [0, 1, 2].map((place) => columnOf(list, (row) => row[place]));
      const together = columns.reduce(bothColumns);
      const numbered = list.map((row, at) => ({
        key: row.map(written).join(),
        number: together.numbers[at],
      }));
      const pairs = new Set(numbered.map(({ key, number }) => `${key} is ${String(number)}`));
      expect(pairs.size).toBe(new Set(numbered.map(({ key }) => key)).size);
      expect(pairs.size).toBe(new Set(numbered.map(({ number }) => number)).size);
      expect(numbered.every(({ number = -1 }) => number >= 0 && number < together.size)).toBe(true);
    }),
  );
});
