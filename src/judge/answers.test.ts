import { describe, expect, it } from 'vitest';
import { noRegisterView, type RegisterEvent } from '../facts/base/subject-scope.ts';
import type { Attestation } from '../model/attestation.ts';
import { parseYaml } from '../rulebook/yaml-source.ts';
import { answerBook, assertAnswered } from './answers.ts';
import { judge } from './judge.ts';
import { input, policy } from './testing-judge.ts';

const yes = (changes: Partial<Attestation> = {}): Attestation => ({
  ref: '1',
  answer: 'yes',
  by: 'The Clerk',
  on: '2026-11-01',
  ...changes,
});
const asking = (changes: object = {}) => ({
  verification: 'attestation',
  ask: 'Is it so?',
  howOften: 'once a year',
  ...changes,
});
const judged = (
  clauses: readonly object[],
  attestations: readonly Attestation[],
  events: readonly RegisterEvent[] = [],
) => judge(input({ policy: policy(...clauses), attestations, register: { ...noRegisterView, events } }));

describe('an answer', () => {
  const clauses = [asking({ ref: '12.3#1 bullet 1' }), asking({ ref: '12.3#2 bullet 2' })];
  const verdictOf = (ref: string) => judged(clauses, [yes({ ref })]).clauses.map(({ verdict }) => verdict);

  it.each(['12.3#2 bullet 2', '12.3 (second) bullet 2', 'Section 12.3 (Second)  Bullet 2.', '12.3 bullet 2'])(
    'under %s reaches its clause',
    (ref) => {
      expect(verdictOf(ref)).toEqual(['to-confirm', 'confirmed']);
    },
  );

  it('to no clause is an error that names the nearest', () => {
    expect(() => judged(clauses, [yes({ ref: '12.3#2 bullet 9' })])).toThrow(
      'No clause of the policy is called "12.3#2 bullet 9". The nearest is "12.3#2 bullet 2".',
    );
  });

  it('to more than one clause is an error that names them', () => {
    const two = [asking({ ref: '12.3#1' }), asking({ ref: '12.3#2' })];
    expect(() => judged(two, [yes({ ref: '12.3' })])).toThrow('Write one of: 12.3#1, 12.3#2.');
  });

  it('to no clause is shown at its line, where it came from a file', () => {
    const source = parseYaml('answers.yaml', `- { ref: '7.7', answer: yes, by: Ann, on: 2026-11-01 }\n`);
    expect(() => {
      assertAnswered(policy(...clauses).clauses, [yes({ ref: '7.7' })], source);
    }).toThrow(/answers\.yaml:1:10: No clause of the policy is called "7\.7"/u);
  });

  it('under a former number counts', () => {
    const moved = [asking({ ref: '9.1', formerly: ['8.4'] })];
    expect(judged(moved, [yes({ ref: '8.4' })]).clauses[0]?.verdict).toBe('confirmed');
  });
});

describe('clauses of one kind that ask the same', () => {
  const kind = { kind: 'passwords-not-shared', ask: 'Does nobody share a password?' };
  const askedWith = (...clauses: readonly object[]) =>
    judged(clauses.map(asking), []).clauses.map((clause) => clause.askedWith);

  it('are asked under the first, each with an answer of its own', () => {
    expect(
      askedWith(
        { ref: '1', ...kind },
        { ref: '2', ...kind, ask: '  does nobody share a Password? ' },
        { ref: '3', ...kind, ask: 'Does somebody?' },
        { ref: '4', sameAs: '1', ...kind },
      ),
    ).toEqual([undefined, '1', undefined, undefined]);
  });

  it.each([
    ['kind', { kind: 'strong-passwords' }],
    ['people', { appliesTo: ['staff'] }],
    ['devices', { devices: 'personal' }],
    ['rhythm', { howOften: 'every 3 months' }],
    ['occasion', { when: 'joins' }],
  ])('are asked apart where they differ in %s', (_, other) => {
    expect(askedWith({ ref: '1', ...kind }, { ref: '2', ...kind, ...other })).toEqual([undefined, undefined]);
  });

  it('are asked together about any device and about devices that nobody names', () => {
    const lock = { kind: 'idle-lock', ask: 'Do devices lock?' };
    const [named, own] = [{ devices: 'any' }, { devices: 'personal' }];
    expect(askedWith({ ref: '1', ...lock }, { ref: '2', ...lock, ...named })).toEqual([undefined, '1']);
    expect(askedWith({ ref: '1', ...lock }, { ref: '2', ...lock, ...own })).toEqual([undefined, undefined]);
  });

  it('that say the same of the same people are told apart by their numbers', () => {
    const clauses = [asking({ ref: '1', ...kind }), asking({ ref: '2', ...kind })];
    const [one, two] = judged(clauses, []).clauses;
    expect(one?.identity).toBe(two?.identity);
    const answered = (ref: string) =>
      judged(clauses, [yes({ ref, clause: one?.identity })]).clauses.map(({ verdict }) => verdict);
    expect(answered('1')).toEqual(['confirmed', 'to-confirm']);
    expect(answered('2')).toEqual(['to-confirm', 'confirmed']);
  });
});

