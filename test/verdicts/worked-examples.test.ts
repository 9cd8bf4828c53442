import { describe, expect, it } from 'vitest';
import { noRegisterView, type RegisterView, type SubjectScope } from '../../src/facts/base/subject-scope.ts';
import { type FactBase, subjectKinds, type SubjectKind } from '../../src/facts/subjects.ts';
import type { Attestation } from '../../src/model/attestation.ts';
import { sampleSubject } from '../../src/rulebook/sample.ts';
import { loadStandards } from '../../src/audit/standards.ts';
import { judge } from '../../src/judge/judge.ts';
import { breaks, facts, input, policy as ofClauses } from '../../src/judge/testing-judge.ts';
import { aPerson } from '../../src/rulebook/testing.ts';

const { rules, catalogue, policy: wouldham } = await loadStandards('wouldham', '.');

type Subjects = Partial<Record<SubjectKind, readonly Readonly<Record<string, unknown>>[]>>;
const subject = (kind: SubjectKind, id: string, changes: Readonly<Record<string, unknown>>) => ({
  ...sampleSubject(kind),
  id,
  name: id,
  ...changes,
});

/** Wouldham's policy over these subjects, with everything read. */
const wouldhamOf = (
  subjects: Subjects,
  more: { readonly attestations?: readonly Attestation[]; readonly register?: RegisterView } = {},
) => {
  const lists = Object.entries(subjects).map(([kind, list]) => [kind, { subjects: list, missing: [] }]);
  const none = Object.keys(subjectKinds).map((kind) => [kind, { subjects: [], missing: [] }]);
  const base = Object.fromEntries([...none, ...lists]) as unknown as FactBase;
  const run = judge(input({ facts: base, rules, catalogue, policy: wouldham, ...more }));
  return {
    clause: (ref: string) => run.clauses.find((one) => one.ref === ref),
    outside: (rule: string) => run.notInPolicy.find((one) => one.rule === rule)?.verdict,
    used: (ref: string, rule: string) => {
      const index = run.clauses
        .find((one) => one.ref === ref)
        ?.rules.find((one) => one.rule === rule)?.result;
      return index === undefined ? undefined : run.results[index];
    },
  };
};
const says = (ref: string, answer: Attestation['answer']): Attestation => ({
  ref,
  answer,
  by: 'The Clerk',
  on: '2026-11-20',
});

describe('a clause that advice opposes', () => {
  const old = { person: [subject('person', 'ann', { canSignIn: true, daysSincePasswordChange: 900 })] };
  const calendar = '4 bullet 3(b)';

  it('stays a decision when the clerk honestly says no, and says that advice agrees', () => {
    const no = wouldhamOf(old, { attestations: [says(calendar, 'no')] }).clause(calendar);
    expect(no).toMatchObject({
      verdict: 'needs-decision',
      decision: { kind: 'against-advice' },
      because: expect.stringContaining('advice agrees'),
    });
    const yes = wouldhamOf(old, { attestations: [says(calendar, 'yes')] }).clause(calendar);
    expect(yes).toMatchObject({
      verdict: 'needs-decision',
      because: expect.stringContaining('advice is to stop'),
    });
  });

  it('makes no shortfall of the very thing that advice opposes', () => {
    expect(wouldhamOf(old).outside('people/password-age')).toBe('background');
  });
});

describe('a clause that waits for a decision swallows nothing', () => {
  it.each([
    [
      'an account on nobody’s list',
      { person: [subject('person', 'eve', { canSignIn: true, isInRegister: false, hasLeft: false })] },
      'people/accounts-in-register',
      'to-confirm',
    ],
    [
      'a shared mailbox with its own password',
      { mailbox: [subject('mailbox', 'office', { kind: 'shared', accountCanSignIn: true })] },
      'mail/shared-mailbox-sign-in',
      'partly-in-place',
    ],
    [
      'somebody who may choose a weak password',
      { person: [subject('person', 'ann', { canSignIn: true, strongPasswordRequired: false })] },
      'people/password-rules-apply',
      'partly-in-place',
    ],
  ] as const)('%s', (_what, subjects, rule, verdict) => {
    expect(wouldhamOf(subjects as Subjects).outside(rule)).toBe(verdict);
  });
});

describe('what only seems to be in place', () => {
  const laptop = (changes: object) => ({
    device: [
      subject('device', 'laptop', {
        platform: 'windows',
        owner: 'council',
        isInUse: true,
        isMobile: false,
        lastSeenDays: 1,
        hasCompliancePolicy: true,
        ...changes,
      }),
    ],
  });

  it('is antivirus that is asked for: it may be off', () => {
    const antivirus = wouldhamOf(laptop({ antivirusRequired: true })).clause('4 bullet 1');
    expect(antivirus?.rules.map(({ rule }) => rule)).toContain('devices/antivirus-asked-for');
    expect(antivirus?.verdict).not.toBe('in-place');
    expect(
      wouldhamOf(laptop({}), { attestations: [says('4 bullet 1', 'yes')] }).clause('4 bullet 1')?.verdict,
    ).not.toBe('in-place');
  });

  it('is a promise about losses, though every device was seen yesterday', () => {
    const losses = wouldham.clauses.filter(
      ({ ref, verification }) => ref.startsWith('12.3#1') && verification !== 'informative',
    );
    expect(losses.length).toBeGreaterThan(0);
    const run = wouldhamOf(laptop({}));
    expect(losses.map(({ ref }) => run.clause(ref)?.verdict)).toEqual(losses.map(() => 'to-confirm'));
    const lost = losses.map(({ ref }) => says(ref, 'did-not-happen'));
    const calm = wouldhamOf(laptop({}), { attestations: lost });
    expect(losses.map(({ ref }) => calm.clause(ref)?.verdict)).toEqual(losses.map(() => 'does-not-apply'));
  });
});

