import { describe, expect, it } from 'vitest';
import type { FactBase } from '../facts/subjects.ts';
import { Run } from '../model/run.ts';
import { exitCode } from './run-exit-code.ts';
import { judge } from './judge.ts';
import { bob, breaks, facts, input, policy, users, verdicts } from './testing-judge.ts';
import { sampleSubject } from '../rulebook/sample.ts';
import { aPerson, aReason, aRule } from '../rulebook/testing.ts';

describe('a run', () => {
  it('is what the published schema says', () => {
    const run = judge(input({ facts: facts(aPerson('Ann'), bob), provider: 'Fen IT' }));
    expect(Run.parse(run)).toEqual(run);
  });

  it('copies the texts of all rules, the times of the evidence and the digests', () => {
    const run = judge(input());
    expect(run.rules.map((rule) => rule.id)).toEqual(['people/second-step-enforced', 'people/password-age']);
    expect(run).toMatchObject({
      rulesDigest: 'd'.repeat(64),
      policy: { digest: 'p'.repeat(64) },
      evidence: [users],
    });
  });

  it('runs a rule once for all clauses that use it with the same numbers', () => {
    const age = (days: number) => ({ rule: 'people/password-age', weight: 'breaks', params: { days } });
    const run = judge(
      input({ policy: policy({ rules: [age(90)] }, { rules: [age(90)] }, { rules: [age(30), breaks] }) }),
    );
    expect(run.results.map(({ rule, params }) => [rule, params['days']])).toEqual([
      ['people/password-age', 90],
      ['people/password-age', 30],
      ['people/second-step-enforced', undefined],
    ]);
    expect(run.clauses.map((clause) => clause.rules.map((rule) => rule.result))).toEqual([[0], [0], [1, 2]]);
  });

  it('of a version without some verdict is still read: it gave that verdict never', () => {
    const run = judge(input());
    const { confirmed: _, ...older } = run.counts;
    expect(Run.parse({ ...run, counts: older }).counts).toEqual(run.counts);
    expect(Run.safeParse({ ...run, counts: { 'in-place': 'many' } }).success).toBe(false);
    expect(Run.safeParse({ ...run, counts: null }).success).toBe(false);
  });

  it('keeps background out of every count', () => {
    const run = judge(input({ policy: policy({ rules: [breaks] }, { verification: 'informative' }) }));
    expect(run.clauses[1]?.verdict).toBe('background');
    expect(run.counts).toMatchObject({ background: 0, 'in-place': 1 });
  });
});