describe('the identity of a clause', () => {
  const first = asking({ ref: '1', summary: 'Equipment is looked after.' });
  const identity = judged([first], []).clauses[0]?.identity ?? '';

  it('keeps an answer with its clause when the numbers move', () => {
    const moved = [
      asking({ ref: '1', summary: 'Something new.' }),
      asking({ ref: '2', summary: 'Equipment  is looked after.' }),
    ];
    const run = judged(moved, [yes({ clause: identity })]);
    expect(run.clauses.map(({ verdict }) => verdict)).toEqual(['to-confirm', 'confirmed']);
  });

  it('leaves an answer out, and says so, when the number now means something else', () => {
    const run = judged([asking({ summary: 'Something new.' })], [yes({ clause: identity })]);
    expect(run.clauses[0]?.verdict).toBe('to-confirm');
    expect(run.remarks).toEqual([expect.stringContaining('something else at 1')]);
  });
});

describe('an answer by number alone', () => {
  const since = (answer: Attestation) =>
    judge(
      input({
        policy: { ...policy(asking()), adopted: '2026-11-01' },
        attestations: [answer],
      }),
    );

  it('counts from the day on which the policy was adopted, and not before', () => {
    expect(since(yes()).clauses[0]?.verdict).toBe('confirmed');
    expect(since(yes({ on: '2026-10-31' })).clauses[0]?.verdict).toBe('to-confirm');
  });

  it('that is older is no "no" either, and somebody is told', () => {
    const run = since(yes({ answer: 'no', on: '2026-10-31' }));
    expect(run.clauses[0]?.verdict).toBe('to-confirm');
    expect(run.remarks).toEqual([expect.stringContaining('older than the policy')]);
  });
});

describe('clauses that promise the same', () => {
  it('share their answer, and only one of them asks', () => {
    const same = asking({ sameAs: '1' });
    const run = judged([asking(), same], [yes()]);
    expect(run.clauses.map(({ verdict, sameAs }) => [verdict, sameAs])).toEqual([
      ['confirmed', undefined],
      ['confirmed', '1'],
    ]);
    const under = judged([asking(), same], [yes({ ref: '2' })]);
    expect(under.clauses.map(({ verdict }) => verdict)).toEqual(['confirmed', 'confirmed']);
    expect(answerBook(policy(asking(), same).clauses, [yes({ ref: '2' })]).stray).toEqual([]);
  });
});

describe('what happened since an answer', () => {
  const leavers = asking({ howOften: 'when a person leaves' });
  const left = (on: string, more: Partial<RegisterEvent> = {}): RegisterEvent => ({
    event: 'leaves',
    on,
    name: 'Ben Barn',
    role: 'councillor',
    ...more,
  });
  const clauseOf = (clause: object, events: readonly RegisterEvent[], ...answers: readonly Attestation[]) =>
    judged([clause], answers, events).clauses[0];

  it('makes it due again, and the question names the person', () => {
    expect(clauseOf(leavers, [left('2026-11-10')], yes())).toMatchObject({
      verdict: 'to-confirm',
      question: { when: 'leaves', about: [{ name: 'Ben Barn', on: '2026-11-10' }] },
      attestation: { answer: 'yes', current: false },
    });
  });

  it('is not unsaid by a later "it did not happen"', () => {
    const denied = yes({ answer: 'did-not-happen', on: '2026-11-12' });
    expect(clauseOf(leavers, [left('2026-11-10')], denied)?.verdict).toBe('to-confirm');
  });

  it('leaves an answer of that day or later alone', () => {
    const clause = clauseOf(leavers, [left('2026-11-10')], yes({ on: '2026-11-10' }));
    expect(clause?.verdict).toBe('confirmed');
    expect(clause?.question).not.toHaveProperty('about');
  });

  it('is only what the clause is about: its event, its people, and the last year', () => {
    const verdict = (event: RegisterEvent, clause: object = leavers) =>
      clauseOf(clause, [event], yes())?.verdict;
    expect(verdict(left('2026-11-10', { event: 'joins' }))).toBe('confirmed');
    expect(verdict(left('2026-11-10'), { ...leavers, appliesTo: ['staff'] })).toBe('confirmed');
    expect(verdict(left('2026-11-10', { role: 'chair' }), { ...leavers, appliesTo: ['councillors'] })).toBe(
      'to-confirm',
    );
    // Of whom a record says no role, nobody knows that the clause does not speak.
    const { role: _, ...unnamed } = left('2026-11-10');
    expect(verdict(unnamed, { ...leavers, appliesTo: ['councillors'] })).toBe('to-confirm');
    expect(clauseOf(leavers, [left('2025-11-21'), left('2026-03-01')])?.question?.about).toEqual([
      { name: 'Ben Barn', on: '2026-03-01' },
    ]);
    expect(clauseOf(leavers, [left('2026-11-10')], yes({ answer: 'no' }))?.verdict).toBe('action-needed');
  });

  it('is named by "when" too', () => {
    const joins = asking({ howOften: undefined, when: 'joins' });
    expect(clauseOf(joins, [left('2026-11-10', { event: 'joins' })], yes())?.verdict).toBe('to-confirm');
  });
});
