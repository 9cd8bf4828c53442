import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Outcome, type Verdict, Weight } from '../model/outcome.ts';
import { type Answer, effectiveWeight, type Judged, verdictOf, type WeighedRule } from '../judge/verdict.ts';

const rule = (weight: Weight, outcome: Outcome, accepted = 0): WeighedRule => ({
  rule: `people/${weight}-${outcome}`,
  weight,
  outcome,
  accepted,
});
const clause = (changes: Partial<Judged>): Judged => ({
  informative: false,
  needsDecision: false,
  answer: 'not-asked',
  rules: [],
  ...changes,
});
const verdict = (changes: Partial<Judged>) => verdictOf(clause(changes)).verdict;

describe('the verdict table', () => {
  it.each<[string, Partial<Judged>, Verdict]>([
    ['an informative clause is background', { informative: true }, 'background'],
    ['a breaking rule that fails needs action', { rules: [rule('breaks', 'fail')] }, 'action-needed'],
    ['a clerk who says no means action', { answer: 'no' }, 'action-needed'],
    [
      'a breaking rule that is unknown could not be checked',
      { rules: [rule('breaks', 'unknown')] },
      'could-not-check',
    ],
    [
      'a clause against advice needs a decision',
      { needsDecision: true, rules: [rule('supports', 'pass')] },
      'needs-decision',
    ],
    [
      'a supporting rule that fails leaves it partly in place',
      { rules: [rule('supports', 'fail')] },
      'partly-in-place',
    ],
    ['a list to look at is to be confirmed', { rules: [rule('review', 'fail')] }, 'to-confirm'],
    ['a question without a current answer is to be confirmed', { answer: 'due' }, 'to-confirm'],
    ['a finding under a live exception is accepted', { rules: [rule('breaks', 'pass', 1)] }, 'accepted'],
    ['rules that pass put it in place', { rules: [rule('breaks', 'pass')] }, 'in-place'],
    ['a clerk who says yes puts it in place', { answer: 'yes' }, 'in-place'],
    [
      'rules that are all about nobody do not apply',
      { rules: [rule('breaks', 'not-applicable')] },
      'does-not-apply',
    ],
  ])('%s', (_name, judged, expected) => {
    expect(verdict(judged)).toBe(expected);
  });

  it.each<[string, Partial<Judged>, Verdict]>([
    [
      'a failure comes before doubt',
      { rules: [rule('breaks', 'unknown'), rule('breaks', 'fail')] },
      'action-needed',
    ],
    ['a "no" comes before doubt', { answer: 'no', rules: [rule('breaks', 'unknown')] }, 'action-needed'],
    [
      'doubt comes before a decision',
      { needsDecision: true, rules: [rule('breaks', 'unknown')] },
      'could-not-check',
    ],
    [
      'a decision comes before a supporting failure',
      { needsDecision: true, rules: [rule('supports', 'fail')] },
      'needs-decision',
    ],
    [
      'a decision comes before an answer that is due',
      { needsDecision: true, answer: 'due' },
      'needs-decision',
    ],
    [
      'a supporting failure comes before a question',
      { answer: 'due', rules: [rule('supports', 'fail')] },
      'partly-in-place',
    ],
    [
      'a question comes before acceptance',
      { answer: 'due', rules: [rule('breaks', 'pass', 2)] },
      'to-confirm',
    ],
    ['an answer never overrides a rule', { answer: 'yes', rules: [rule('breaks', 'fail')] }, 'action-needed'],
    [
      'an answer never overrides a supporting rule',
      { answer: 'yes', rules: [rule('supports', 'fail')] },
      'partly-in-place',
    ],
    [
      'an answer never overrides a list to look at',
      { answer: 'yes', rules: [rule('review', 'fail')] },
      'to-confirm',
    ],
    [
      'an answer never overrides doubt',
      { answer: 'yes', rules: [rule('breaks', 'unknown')] },
      'could-not-check',
    ],
    [
      'an unknown supporting rule leaves the row as it is',
      { rules: [rule('breaks', 'pass'), rule('supports', 'unknown')] },
      'in-place',
    ],
    [
      'an unknown supporting rule alone shows nothing',
      { rules: [rule('supports', 'unknown')] },
      'could-not-check',
    ],
    [
      'an unknown list to look at shows nothing',
      { rules: [rule('review', 'unknown'), rule('breaks', 'not-applicable')] },
      'could-not-check',
    ],
    [
      'a rule about nobody is left out',
      { rules: [rule('breaks', 'not-applicable'), rule('supports', 'pass')] },
      'in-place',
    ],
    [
      'a clause that is asked applies even if its rules do not',
      { answer: 'yes', rules: [rule('breaks', 'not-applicable')] },
      'in-place',
    ],
  ])('%s', (_name, judged, expected) => {
    expect(verdict(judged)).toBe(expected);
  });

  it('says which rules made the row apply', () => {
    expect(verdictOf(clause({ rules: [rule('breaks', 'pass'), rule('breaks', 'fail')] })).because).toBe(
      'breaks rule fail: people/breaks-fail',
    );
  });
});

describe('the weight of a rule', () => {
  it('is at most supports where the clause needs a decision or the number is ours', () => {
    expect(effectiveWeight('breaks', false, false)).toBe('breaks');
    expect(effectiveWeight('breaks', true, false)).toBe('supports');
    expect(effectiveWeight('breaks', false, true)).toBe('supports');
    expect(effectiveWeight('review', true, true)).toBe('review');
  });
});

const weights = fc.constantFrom(...Weight.options);
const anyRule = fc.record({
  rule: fc.constant('people/drawn'),
  weight: weights,
  outcome: fc.constantFrom(...Outcome.options),
  accepted: fc.nat({ max: 1 }),
});
const anyClause = fc.record({
  informative: fc.constant(false),
  needsDecision: fc.boolean(),
  answer: fc.constantFrom<Answer>('not-asked', 'yes', 'no', 'due'),
  rules: fc.array(anyRule, { maxLength: 4 }),
});
const good: readonly Verdict[] = ['in-place', 'accepted', 'does-not-apply'];

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
        fc.pre(judged.answer !== 'yes');
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
        expect(verdictOf({ ...judged, rules }).verdict).toBe('action-needed');
      }),
    );
  });
});
