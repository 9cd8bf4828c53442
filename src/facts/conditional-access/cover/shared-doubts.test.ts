import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distinctMissing, type Missing } from '../../../model/cause.ts';
import { makeReasonBook } from './shared-doubts.ts';

const reason = fc
  .record({ evidence: fc.constantFrom('groups', 'users'), detail: fc.constantFrom('a', 'b', 'c') })
  .map((some): Missing => ({ ...some, cause: 'error' }));
const lists = fc.array(fc.array(reason, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

it('says what the reasons say, and makes equal ones one object', () => {
  fc.assert(
    fc.property(fc.array(lists, { maxLength: 8 }), (answers) => {
      const book = makeReasonBook();
      const unknownOf = (parts: readonly (readonly Missing[])[]) => {
        book.begin();
        for (const part of parts.toReversed()) book.putBefore(book.numbersOf(part));
        return book.finish();
      };
      const made = answers.map(unknownOf);
      expect(made.map((one) => one?.missing)).toEqual(answers.map((parts) => distinctMissing(parts.flat())));
      for (const [at, one] of made.entries()) {
        const text = JSON.stringify(one?.missing);
        expect(made.findIndex((other) => JSON.stringify(other?.missing) === text)).toBe(made.indexOf(one));
        expect(unknownOf([(answers[at] ?? []).flat()])).toBe(one);
      }
    }),
  );
});

it('is nothing where nothing was put', () => {
  const book = makeReasonBook();
  book.begin();
  expect(book.finish()).toBeUndefined();
});
