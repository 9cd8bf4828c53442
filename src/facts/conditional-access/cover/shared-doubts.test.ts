import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distinctMissing, type Missing } from '../../../model/cause.ts';
import { makeReasons, makeShared } from './shared-doubts.ts';

const reason = fc
  .record({ evidence: fc.constantFrom('groups', 'users'), detail: fc.constantFrom('a', 'b', 'c') })
  .map((some): Missing => ({ ...some, cause: 'error' }));

it('says what the reasons say, and makes equal ones one object', () => {
  fc.assert(
    fc.property(fc.array(fc.array(reason, { minLength: 1, maxLength: 6 }), { maxLength: 8 }), (lists) => {
      const reasons = makeReasons();
      const shared = makeShared();
      const made = lists.map((list) => shared(reasons(list)));
      expect(made.map(({ missing }) => missing)).toEqual(lists.map(distinctMissing));
      for (const [at, one] of made.entries()) {
        const text = JSON.stringify(one.missing);
        expect(made.findIndex(({ missing }) => JSON.stringify(missing) === text)).toBe(made.indexOf(one));
        expect(shared(reasons([...(lists[at] ?? [])]))).toBe(one);
      }
    }),
  );
});

it('is never unknown for nothing', () => {
  expect(() => makeShared()([])).toThrow(TypeError);
});
