import { describe, expect, it } from 'vitest';
import { type Outcome, type Verdict, Weight } from '../model/outcome.ts';
import { clause, rule, unbuilt, unseen } from './testing-verdict.ts';
import { type Judged, verdictOf } from './verdict.ts';
import { effectiveWeight, verdictOutside } from './weighed-rule.ts';

const verdict = (changes: Partial<Judged>) => verdictOf(clause(changes)).verdict;
type Row = readonly [string, Partial<Judged>, Verdict];

describe('the verdict table', () => {
  it.each<Row>([
    ['an informative clause is background', { informative: true }, 'background'],
    [
      'a clause against advice needs a decision',
      { needsDecision: true, rules: [rule('supports', 'pass')] },
      'needs-decision',
    ],
    ['a breaking rule that fails needs action', { rules: [rule('breaks', 'fail')] }, 'action-needed'],
    ['a clerk who says no means action', { answer: 'no' }, 'action-needed'],
    [
      'a breaking rule that is unknown could not be checked',
      { rules: [rule('breaks', 'unknown')] },
      'could-not-check',
    ],
    [
      'nobody of the kind that it speaks of is seen',
      { answer: 'yes', rules: [unseen('supports')] },
      'could-not-check',
    ],
    [
      'nobody of that kind is seen, and a check beside is not built',
      { answer: 'yes', rules: [unseen('supports'), unbuilt('supports')] },
      'could-not-check',
    ],
    [
      'nobody of that kind is seen, and another rule is about nobody',
      { answer: 'yes', rules: [unseen('supports'), rule('supports', 'not-applicable')] },
      'could-not-check',
    ],
    [
      'a supporting rule that fails leaves it partly in place',
      { rules: [rule('supports', 'fail')] },
      'partly-in-place',
    ],
    [
      'a list to look at that holds nothing shows a part, and not the promise',
      { rules: [rule('review', 'pass')] },
      'partly-in-place',
    ],
    ['a list to look at is to be confirmed', { rules: [rule('review', 'fail')] }, 'to-confirm'],
    ['a question without a current answer is to be confirmed', { answer: 'due' }, 'to-confirm'],
    [
      'a finding under a live exception is accepted',
      { rules: [rule('breaks', 'pass', { accepted: 1 })] },
      'accepted',
    ],
    ['breaking rules that pass put it in place', { rules: [rule('breaks', 'pass')] }, 'in-place'],
    ['so do they with a yes', { answer: 'yes', rules: [rule('breaks', 'pass')] }, 'in-place'],
    ['a yes alone is a word and no setting', { answer: 'yes' }, 'confirmed'],
    [
      'rules that are all about nobody do not apply',
      { rules: [rule('breaks', 'not-applicable')] },
      'does-not-apply',
    ],
    ['what did not happen does not apply', { answer: 'did-not-happen' }, 'does-not-apply'],
    [
      'what did not happen does not apply, whatever the settings would have done',
      { answer: 'did-not-happen', rules: [rule('breaks', 'pass')] },
      'does-not-apply',
    ],
    ['what the clerk says does not apply does not', { answer: 'does-not-apply' }, 'does-not-apply'],
  ])('%s', (_name, judged, expected) => {
    expect(verdict(judged)).toBe(expected);
  });

  it.each<Row>([
    [
      'a decision comes before a failure: it stands outside the policy instead',
      { needsDecision: true, rules: [rule('breaks', 'fail')] },
      'needs-decision',
    ],
    ['a decision comes before a "no"', { needsDecision: true, answer: 'no' }, 'needs-decision'],
    ['a decision comes before a "yes"', { needsDecision: true, answer: 'yes' }, 'needs-decision'],
    [
      'a decision comes before doubt',
      { needsDecision: true, rules: [rule('breaks', 'unknown')] },
      'needs-decision',
    ],
    [
      'a failure comes before doubt',
      { rules: [rule('breaks', 'unknown'), rule('breaks', 'fail')] },
      'action-needed',
    ],
    ['a "no" comes before doubt', { answer: 'no', rules: [rule('breaks', 'unknown')] }, 'action-needed'],
    [
      'a supporting failure comes before a question',
      { answer: 'due', rules: [rule('supports', 'fail')] },
      'partly-in-place',
    ],
    [
      'a question comes before acceptance',
      { answer: 'due', rules: [rule('breaks', 'pass', { accepted: 2 })] },
      'to-confirm',
    ],
    [
      'a shortfall beside an accepted one counts',
      { rules: [rule('breaks', 'pass', { accepted: 1 }), rule('supports', 'fail')] },
      'partly-in-place',
    ],
    [
      'somebody of the kind is seen by one rule of two',
      { rules: [unseen('supports'), rule('breaks', 'pass')] },
      'in-place',
    ],
  ])('%s', (_name, judged, expected) => {
    expect(verdict(judged)).toBe(expected);
  });

  it.each<Row>([
    ['a breaking rule', { answer: 'yes', rules: [rule('breaks', 'fail')] }, 'action-needed'],
    ['a supporting rule', { answer: 'yes', rules: [rule('supports', 'fail')] }, 'partly-in-place'],
    ['a list to look at', { answer: 'yes', rules: [rule('review', 'fail')] }, 'to-confirm'],
    ['doubt', { answer: 'yes', rules: [rule('breaks', 'unknown')] }, 'could-not-check'],
    [
      'doubt, with another word',
      { answer: 'did-not-happen', rules: [rule('breaks', 'unknown')] },
      'could-not-check',
    ],
  ])('an answer never overrides %s', (_name, judged, expected) => {
    expect(verdict(judged)).toBe(expected);
  });
});

