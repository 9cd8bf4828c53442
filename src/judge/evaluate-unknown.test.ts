import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../model/outcome.ts';
import { aPerson, aRule, notRead } from '../rulebook/testing.ts';
import { evaluateRule } from './evaluate.ts';

const run = (people: readonly ReturnType<typeof aPerson>[], rule = rules.pass) =>
  evaluateRule(rule, { subjects: people, missing: [] }, { times: {} });

const persons = fc.array(
  fc.record({
    canSignIn: fc.constantFrom(true, false, undefined),
    secondStep: fc.constantFrom('always', 'never', undefined),
  }),
  { maxLength: 5 },
);
const asPeople = (drawn: readonly Readonly<Record<string, unknown>>[]) =>
  drawn.map((facts, index) =>
    aPerson(
      `P${String(index)}`,
      Object.fromEntries(Object.entries(facts).map(([field, value]) => [field, value ?? notRead()])),
    ),
  );

/** Compiled once, for all that is drawn. */
const rules = {
  pass: aRule({ none: 'pass' }),
  'not-applicable': aRule({ none: 'not-applicable' }),
};

describe('unknown facts', () => {
  it('turn an outcome into unknown or leave it, whichever fact of whichever subject they replace', () => {
    const draw = fc.tuple(
      persons,
      fc.nat(),
      fc.constantFrom('canSignIn', 'secondStep'),
      fc.constantFrom('pass', 'not-applicable'),
    );
    fc.assert(
      fc.property(draw, ([people, at, field, none]) => {
        fc.pre(people.length > 0);
        const rule = rules[none];
        const before: Outcome = run(asPeople(people), rule).outcome;
        const changed = people.map((facts, index) =>
          index === at % people.length ? { ...facts, [field]: undefined } : facts,
        );
        expect([before, 'unknown']).toContain(run(asPeople(changed), rule).outcome);
      }),
      { numRuns: 500 },
    );
  });

  it('drop no subject from the counts', () => {
    fc.assert(
      fc.property(persons, (people) => {
        const { counts } = run(asPeople(people));
        const counted = counts.pass + counts.fail + counts.unknown + counts.notApplicable + counts.accepted;
        expect(counted).toBe(people.length);
      }),
    );
  });

  it('always come with a reason', () => {
    fc.assert(
      fc.property(persons, (people) => {
        const { outcome, missing } = run(asPeople(people));
        expect(outcome === 'unknown' ? missing.length : 1).toBeGreaterThan(0);
      }),
    );
  });
});
