import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Outcome, type Verdict, Weight } from '../model/outcome.ts';
import { rule } from './testing-verdict.ts';
import { type Answer, verdictOf } from './verdict.ts';

const weights = fc.constantFrom(...Weight.options);
const anyRule = fc.record({
  rule: fc.constant('people/drawn'),
  weight: weights,
  outcome: fc.constantFrom(...Outcome.options),
  accepted: fc.nat({ max: 1 }),
  built: fc.constant(true),
  nobodySeen: fc.constant(false),
});
const anyClause = fc.record({
  informative: fc.constant(false),
  needsDecision: fc.boolean(),
  power: fc.constant(false),
  namesParts: fc.boolean(),
  answer: fc.constantFrom<Answer>('not-asked', 'yes', 'no', 'due', 'did-not-happen', 'does-not-apply'),
  rules: fc.array(anyRule, { maxLength: 4 }),
});
const good: readonly Verdict[] = ['in-place', 'confirmed', 'accepted', 'does-not-apply'];

describe('doubt', () => {
  it('never makes a verdict better: one more unknown rule leaves it or turns it into "could not check"', () => {
    fc.assert(
      fc.property(anyClause, weights, (judged, weight) => {
        const before = verdictOf(judged).verdict;
        const after = verdictOf({ ...judged, rules: [...judged.rules, rule(weight, 'unknown')] }).verdict;
        expect([before, 'could-not-check']).toContain(after);
      }),
      { numRuns: 2000 },
    );
  });

  it('never counts as in place: what no rule passed and nobody confirmed is not good', () => {
    fc.assert(
      fc.property(anyClause, weights, (judged, weight) => {
        const rules = [...judged.rules.filter((one) => one.outcome !== 'pass'), rule(weight, 'unknown')];
        fc.pre(['not-asked', 'due', 'no'].includes(judged.answer));
        expect(good).not.toContain(verdictOf({ ...judged, rules }).verdict);
      }),
      { numRuns: 2000 },
    );
  });

  it('never makes a verdict good when it replaces a pass', () => {
    fc.assert(
      fc.property(anyClause, fc.nat(), (judged, at) => {
        const passing = judged.rules.filter((one) => one.outcome === 'pass');
        fc.pre(passing.length > 0);
        const replaced = passing[at % passing.length];
        const rules = judged.rules.map((one) =>
          one === replaced ? { ...one, outcome: 'unknown' as const } : one,
        );
        const before = verdictOf(judged).verdict;
        const after = verdictOf({ ...judged, rules }).verdict;
        expect(good.includes(after) ? good.includes(before) : true).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('never hides a failure', () => {
    fc.assert(
      fc.property(anyClause, (judged) => {
        const rules = [...judged.rules, rule('breaks', 'fail')];
        const expected = judged.needsDecision ? 'needs-decision' : 'action-needed';
        expect(verdictOf({ ...judged, rules }).verdict).toBe(expected);
      }),
    );
  });
});