describe('what is not in place', () => {
  it.each<Row>([
    [
      'a clause whose rules only support it: antivirus that is asked for may be off',
      { answer: 'due', rules: [rule('supports', 'pass')] },
      'to-confirm',
    ],
    ['the same, with a yes', { answer: 'yes', rules: [rule('supports', 'pass')] }, 'confirmed'],
    [
      'a promise about losses, because devices were seen lately',
      { answer: 'due', rules: [rule('review', 'pass')] },
      'to-confirm',
    ],
    [
      'a check of three built',
      { rules: [rule('breaks', 'pass'), unbuilt('supports'), unbuilt('review')] },
      'partly-in-place',
    ],
    [
      'a check of three built, while the answer is due',
      { answer: 'due', rules: [rule('supports', 'pass'), unbuilt('supports'), unbuilt('review')] },
      'partly-in-place',
    ],
    [
      'a check of three built, with a yes for the rest',
      { answer: 'yes', rules: [rule('breaks', 'pass'), unbuilt('supports')] },
      'confirmed',
    ],
    [
      'a part that the clause names',
      { namesParts: true, rules: [rule('breaks', 'pass')] },
      'partly-in-place',
    ],
    [
      'a clause that nothing looked at',
      { answer: 'due', rules: [unbuilt('supports'), unbuilt('review')] },
      'to-confirm',
    ],
    ['an unknown supporting rule alone', { rules: [rule('supports', 'unknown')] }, 'could-not-check'],
    [
      'an unknown list to look at',
      { rules: [rule('review', 'unknown'), rule('breaks', 'not-applicable')] },
      'could-not-check',
    ],
    [
      'what only supports it, where what could break it is about nobody',
      { rules: [rule('breaks', 'not-applicable'), rule('supports', 'pass')] },
      'partly-in-place',
    ],
  ])('is %s', (_name, judged, expected) => {
    expect(verdict(judged)).toBe(expected);
  });

  it('leaves in place what rests on every breaking rule, though a supporting one is unknown', () => {
    const rules = [rule('breaks', 'pass'), rule('supports', 'unknown')];
    expect(verdict({ rules })).toBe('in-place');
    expect(verdict({ rules, namesParts: true, answer: 'yes' })).toBe('in-place');
  });
});

describe('a power', () => {
  it('is never action needed: at most to confirm', () => {
    expect(verdict({ power: true, answer: 'no' })).toBe('to-confirm');
    expect(verdict({ power: true, answer: 'yes' })).toBe('confirmed');
    expect(effectiveWeight('breaks', 'fail', { power: true, ours: false })).toBe('review');
    expect(effectiveWeight('supports', 'unknown', { power: true, ours: false })).toBe('review');
  });
});

describe('the weight of a rule', () => {
  it('is at most supports where it fails by a number of ours; what passes has passed', () => {
    const weight = (outcome: Outcome, ours: boolean) =>
      effectiveWeight('breaks', outcome, { power: false, ours });
    expect(weight('fail', false)).toBe('breaks');
    expect(weight('fail', true)).toBe('supports');
    expect(weight('pass', true)).toBe('breaks');
    expect(weight('unknown', true)).toBe('breaks');
    expect(effectiveWeight('review', 'fail', { power: false, ours: true })).toBe('review');
  });
});

describe('the reason of a verdict', () => {
  it('names the rules that made the row apply', () => {
    const because = (changes: Partial<Judged>) => verdictOf(clause(changes)).because;
    expect(because({ rules: [rule('breaks', 'pass'), rule('breaks', 'fail')] })).toBe(
      'breaks rule fail: people/breaks-fail',
    );
    expect(because({ rules: [rule('breaks', 'pass'), unbuilt('supports')] })).toBe(
      'only a part is shown, not built: people/supports-unknown',
    );
    expect(because({ rules: [unseen('breaks')] })).toBe('breaks rule unknown: people/breaks-unknown');
    expect(because({ rules: [unseen('review')] })).toBe(
      'nobody and nothing of that kind is seen: people/review-unknown',
    );
  });
});

describe('a rule that no clause covers', () => {
  it('is judged at its weight, and has no part that could be missing', () => {
    const outside = (weight: Weight, outcome: Outcome, accepted = 0) =>
      verdictOutside({ weight, outcome, accepted });
    expect(Weight.options.map((weight) => outside(weight, 'fail'))).toEqual([
      'action-needed',
      'partly-in-place',
      'to-confirm',
    ]);
    expect(outside('supports', 'pass')).toBe('in-place');
    expect(outside('breaks', 'pass', 1)).toBe('accepted');
    expect(outside('review', 'unknown')).toBe('could-not-check');
    expect(outside('breaks', 'not-applicable')).toBe('does-not-apply');
  });
});
