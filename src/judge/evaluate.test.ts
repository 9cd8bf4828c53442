import { describe, expect, it } from 'vitest';
import type { Provenance } from '../facts/provenance.ts';
import type { SignInGap } from '../model/told-sign-in.ts';
import { evaluateRule } from './evaluate.ts';
import { aPerson, aReason, aRule, notRead } from '../rulebook/testing.ts';

const times = {
  users: { endpoint: 'GET /users', at: '2026-11-22T11:33:00Z', status: 'collected' },
  conditionalAccessPolicies: {
    endpoint: 'GET /identity/conditionalAccess/policies',
    at: '2026-11-22T11:33:01Z',
    status: 'collected',
  },
  securityDefaults: { endpoint: 'GET /policies/x', at: '2026-11-22T11:33:02Z', status: 'unavailable' },
} as const;
const run = (
  people: readonly ReturnType<typeof aPerson>[],
  more: Partial<Parameters<typeof evaluateRule>[2]> = {},
  rule = aRule(),
) => evaluateRule(rule, { subjects: people, missing: [] }, { times, ...more });

const ann = aPerson('Ann');
const aGap = (id: string, name: string): SignInGap => ({
  is: 'sign-in',
  anything: false,
  app: 'Office365',
  isAction: false,
  apps: { every: false, ids: ['Office365'] },
  circumstances: [],
  near: [{ policy: { id, name }, misses: ['left-out'] }],
});
const bob = aPerson('Bob', { secondStep: 'never', secondStepGap: aGap('p1', 'Everyone') });
const cat = aPerson('Cat', { secondStep: notRead() });
const dan = aPerson('Dan', { canSignIn: false, secondStep: 'never' });