describe('rules that no clause uses', () => {
  it('are judged all the same, at the weight of their baseline, and counted apart', () => {
    const run = judge(
      input({
        facts: facts(bob),
        policy: policy({ rules: [{ rule: 'people/password-age', weight: 'review' }] }),
      }),
    );
    expect(run.notInPolicy).toMatchObject([
      { rule: 'people/second-step-enforced', verdict: 'action-needed', baseline: 'Cyber Essentials v3.3' },
    ]);
    expect(run.counts['action-needed']).toBe(0);
    expect(run.notInPolicyCounts['action-needed']).toBe(1);
    expect(exitCode(run)).toBe(1);
  });

  it('are counted and not named where they are background about kinds of account, which the coverage tells', () => {
    const kind = (id: string, secondStep: string) => ({
      ...sampleSubject('accountKind'),
      id,
      name: id,
      secondStep,
    });
    const subjects = [kind('a guest', 'never'), kind('a member', 'always')];
    const judged = (weight: string) => {
      const rule = aRule({
        for: 'accountKind',
        where: 'accountKind.kind == "member"',
        require: 'accountKind.secondStep == "always"',
        finding: '{{accountKind.name}}',
        outside: { weight, baseline: 'none' },
        examples: [
          { name: 'yes', accountKind: { secondStep: 'always' }, outcome: 'pass' },
          { name: 'no', accountKind: { secondStep: 'never' }, outcome: 'fail' },
        ],
      });
      const given = { ...facts(), accountKind: { subjects, missing: [] } } as unknown as FactBase;
      const rules = { rules: [rule], byId: new Map([[rule.id, rule]]), digest: 'd'.repeat(64) };
      const clause = { verification: 'informative' };
      return judge(input({ facts: given, rules, policy: policy(clause) })).results[0];
    };
    expect(judged('background')).toMatchObject({
      outcome: 'fail',
      counts: { pass: 1, fail: 1 },
      findings: [],
    });
    expect(judged('review')?.findings).toHaveLength(1);
  });

  it('are among them where the only clause about them waits for a decision: it swallows nothing', () => {
    const decision = { why: 'The policy asks for the opposite.', suggestion: 'Ask for it.' };
    const outside = (...clauses: readonly object[]) =>
      judge(input({ facts: facts(bob), policy: policy(...clauses) })).notInPolicy.map((one) => [
        one.rule,
        one.verdict,
      ]);
    const step = ['people/second-step-enforced', 'action-needed'];
    expect(outside({ rules: [breaks], decision })).toContainEqual(step);
    expect(outside({ rules: [breaks] })).not.toContainEqual(step);
    expect(outside({ rules: [breaks] }, { rules: [breaks], decision })).not.toContainEqual(step);
    // The very thing that advice opposes: no baseline asks for it, so it is no shortfall here.
    const password = { rules: [{ rule: 'people/password-age', weight: 'breaks' }], decision };
    expect(outside(password)).toContainEqual(['people/password-age', 'background']);
  });
});

describe('a new rule', () => {
  it('raises no verdict by merely existing: a clause takes no rule that it does not name', () => {
    const [named, other] = input().rules.rules;
    if (named === undefined || other === undefined) throw new Error('the book has no two rules');
    const clauses = [
      {
        rules: [
          { rule: named.id, weight: 'breaks' },
          { notBuilt: 'usb-storage-blocked', weight: 'supports' },
        ],
      },
      { rules: [{ notBuilt: 'usb-storage-blocked', weight: 'breaks' }] },
    ];
    const judged = (rules: readonly (typeof named)[], built: readonly string[]) =>
      judge(
        input({
          rules: { rules, byId: new Map(rules.map((rule) => [rule.id, rule])), digest: 'd'.repeat(64) },
          catalogue: new Map([
            [
              'usb-storage-blocked',
              { id: 'usb-storage-blocked', title: 'USB sticks are blocked', rules: [...built] },
            ],
          ]),
          policy: policy(...clauses),
        }),
      );
    const before = judged([named], []);
    const after = judged([named, other], [other.id]);
    expect(after.clauses).toEqual(before.clauses);
    expect(before.clauses.map(({ verdict }) => verdict)).toEqual(['partly-in-place', 'could-not-check']);
    expect(after.clauses[0]).toMatchObject({ because: expect.stringContaining('only a part is shown') });
  });

  it('has a version, so that history blames the rule and not the council', () => {
    expect(judge(input()).rules.map(({ version }) => version)).toEqual([1, 1]);
    const raised = aRule({ version: 3 });
    const rules = { rules: [raised], byId: new Map([[raised.id, raised]]), digest: 'd'.repeat(64) };
    expect(judge(input({ rules })).rules[0]?.version).toBe(3);
  });
});

