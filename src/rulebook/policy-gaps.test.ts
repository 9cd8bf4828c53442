import { describe, expect, it } from 'vitest';
import { BankFile } from './bank-file.ts';
import type { ClauseBank } from './clause-bank.ts';
import { policyGaps } from './policy-gaps.ts';
import { PolicyFile } from './policy-file.ts';
import { decisionFor } from './with-bank.ts';

const said = { reason: 'Because.', sentence: 'So be it.', source: 'NCSC' };
const kind = { sense: 'It is so.', appliesTo: 'all', verification: 'attestation' };
const file = BankFile.parse({
  kinds: [
    { ...kind, id: 'second-step' },
    { ...kind, id: 'leaver-blocked' },
    { ...kind, id: 'mailbox-kept' },
    { ...kind, id: 'mailbox-deleted' },
    { ...kind, id: 'monitoring' },
    {
      ...kind,
      id: 'rotation',
      faults: [{ gap: 'against-advice', importance: 1, finding: 'Changed by the calendar.', ...said }],
    },
    {
      ...kind,
      id: 'attempts',
      faults: [
        { gap: 'against-advice', when: { number: 'maxAttempts', under: 5 }, finding: 'Too few.', ...said },
        { gap: 'missing', when: { number: 'maxAttempts', missing: true }, finding: 'No number.', ...said },
        { gap: 'wrong-law', when: { flag: 'drafting' }, finding: 'A wrong name.', ...said },
      ],
    },
  ],
  expectations: [
    { id: 'mfa', kinds: ['second-step'], importance: 1, finding: 'No second step.', ...said },
    { id: 'leavers', kinds: ['leaver-blocked'], near: ['mailbox-kept'], finding: 'Leavers.', ...said },
    {
      id: 'told',
      kinds: [{ kind: 'monitoring', number: 'days' }],
      only: ['monitoring'],
      finding: 'Not told.',
      ...said,
    },
    { id: 'domain', kinds: ['second-step'], nation: 'wales', finding: 'Wales.', ...said },
  ],
  contradicts: [
    {
      id: 'mailbox',
      between: [['mailbox-kept'], ['mailbox-deleted']],
      finding: 'Kept and deleted.',
      ...said,
    },
  ],
});
const bank: ClauseBank = {
  kinds: new Map(file.kinds.map((one) => [one.id, one])),
  expectations: file.expectations,
  contradicts: file.contradicts,
  numbers: new Map(),
};
const policy = (clauses: readonly object[], changes: object = {}) =>
  PolicyFile.parse({
    id: 'wexcombe',
    council: 'Wexcombe Parish Council',
    title: 'IT policy',
    nation: 'england',
    adopted: '2026-01-01',
    ...changes,
    clauses: clauses.map((clause, index) => ({
      ref: String(index + 1),
      heading: 'One',
      summary: 'It is so.',
      appliesTo: 'all',
      verification: 'attestation',
      ask: 'Is it so?',
      howOften: 'once a year',
      kind: 'none',
      ...clause,
    })),
  });
const gaps = (clauses: readonly object[], changes: object = {}) =>
  policyGaps(policy(clauses, changes), bank).map(({ gap }) =>
    `${gap.kind}: ${gap.finding} ${gap.refs.join(',')}`.trim(),
  );
const told = { kind: 'second-step' };
const leavers = { kind: 'leaver-blocked' };
const tries = (value: number, assumed = false) => ({
  kind: 'attempts',
  numbers: { maxAttempts: { value, unit: 'tries', assumed, source: 'ours' } },
});

