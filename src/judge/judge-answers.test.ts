import { describe, expect, it } from 'vitest';
import type { AttestationAnswer } from '../model/attestation.ts';
import { exitCode } from './run-exit-code.ts';
import { judge } from './judge.ts';
import { bob, breaks, facts, input, policy, secondStep, verdicts } from './testing-judge.ts';
import { aPerson, notRead } from '../rulebook/testing.ts';

describe('answers of the clerk', () => {
  const asking = policy({ verification: 'attestation', ask: 'Is it so?', howOften: 'every 3 months' });
  const said = (answer: AttestationAnswer, on: string) =>
    verdicts({ policy: asking, attestations: [{ ref: '1', answer, by: 'The Clerk', on }] })[0];

  it('are asked for when missing', () => {
    expect(verdicts({ policy: asking })).toEqual(['to-confirm']);
  });

  it('count through the last day of their time', () => {
    expect(said('yes', '2026-11-22')).toBe('confirmed');
    expect(said('yes', '2026-08-22')).toBe('confirmed');
    expect(said('yes', '2026-08-21')).toBe('to-confirm');
    expect(said('yes', '2026-11-23')).toBe('to-confirm');
  });

  it('settle nothing when they are "I don\'t know", and stand when they are "no"', () => {
    expect(said('dont-know', '2026-11-22')).toBe('to-confirm');
    expect(said('no', '2026-11-22')).toBe('action-needed');
    expect(said('no', '2020-01-01')).toBe('action-needed');
  });

  it('can be that it did not happen, or that there is no such thing, and have to be given again', () => {
    expect(said('did-not-happen', '2026-11-22')).toBe('does-not-apply');
    expect(said('does-not-apply', '2026-11-22')).toBe('does-not-apply');
    expect(said('did-not-happen', '2026-08-21')).toBe('to-confirm');
    expect(said('does-not-apply', '2026-08-21')).toBe('to-confirm');
  });

  it('give way to later ones', () => {
    const attestations = [
      { ref: '1', answer: 'no', by: 'The Clerk', on: '2026-10-01' },
      { ref: '1', answer: 'yes', by: 'The Clerk', on: '2026-11-01' },
    ] as const;
    expect(judge(input({ policy: asking, attestations })).clauses[0]).toMatchObject({
      verdict: 'confirmed',
      attestation: { answer: 'yes', on: '2026-11-01', current: true },
    });
  });

  it('never override a rule', () => {
    const both = policy({ rules: [breaks], ask: 'Is it so?', howOften: 'once a year' });
    const attestations = [{ ref: '1', answer: 'yes', by: 'The Clerk', on: '2026-11-22' } as const];
    expect(verdicts({ policy: both, attestations, facts: facts(bob) })).toEqual(['action-needed']);
    expect(
      verdicts({ policy: both, attestations, facts: facts(aPerson('Cat', { secondStep: notRead() })) }),
    ).toEqual(['could-not-check']);
  });

  it('are mentioned when the policy asks nothing there', () => {
    const attestations = [{ ref: '1', answer: 'yes', by: 'The Clerk', on: '2026-11-22' } as const];
    expect(judge(input({ attestations })).remarks).toEqual([
      'There is an answer for 1, but the policy asks nothing there.',
    ]);
  });
});

const ann = aPerson('Ann');
const hidden = aPerson('Kit', { secondStep: notRead('users') });

