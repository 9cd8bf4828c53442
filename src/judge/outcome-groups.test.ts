import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unknown } from '../facts/base/known.ts';
import type { Truth } from '../rulebook/expression.ts';
import { aPerson, aReason, aRule, notRead } from '../rulebook/testing.ts';
import { judgeSubject } from './judge-subject.ts';
import { outcomeGroups } from './outcome-groups.ts';

const rule = aRule();
const fields = [...new Set([...(rule.where?.facts ?? []), ...rule.require.facts])];
const params = rule.scope.params({});
const shared = notRead();
const doubtful = { value: 'unknown', missing: [aReason()] } as const;

const alone = (facts: ReturnType<typeof aPerson>, within: Truth) => {
  const view = rule.scope.view(facts);
  return judgeSubject(within, {
    where: () => rule.where?.evaluate(view, params) ?? { value: true },
    require: () => rule.require.evaluate(view, params),
  });
};

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
      const subjects = list.map(({ canSignIn, secondStep }, place) =>
        aPerson(`Person ${String(place)}`, { canSignIn, secondStep }),
      );
      const sides = list.map(({ within }) => within);
      const judgedAt = outcomeGroups(rule, { subjects, fields, params }, sides);
      for (const [at, facts] of subjects.entries()) {
        const { decided, ...outcome } = judgedAt(at);
        const within = sides[at] ?? { value: true };
        expect(outcome).toEqual(alone(facts, within));
        expect(decided?.()).toEqual(outcome.outcome === 'fail' ? fields : undefined);
      }
    }),
  );
});

it('judges those who say the same once, unknown for equal reasons too', () => {
  const subjects = [notRead(), notRead(), shared].map((secondStep) => aPerson('Ann', { secondStep }));
  const judgedAt = outcomeGroups(rule, { subjects, fields, params });
  expect([judgedAt(1), judgedAt(2)].every((one) => one === judgedAt(0))).toBe(true);
});

it('still finds facts that break their schema, whatever stands before them', () => {
  const subjects = [aPerson('Ann'), aPerson('Bob', { canSignIn: 'true' })];
  const judgedAt = outcomeGroups(rule, { subjects, fields, params });
  expect(judgedAt(0).outcome).toBe('pass');
  expect(() => judgedAt(1)).toThrow(TypeError);
});