describe('a power of the council', () => {
  const powers = ['lowestoft', 'walmer', 'cratfield', 'wouldham', 'town-council', 'nalc-template'];

  it('that is answered no is never action needed, and no shortfall, in any policy that ships', async () => {
    const seen: string[] = [];
    for (const id of powers) {
      const { policy } = await loadStandards(id, '.');
      const refs = policy.clauses.filter(({ flags }) => flags.includes('power')).map(({ ref }) => ref);
      const none = Object.keys(subjectKinds).map((kind) => [kind, { subjects: [], missing: [] }]);
      const base = Object.fromEntries(none) as unknown as FactBase;
      const attestations = refs.map((ref) => says(ref, 'no'));
      const run = judge(input({ facts: base, rules, catalogue, policy, attestations }));
      for (const { ref, verdict } of run.clauses.filter((one) => refs.includes(one.ref)))
        seen.push(
          `${verdict === 'action-needed' || verdict === 'partly-in-place' ? 'WRONG ' : ''}${id} ${ref}`,
        );
    }
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.filter((one) => one.startsWith('WRONG'))).toEqual([]);
  });
});

describe('a promise of which one check of three is built', () => {
  it('is shown in part: not in place, though the built one passes', () => {
    const unbuilt = ['supports', 'supports'].map((weight) => ({ notBuilt: 'usb-storage-blocked', weight }));
    const clause = ofClauses({
      ref: '1',
      rules: [breaks, ...unbuilt],
      ask: 'Kept?',
      howOften: 'once a year',
    });
    const run = judge(input({ facts: facts(aPerson('Ann')), policy: clause }));
    const built = run.clauses[0]?.rules[0]?.result;
    expect(run.results[built ?? -1]?.counts).toMatchObject({ pass: 1, fail: 0, unknown: 0 });
    expect(run.clauses[0]).toMatchObject({
      verdict: 'partly-in-place',
      because: expect.stringContaining('only a part is shown'),
    });
  });
});

describe('of whom Wouldham speaks', () => {
  const scopes = (entries: Readonly<Record<string, SubjectScope>>) => new Map(Object.entries(entries));
  const register: RegisterView = {
    ...noRegisterView,
    scopes: {
      person: scopes({ clerk: { roles: ['clerk'] }, cllr: { roles: ['chair'] } }),
      device: scopes({
        "the Clerk's laptop": { roles: ['clerk'], owner: 'council' },
        "the Chairman's own": { roles: ['chair'], owner: 'personal' },
      }),
      phone: new Map(),
      mailbox: new Map(),
    },
  };
  const device = (id: string) =>
    subject('device', id, { platform: 'windows', isMobile: false, isInUse: true, lockAfterMinutes: 60 });
  const people = {
    person: [subject('person', 'clerk', { canSignIn: true }), subject('person', 'cllr', { canSignIn: true })],
  };
  const whom = (run: ReturnType<typeof wouldhamOf>, ref: string, rule: string) => {
    const counts = run.used(ref, rule)?.counts;
    return counts === undefined ? undefined : counts.pass + counts.fail + counts.unknown;
  };

  it('its staff clauses say nothing of councillors', () => {
    const run = wouldhamOf(people, { register });
    expect(run.used('4 para 2(a)', 'people/private-devices-checked')?.scope?.appliesTo).toEqual(['staff']);
    expect(whom(run, '4 para 2(a)', 'people/private-devices-checked')).toBe(1);
    // The clause speaks of private devices; this check looks at people.
    expect(run.used('4 para 2(a)', 'people/private-devices-checked')?.scope).not.toHaveProperty('devices');
  });

  it("its section 12 is never judged on the Clerk's laptop", () => {
    const both = wouldhamOf(
      { ...people, device: [device("the Clerk's laptop"), device("the Chairman's own")] },
      { register },
    );
    expect(whom(both, '12.1 bullet 6', 'devices/idle-lock')).toBe(1);
    const only = wouldhamOf({ ...people, device: [device("the Clerk's laptop")] }, { register });
    expect(whom(only, '12.1 bullet 6', 'devices/idle-lock')).toBe(0);
    expect(only.clause('12.1 bullet 6')).toMatchObject({
      verdict: 'could-not-check',
      missing: expect.arrayContaining([expect.objectContaining({ cause: 'not-seen' })]),
    });
  });
});