describe('exceptions', () => {
  const fingerprint = judge(input({ facts: facts(bob) })).results[0]?.findings[0]?.fingerprint ?? '';
  const exception = {
    rule: secondStep.id,
    findings: [fingerprint],
    minute: '26/104',
    approver: 'Full council',
    until: '2026-11-22',
  };

  it('make a clause accepted until the end of their London day', () => {
    const at = (now: string) =>
      verdicts({ facts: facts(bob), exceptions: [exception], now: new Date(now) })[0];
    expect(at('2026-11-22T23:59:59Z')).toBe('accepted');
    expect(at('2026-11-23T00:00:00Z')).toBe('action-needed');
  });

  it('end at midnight in London, which in summer is an hour before midnight UTC', () => {
    const summer = [{ ...exception, until: '2026-07-01' }];
    const at = (now: string) => verdicts({ facts: facts(bob), exceptions: summer, now: new Date(now) })[0];
    expect(at('2026-07-01T22:59:00Z')).toBe('accepted');
    expect(at('2026-07-01T23:01:00Z')).toBe('action-needed');
  });

  it('cover what was accepted and no more: what grows or changes re-opens', () => {
    const more = { ...bob, id: 'cyd', name: 'Cyd' };
    const grown = judge(input({ facts: facts(bob, more), exceptions: [exception] }));
    expect(grown.clauses[0]?.verdict).toBe('action-needed');
    expect(grown.results[0]?.counts).toMatchObject({ accepted: 1, fail: 1 });
    const changed = { ...bob, secondStep: 'sometimes' as const };
    expect(verdicts({ facts: facts(changed), exceptions: [exception] })).toEqual(['action-needed']);
    const renamed = { ...bob, name: 'Bob Barn' };
    expect(verdicts({ facts: facts(renamed), exceptions: [exception] })).toEqual(['accepted']);
  });

  it('are mentioned when their rule does not exist', () => {
    const exceptions = [{ ...exception, rule: 'people/gone' }];
    expect(judge(input({ exceptions })).remarks.join()).toContain('people/gone');
  });

  it('are mentioned when their day is past, or what they accept is no longer found', () => {
    const remarks = (changes: Parameters<typeof input>[0]) =>
      judge(input({ facts: facts(bob), exceptions: [exception], ...changes })).remarks;
    expect(remarks({})).toEqual([]);
    expect(remarks({ now: new Date('2026-11-23T00:00:00Z') })).toEqual([
      expect.stringContaining('open again'),
    ]);
    expect(remarks({ facts: facts(ann) })).toEqual([expect.stringContaining('did not find')]);
    expect(remarks({ facts: facts(bob, hidden) })).toEqual([]);
    expect(remarks({ facts: facts(hidden) })).toEqual([]);
  });
});

describe('what the settings alone show', () => {
  const both = policy({ rules: [breaks], ask: 'Is it so?', howOften: 'once a year' });
  const settings = (changes: Parameters<typeof input>[0]) =>
    judge(input(changes)).clauses.map((clause) => [clause.settings, clause.verdict]);

  it('stands beside a verdict that waits for an answer, or that an answer decided', () => {
    expect(settings({ policy: both })).toEqual([['in-place', 'to-confirm']]);
    const attestations = [{ ref: '1', answer: 'no', by: 'The Clerk', on: '2026-11-22' } as const];
    expect(settings({ policy: both, attestations })).toEqual([['in-place', 'action-needed']]);
    expect(settings({ policy: both, facts: facts(bob) })).toEqual([['action-needed', 'action-needed']]);
  });

  it('is absent where only the clerk can say', () => {
    const asking = policy({ verification: 'attestation', ask: 'Is it so?', howOften: 'once a year' });
    expect(settings({ policy: asking })).toEqual([[undefined, 'to-confirm']]);
  });
});

describe('the exit code', () => {
  const code = (
    ...given: readonly (
      | 'action-needed'
      | 'could-not-check'
      | 'accepted'
      | 'in-place'
      | 'confirmed'
      | 'to-confirm'
      | 'background'
    )[]
  ) =>
    exitCode({
      ...judge(input()),
      notInPolicy: [],
      clauses: given.flatMap((verdict) => judge(input()).clauses.map((clause) => ({ ...clause, verdict }))),
    });

  it('is 0 when everything is settled, 1 when something needs action, 3 when something is open', () => {
    expect(code('in-place', 'accepted', 'confirmed', 'background')).toBe(0);
    expect(code('in-place', 'to-confirm')).toBe(3);
    expect(code('could-not-check')).toBe(3);
    expect(code('could-not-check', 'action-needed')).toBe(1);
  });
});
