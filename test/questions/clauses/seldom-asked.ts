import type { Verdict } from '../../../src/model/outcome.ts';
import type { ClauseQuestion } from './clause-question.ts';
import {
  accounts,
  breaks,
  clause,
  event,
  lasting,
  lasts,
  left,
  people,
  review,
  runsOut,
  shut,
  supports,
  whole,
  yearly,
} from './exampleton.ts';

type Given = Readonly<Record<string, unknown>>;

const decision = { why: 'It stands against another clause.', suggestion: 'One of the two goes.' };
const faulty: Given = { ...yearly, flags: ['inconsistent'], decision };
const power: Given = { rules: [review(lasting)], ...yearly, flags: ['power'] };

type Row = readonly [
  asks: string,
  holds: Given,
  is: Verdict,
  exit: 0 | 1 | 3,
  more?: Partial<ClauseQuestion>,
];

/** One clause with its verdict and exit code. */
function one(...[asks, holds, is, exit, more = {}]: Row): ClauseQuestion {
  return { asks, clauses: [clause('1', holds)], is: [is], exit, ...more };
}
const said = (answer: string, ref = '1'): Partial<ClauseQuestion> => ({ answers: [{ ref, answer }] });

const may = { left: '2026-05-08' };
const leavers = people({
  v: ['volunteer', may],
  k: ['contractor', may],
  p: ['provider', may],
  c: ['councillor', may],
});
const openFor = (...ids: readonly string[]): Given =>
  accounts(Object.fromEntries(['v', 'k', 'p', 'c'].map((id) => [id, ids.includes(id) ? {} : shut])));
/** A clause on leavers of some people; whoever else left has an account that is shut. */
const of = (
  ...[asks, appliesTo, open, is, exit]: readonly [
    string,
    string | readonly string[],
    string,
    Verdict,
    0 | 1 | 3,
  ]
): ClauseQuestion =>
  one(asks, { appliesTo, rules: [breaks(left)] }, is, exit, {
    given: openFor(open),
    council: { ...leavers, ...whole },
  });

const after = (
  ...[asks, when, council, answer, is]: readonly [string, string, Given, string, Verdict]
): ClauseQuestion =>
  one(asks, event(when), is, is === 'to-confirm' ? 3 : 0, {
    council,
    answers: [{ ref: '1', on: '2026-11-01', answer }],
  });
const lent = (...rows: readonly Given[]): Given => ({
  equipment: rows.map((row) => ({ asset: 'L1', ...row })),
});

/** design.md: what few policies say: flags of the text, volunteers, contractors and the provider, loans and recalls. */
export const seldomQuestions: readonly ClauseQuestion[] = [
  one('against another clause, and yes', faulty, 'needs-decision', 3, said('yes')),
  one('against another clause, and no', faulty, 'needs-decision', 3, said('no')),
  one('badly drafted, and yes', { ...yearly, flags: ['drafting'] }, 'confirmed', 0, said('yes')),
  one('badly drafted, and no', { ...yearly, flags: ['drafting'] }, 'action-needed', 1, said('no')),
  one(
    'cites a law wrongly, and a setting breaks it',
    { rules: [breaks(lasting)], flags: ['legal'] },
    'action-needed',
    1,
    {
      given: runsOut,
    },
  ),
  one(
    'out of date, and nothing enforces it',
    { rules: [supports(lasting)], ...yearly, flags: ['outdated'] },
    'partly-in-place',
    3,
    {
      given: runsOut,
      ...said('yes'),
    },
  ),
  one('a power that nobody used', power, 'does-not-apply', 0, { given: lasts, ...said('did-not-happen') }),
  one('a power, and nobody answered', power, 'to-confirm', 3, { given: lasts }),
  one('a power answered no, and its list names something', power, 'to-confirm', 3, {
    given: runsOut,
    ...said('no'),
  }),

  of('a volunteer’s account is open', 'volunteers', 'v', 'action-needed', 1),
  of('a contractor’s account is open', 'contractors', 'k', 'action-needed', 1),
  of('the provider’s account is open', 'it-provider', 'p', 'action-needed', 1),
  of(
    'a volunteer’s account is open, and staff and volunteers are meant',
    ['staff', 'volunteers'],
    'v',
    'action-needed',
    1,
  ),
  of('all leavers are shut out, volunteers are meant', 'volunteers', '', 'in-place', 0),
  of('nobody of the staff is seen', 'staff', '', 'could-not-check', 3),
  one('a setting of the whole council', { appliesTo: 'council', rules: [breaks(lasting)] }, 'in-place', 0, {
    given: lasts,
  }),

  {
    asks: 'the same rule twice, and it fails',
    clauses: [
      clause('1', { rules: [breaks(lasting)] }),
      clause('2', { sameAs: '1', verification: 'partial' }),
    ],
    given: runsOut,
    is: ['action-needed', 'action-needed'],
    exit: 1,
  },
  {
    asks: 'the same question twice, answered under the other number',
    clauses: [clause('1', yearly), clause('2', { sameAs: '1' })],
    ...said('yes', '2'),
    is: ['confirmed', 'confirmed'],
    exit: 0,
  },

  after(
    'equipment was asked back since',
    'equipment-recalled',
    { incidents: [{ kind: 'equipment-recalled', on: '2026-11-10', what: 'L1' }] },
    'yes',
    'to-confirm',
  ),
  after(
    'a laptop went on to somebody else',
    'device-handed-on',
    lent({ holder: 'A', from: '2025-01-01', back: '2026-11-05' }, { holder: 'B', from: '2026-11-15' }),
    'did-not-happen',
    'to-confirm',
  ),
  after(
    'a laptop went out for the first time',
    'device-handed-on',
    lent({ holder: 'B', from: '2026-11-15' }),
    'did-not-happen',
    'does-not-apply',
  ),
  after(
    'a laptop goes on next month',
    'device-handed-on',
    lent({ holder: 'A', from: '2025-01-01', back: '2026-11-05' }, { holder: 'B', from: '2026-12-15' }),
    'did-not-happen',
    'does-not-apply',
  ),
  after(
    'the equipment list says that it was lost',
    'device-lost',
    lent({ lost: '2026-11-15' }),
    'did-not-happen',
    'to-confirm',
  ),
  after('lost before the answer', 'device-lost', lent({ lost: '2026-10-15' }), 'yes', 'confirmed'),
  after(
    'lost before an answer that nothing was lost',
    'device-lost',
    lent({ lost: '2026-10-15' }),
    'did-not-happen',
    'to-confirm',
  ),
  after(
    'monitoring was agreed since',
    'monitoring',
    { approvals: [{ kind: 'monitoring', what: 'mailbox of X', by: 'Full Council', on: '2026-11-15' }] },
    'yes',
    'to-confirm',
  ),
  after('does not apply to this council', 'recording', {}, 'does-not-apply', 'does-not-apply'),
];