describe('a rule over its subjects', () => {
  it('passes when everyone it is about passes', () => {
    expect(run([ann, dan])).toMatchObject({ outcome: 'pass', counts: { pass: 1, notApplicable: 1 } });
  });

  it('fails with one finding for each subject that falls short, however much else is unknown', () => {
    const result = run([ann, bob, cat, dan]);
    expect(result).toMatchObject({
      outcome: 'fail',
      counts: { pass: 1, fail: 1, unknown: 1, notApplicable: 1, accepted: 0 },
      findings: [{ subject: { kind: 'person', id: 'id-of-Bob', name: 'Bob' } }],
      doubts: [{ missing: [aReason()], subjects: [{ name: 'Cat' }] }],
    });
  });

  it('goes by what is proved of subjects that an incomplete list lacks', () => {
    const lacking = (...unlisted: readonly ReturnType<typeof aPerson>[]) =>
      evaluateRule(aRule(), { subjects: [], missing: [aReason()], unlisted: () => unlisted }, { times })
        .outcome;
    expect(lacking()).toBe('unknown');
    expect(lacking(ann)).toBe('pass');
    expect(lacking(ann, cat)).toBe('unknown');
    expect(lacking(ann, bob)).toBe('unknown');
    // Nobody whom the rule is about: as with a list that was read and holds none.
    expect(lacking(dan)).toBe(run([dan]).outcome);
  });

  it('goes by what is proved of whoever signs in, where a whole list holds nobody whom it is surely about', () => {
    const perhaps = aPerson('Eve', { canSignIn: notRead() });
    const over = (
      list: readonly ReturnType<typeof aPerson>[],
      ...proved: readonly Readonly<Record<string, unknown>>[]
    ) =>
      evaluateRule(
        aRule(),
        { subjects: list, missing: [], unlisted: () => proved.map((one) => ({ id: '', name: '', ...one })) },
        { times },
      ).outcome;
    const unread = { canSignIn: notRead(), secondStep: notRead() };
    expect(over([perhaps])).toBe('unknown');
    expect(over([perhaps], { ...unread, secondStep: 'always' })).toBe('pass');
    // Proved of something else, of somebody who falls short, or of nobody on the list.
    expect(over([perhaps], unread)).toBe('unknown');
    expect(over([perhaps], { ...unread, secondStep: 'always' }, unread)).toBe('unknown');
    expect(over([perhaps], { ...unread, secondStep: 'cannot-sign-in' })).toBe('unknown');
    // An account of another kind is none of these.
    const kind = { ...unread, kind: 'agent' };
    expect(over([perhaps], { ...unread, secondStep: 'always' }, kind)).toBe('pass');
    // Nobody whom the rule may be about: as before.
    expect(over([dan], { ...unread, secondStep: 'always' })).toBe(run([dan]).outcome);
    // Of whom nothing is known, who signs in is known; not where it may be somebody of whom nothing is proved.
    expect(over([perhaps, cat], { ...unread, secondStep: 'always' })).toBe('pass');
    expect(over([perhaps, cat], { ...unread, secondStep: 'always' }, unread)).toBe('unknown');
    expect(over([bob, cat], { ...unread, secondStep: 'always' })).toBe('fail');
  });

  it('is unknown when a subject is, with the cause', () => {
    expect(run([ann, cat])).toMatchObject({ outcome: 'unknown', missing: [aReason()] });
  });

  it('names what decided, as Microsoft said it, beside the facts made of it', () => {
    const asked: unknown[] = [];
    const provenance: Provenance = {
      former: () => [],
      decided:
        (tell) =>
        (...of) =>
        (id) => {
          asked.push([...of, id]);
          return [
            { evidence: 'users' as const, object: 'id-of-Bob', property: 'accountEnabled', value: true },
            { evidence: 'securityDefaults' as const, object: '', property: 'isEnabled', value: false },
          ].flatMap((one) => tell(one) ?? []);
        },
    };
    const [finding] = run([bob], { provenance }).findings;
    expect(asked).toEqual([['person', ['canSignIn', 'secondStep'], 'id-of-Bob']]);
    expect(finding?.facts).toEqual([
      { fact: 'canSignIn', value: 'true' },
      { fact: 'secondStep', value: '"never"' },
      { fact: 'secondStepGap', value: JSON.stringify(aGap('p1', 'Everyone')) },
    ]);
    const keys = ['evidence', 'endpoint', 'object', 'property', 'value', 'at'] as const;
    expect(finding?.evidence.map((ref) => keys.map((key) => ref[key]))).toEqual([
      ['users', 'GET /users', 'id-of-Bob', 'accountEnabled', 'true', times.users.at],
      ['securityDefaults', 'GET /policies/x', '', 'isEnabled', 'false', times.securityDefaults.at],
    ]);
  });

  it('says what the rule rests on, and only of evidence that was read', () => {
    const rests = run([bob]).evidence.map(({ evidence, property }) => `${evidence}.${property}`);
    expect(rests).toContain('users.accountEnabled');
    expect(rests.filter((one) => one.startsWith('securityDefaults'))).toEqual([]);
  });
});

describe('no subjects', () => {
  it('means that the rule does not apply, if everything was read', () => {
    expect(run([]).outcome).toBe('not-applicable');
    expect(run([dan]).outcome).toBe('not-applicable');
  });

  it('means a pass where the rule is about absence', () => {
    expect(run([dan], {}, aRule({ none: 'pass' })).outcome).toBe('pass');
  });

  it('is unknown when the list was not read to its end', () => {
    const list = { subjects: [], missing: [aReason('users')] };
    for (const none of ['pass', 'not-applicable']) {
      expect(evaluateRule(aRule({ none }), list, { times })).toMatchObject({
        outcome: 'unknown',
        missing: [aReason('users')],
      });
    }
  });

  it('is unknown when it is not known whether the rule is about anybody', () => {
    const maybe = aPerson('Fay', { canSignIn: notRead('users') });
    expect(run([maybe])).toMatchObject({ outcome: 'unknown', missing: [aReason('users')] });
    expect(run([maybe], {}, aRule({ none: 'pass' })).outcome).toBe('pass');
  });
});