describe('a policy is silent', () => {
  it('on what is expected and stands in no promise; nothing expected of others counts', () => {
    expect(gaps([{}])).toEqual(['missing: No second step.', 'missing: Leavers.']);
    expect(gaps([told, leavers])).toEqual([]);
  });

  it.each([
    ['a power', { ...leavers, flags: ['power'] }],
    [
      'a clause of background',
      { ...leavers, verification: 'informative', ask: undefined, howOften: undefined },
    ],
    ['a promise of councillors alone', { ...leavers, appliesTo: 'councillors' }],
  ])('although %s comes near', (_name, clause) => {
    expect(gaps([told, clause])).toEqual(['missing: Leavers. 2']);
  });

  it('no more once staff are bound as well as councillors', () => {
    expect(
      gaps([told, { ...leavers, appliesTo: 'staff' }, { ...leavers, appliesTo: 'councillors' }]),
    ).toEqual([]);
  });

  it('not where another policy of the council says it', () => {
    const elsewhere = [{ expectation: 'leavers', in: 'Leavers procedure' }];
    expect(gaps([told], { elsewhere })).toEqual([]);
  });

  it('on nothing that we know while a promise has no kind', () => {
    expect(gaps([{ kind: undefined }])).toEqual([]);
  });

  it('only where the clause that calls for it is there', () => {
    expect(gaps([told, leavers, { kind: 'monitoring' }])).toEqual(['missing: Not told.']);
  });
});

describe('a clause has a fault of its kind', () => {
  it('always, or by its own number or flag; a number of ours is none', () => {
    expect(gaps([told, leavers, { kind: 'rotation' }, tries(3)])).toEqual([
      'against-advice: Changed by the calendar. 3',
      'against-advice: Too few. 4',
    ]);
    expect(gaps([told, leavers, tries(5)])).toEqual([]);
    expect(gaps([told, leavers, tries(10, true)])).toEqual(['missing: No number. 3']);
    expect(gaps([told, leavers, { ...tries(5), flags: ['drafting'] }])).toEqual([
      'wrong-law: A wrong name. 3',
    ]);
  });

  it('once, however many clauses have it, and not for a clause that only repeats another', () => {
    const repeats = { kind: 'rotation', sameAs: '3', ask: undefined, howOften: undefined };
    expect(gaps([told, leavers, { kind: 'rotation' }, { kind: 'rotation' }, repeats])).toEqual([
      'against-advice: Changed by the calendar. 3,4',
      'drafting: The same rule stands twice, in 3 and in 5. 3,5',
    ]);
  });

  it('about which the council has to decide', () => {
    const decided = policy([told, leavers, { kind: 'rotation' }]);
    const [, , clause] = decided.clauses;
    expect(clause && decisionFor(clause, policyGaps(decided, bank))).toEqual({
      why: 'Because.',
      suggestion: 'So be it.',
    });
  });
});

describe('two clauses contradict one another', () => {
  const kept = { kind: 'mailbox-kept' };
  it('where they bind the same people', () => {
    expect(gaps([told, leavers, kept, { kind: 'mailbox-deleted', appliesTo: 'councillors' }])).toEqual([
      'contradiction: Kept and deleted. 3,4',
    ]);
    const apart = { kind: 'mailbox-deleted', appliesTo: 'clerk' };
    expect(gaps([told, leavers, { ...kept, appliesTo: 'staff' }, apart])).toEqual([]);
  });
});

describe('the text itself', () => {
  it('numbers a section twice, or is without a date', () => {
    const refs = ['12.2 bullet 1', '12.3#1 bullet 1', '12.3#1 bullet 2', '12.3#2 bullet 1'];
    const found = policyGaps(
      policy([told, leavers, ...refs.map((ref) => ({ ref }))], { adopted: undefined }),
      bank,
    );
    expect(found.map(({ gap }) => [gap.refs, gap.suggestion])).toEqual([
      [['12.3#1 bullet 1', '12.3#2 bullet 1'], 'The second section 12.3 is renumbered 12.4.'],
      [[], 'This policy ends with the date and the minute number of its adoption.'],
    ]);
  });

  it('shows what its author found besides', () => {
    const own = {
      refs: ['1'],
      kind: 'drafting',
      finding: 'Unsigned.',
      suggestion: 'Signed.',
      source: 'Itself',
    };
    expect(gaps([told, leavers], { gaps: [own] })).toEqual(['drafting: Unsigned. 1']);
  });
});