describe('a clause', () => {
  it('needs action when somebody falls short', () => {
    expect(verdicts({ facts: facts(aPerson('Ann'), bob) })).toEqual(['action-needed']);
  });

  it('shows a check that is not built, with its title, and could not be checked', () => {
    const [clause] = judge(
      input({ policy: policy({ rules: [{ notBuilt: 'usb-storage-blocked', weight: 'breaks' }] }) }),
    ).clauses;
    expect(clause).toMatchObject({
      verdict: 'could-not-check',
      rules: [{ rule: 'usb-storage-blocked', built: false, part: 'USB sticks are blocked' }],
      missing: [{ evidence: 'check:usb-storage-blocked', cause: 'not-built' }],
    });
    expect(clause?.rules[0]).not.toHaveProperty('result');
  });

  it('names the part that is unknown when its verdict rests on the rest', () => {
    const rules = [
      breaks,
      { notBuilt: 'usb-storage-blocked', weight: 'supports', part: 'Whether USB sticks are blocked' },
    ];
    expect(judge(input({ policy: policy({ rules, notCovered: ['Paper'] }) })).clauses[0]).toMatchObject({
      verdict: 'partly-in-place',
      notCovered: ['Paper', 'Whether USB sticks are blocked'],
    });
  });

  it('keeps every cause apart', () => {
    const missing = [aReason('users', 'throttled'), aReason('users', 'licence')];
    const people = { ...facts().person, missing };
    expect(judge(input({ facts: { ...facts(), person: people } })).clauses[0]?.missing).toEqual(missing);
  });

  it('tells of a list that was not read whole beside what falls short in it', () => {
    const missing = [aReason('users', 'throttled')];
    const people = { ...facts(bob).person, missing };
    expect(judge(input({ facts: { ...facts(), person: people } })).results[0]).toMatchObject({
      outcome: 'fail',
      missing,
    });
  });

  it('is at most partly in place when the number that it fails is ours', () => {
    const old = facts(aPerson('Ann', { daysSincePasswordChange: 400 }));
    const age = { rule: 'people/password-age', weight: 'breaks' };
    const given = { ...age, params: { days: 365 } };
    expect(
      verdicts({
        facts: old,
        policy: policy({ rules: [given] }, { rules: [{ ...given, assumed: ['days'] }] }, { rules: [age] }),
      }),
    ).toEqual(['action-needed', 'partly-in-place', 'partly-in-place']);
  });

  it('is broken where it fails whatever a number of ours is, and a list of ours is no number', () => {
    const both = (params: object, require: string) =>
      aRule({ params, require }, 'people/second-step-enforced');
    const days = { days: { type: 'int', default: 365, why: 'once a year' } };
    const words = { words: { type: 'list<string>', default: ['always'], why: 'what counts' } };
    const old = { ...bob, daysSincePasswordChange: 1 };
    const verdictWith = (one: ReturnType<typeof both>) =>
      verdicts({ facts: facts(old), rules: { rules: [one], byId: new Map([[one.id, one]]), digest: 'd' } });
    const never = 'person.secondStep == "always"';
    expect(verdictWith(both(days, `${never} && person.daysSincePasswordChange <= params.days`))).toEqual([
      'action-needed',
    ]);
    expect(verdictWith(both(days, `${never} || person.daysSincePasswordChange < params.days - 365`))).toEqual(
      ['partly-in-place'],
    );
    expect(verdictWith(both(words, 'person.secondStep in params.words'))).toEqual(['action-needed']);
  });

  it('says to a technician what advice makes of the answer, where advice is against the clause', () => {
    const decision = { why: 'NCSC advises against it', suggestion: 'Change after misuse' };
    const asked = policy({ ask: 'Is it so?', howOften: 'once a year', flags: ['ncsc-conflict'], decision });
    const because = (answer: 'yes' | 'no') =>
      judge(input({ policy: asked, attestations: [{ ref: '1', answer, by: 'The Clerk', on: '2026-11-01' }] }))
        .clauses[0]?.because;
    expect(because('yes')).toContain('advice is to stop');
    expect(because('no')).toContain('advice agrees');
  });

  it('asks for a decision, not for a change of settings, when keeping it goes against advice', () => {
    const decision = { why: 'NCSC advises against it', suggestion: 'Change after misuse' };
    const old = facts(aPerson('Ann', { daysSincePasswordChange: 400 }));
    const rules = [{ rule: 'people/password-age', weight: 'breaks', params: { days: 365 } }];
    expect(judge(input({ facts: old, policy: policy({ rules, decision }) })).clauses[0]).toMatchObject({
      verdict: 'needs-decision',
      decision,
      rules: [{ weight: 'breaks' }],
    });
  });
});