describe('a rule about some only, of whom nobody was seen', () => {
  const within = (...roles: readonly ('clerk' | 'volunteer')[]) => ({
    scopes: new Map([[ann.id, { roles }]]),
    only: { appliesTo: ['volunteers'] as const },
  });

  it('never passes for want of them, also where it is about absence', () => {
    const absence = aRule({ none: 'pass' });
    expect(run([ann], { within: within('volunteer') }, absence).outcome).toBe('pass');
    expect(run([ann], { within: within('clerk') }, absence).outcome).toBe('unknown');
  });
});

describe('an incomplete list', () => {
  it('may make a rule fail, but never pass', () => {
    const missing = [aReason('users')];
    expect(evaluateRule(aRule(), { subjects: [ann], missing }, { times }).outcome).toBe('unknown');
    expect(evaluateRule(aRule(), { subjects: [ann, bob], missing }, { times }).outcome).toBe('fail');
  });
});

describe('a subject of which it is unknown whether the rule is about it', () => {
  const unsure = (secondStep: unknown) => aPerson('Gil', { canSignIn: notRead('users'), secondStep });

  it('is unknown when it would fall short', () => {
    expect(run([ann, unsure('never')])).toMatchObject({
      outcome: 'unknown',
      counts: { unknown: 1, fail: 0 },
    });
  });

  it('does not stand in the way when the requirement is met anyhow', () => {
    expect(run([ann, unsure('always')])).toMatchObject({ outcome: 'pass', counts: { pass: 2, unknown: 0 } });
  });

  it('gives the causes of both when neither is known', () => {
    expect(run([unsure(notRead())])).toMatchObject({ missing: [aReason('users'), aReason()] });
  });
});

describe('a finding that the council accepted', () => {
  const { fingerprint = '' } = run([bob]).findings[0] ?? {};
  const exception = {
    rule: 'people/second-step-enforced',
    findings: [fingerprint],
    minute: '26/104',
    approver: 'Full council',
    until: '2027-03-31',
  };
  const exceptions = [exception];

  it('no longer makes the rule fail, and stays visible', () => {
    expect(run([ann, bob], { exceptions })).toMatchObject({
      outcome: 'pass',
      counts: { pass: 1, fail: 0, accepted: 1 },
      findings: [{ accepted: { minute: '26/104', approver: 'Full council', until: '2027-03-31' } }],
    });
  });

  it('covers nobody else, and no other state of the same person', () => {
    const worse = aPerson('Bob', { secondStep: 'sometimes', secondStepGap: aGap('p1', 'Everyone') });
    expect(run([worse], { exceptions }).outcome).toBe('fail');
    const otherPolicy = aPerson('Bob', { secondStep: 'never', secondStepGap: aGap('p2', 'Everyone') });
    expect(run([otherPolicy], { exceptions }).outcome).toBe('fail');
    expect(run([bob, aPerson('Hal', { secondStep: 'never' })], { exceptions }).outcome).toBe('fail');
  });

  it('is the same finding when a policy is renamed', () => {
    const reworded = aPerson('Bob', { secondStep: 'never', secondStepGap: aGap('p1', 'All staff') });
    expect(run([reworded], { exceptions }).outcome).toBe('pass');
  });

  it('is the same finding whatever the person is called and however many days pass', () => {
    const rule = aRule({
      where: undefined,
      require: 'person.daysSincePasswordChange < 365',
      finding: '{{person.name}} last changed it {{person.daysSincePasswordChange}} days ago',
      examples: [
        { name: 'new', person: { daysSincePasswordChange: 5 }, outcome: 'pass' },
        { name: 'old', person: { daysSincePasswordChange: 400 }, outcome: 'fail' },
      ],
    });
    const print = (changes: object) =>
      run([{ ...aPerson('Ivy'), ...changes }], {}, rule).findings[0]?.fingerprint;
    expect(print({ daysSincePasswordChange: 400 })).toBeDefined();
    expect(print({ daysSincePasswordChange: 401, name: 'Ivy Smith' })).toBe(
      print({ daysSincePasswordChange: 400 }),
    );
    expect(print({ daysSincePasswordChange: 400, id: 'another' })).not.toBe(
      print({ daysSincePasswordChange: 400 }),
    );
  });
});
