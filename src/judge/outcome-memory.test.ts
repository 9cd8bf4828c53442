import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unknown } from '../facts/base/known.ts';
import type { Truth } from '../rulebook/expression.ts';
import { aPerson, aReason, aRule, notRead } from '../rulebook/testing.ts';
import { judgeSubject } from './judge-subject.ts';
import { outcomeMemory } from './outcome-memory.ts';

const rule = aRule();
const fields = [...new Set([...(rule.where?.facts ?? []), ...rule.require.facts])];
const params = rule.scope.params({});
const shared = notRead();
const doubtful = { value: 'unknown', missing: [aReason()] } as const;

it('says of each of many subjects what is said of it alone', () => {
  const flag = fc.constantFrom<unknown>(true, false, shared, unknown(aReason()));
  const answer = fc.constantFrom<unknown>('always', 'never', 'sometimes', shared);
  const people = fc.array(
    fc.record({
      canSignIn: flag,
      secondStep: answer,
      within: fc.constantFrom<Truth>({ value: true }, { value: false }, doubtful, {
        value: 'unknown',
        missing: [aReason()],
      }),
    }),
    { minLength: 1, maxLength: 30 },
  );
  fc.assert(
    fc.property(people, (list) => {
      const judged = outcomeMemory(rule, fields, params);
      for (const [place, { within, ...changes }] of list.entries()) {
        const facts = aPerson(`Person ${String(place)}`, changes);
        const { decided, ...outcome } = judged(facts, within);
        expect(outcome).toEqual(judgeSubject(rule, { subject: rule.scope.view(facts), within }, params));
        expect(decided?.()).toEqual(outcome.outcome === 'fail' ? fields : undefined);
      }
    }),
  );
});

it('still finds facts that break their schema, whatever it remembers', () => {
  const judged = outcomeMemory(rule, fields, params);
  expect(judged(aPerson('Ann'), { value: true }).outcome).toBe('pass');
  expect(() => judged(aPerson('Bob', { canSignIn: 'true' }), { value: true })).toThrow(TypeError);
});
