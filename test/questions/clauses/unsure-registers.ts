import type { Verdict } from '../../../src/model/outcome.ts';
import type { ClauseQuestion } from './clause-question.ts';
import { accounts, aged, breaks, clause, left, listed, old, people, shut, whole } from './exampleton.ts';

type Given = Readonly<Record<string, unknown>>;

const leavers = clause('1', { rules: [breaks(left)] });
const complete = (on: string): Given => ({ peopleComplete: { by: 'Ann Clerk', on } });

type Row = readonly [
  asks: string,
  held: Given,
  given: Given,
  council: Given,
  verdict: Verdict,
  more?: Partial<ClauseQuestion>,
];

function one(...[asks, held, given, council, verdict, more = {}]: Row): ClauseQuestion {
  const exit = verdict === 'action-needed' ? 1 : verdict === 'could-not-check' ? 3 : 0;
  return { asks, clauses: [held], given, council, is: [verdict], exit, ...more };
}
const goneAndHere = people({ u: ['councillor', { left: '2026-05-08' }], clerk: ['clerk'] });
const here = people({ u: ['councillor'], clerk: ['clerk'] });
const blocked = accounts({ u: shut, clerk: {} });
const open = accounts({ u: {}, clerk: {} });
const stranger = accounts({ u: shut, clerk: {}, x: {} });

/** design.md: rules about leavers and "everyone" need the clerk's dated word that the list is complete. */
export const registerQuestions: readonly ClauseQuestion[] = [
  one('there is none', leavers, blocked, {}, 'could-not-check', { says: /no people register/u }),
  one('nobody called it whole', leavers, blocked, goneAndHere, 'could-not-check', { says: /complete/u }),
  one('nobody called it whole, and an account is open', leavers, open, goneAndHere, 'action-needed'),
  one('it is whole', leavers, blocked, { ...goneAndHere, ...whole }, 'in-place'),
  one(
    'it was called whole three months ago',
    leavers,
    blocked,
    { ...goneAndHere, ...complete('2026-08-22') },
    'in-place',
  ),
  one(
    'it was called whole before that',
    leavers,
    blocked,
    { ...goneAndHere, ...complete('2026-08-21') },
    'could-not-check',
  ),
  one(
    'it will be whole tomorrow',
    leavers,
    blocked,
    { ...goneAndHere, ...complete('2026-11-23') },
    'could-not-check',
  ),
  one('it is whole, and nobody left', leavers, open, { ...here, ...whole }, 'does-not-apply'),
  one('nobody left, and nobody called it whole', leavers, open, here, 'could-not-check'),
  one(
    'it is whole, and an account is on nobody’s list',
    leavers,
    stranger,
    { ...goneAndHere, ...whole },
    'could-not-check',
    {
      says: /nobody's list/u,
    },
  ),
  one(
    'the account on nobody’s list is for emergencies',
    leavers,
    stranger,
    {
      ...goneAndHere,
      ...whole,
      emergencyAccounts: ['x@exampleton.example'],
    },
    'in-place',
  ),
  one(
    'each account is on the list',
    clause('1', { rules: [breaks(listed)] }),
    open,
    { ...here, ...whole },
    'in-place',
  ),
  one(
    'one account is on nobody’s list',
    clause('1', { rules: [breaks(listed)] }),
    stranger,
    { ...goneAndHere, ...whole },
    'action-needed',
  ),
  one(
    'staff are meant, and nobody knows whether a stranger is staff',
    clause('1', {
      appliesTo: 'staff',
      rules: [breaks(aged, { params: { maxDays: 365 } })],
    }),
    accounts({ clerk: {}, x: old }),
    people({ clerk: ['clerk'] }),
    'could-not-check',
  ),
  one(
    'staff are meant, and the list that lacks the stranger is whole',
    clause('1', {
      appliesTo: 'staff',
      rules: [breaks(aged, { params: { maxDays: 365 } })],
    }),
    accounts({ clerk: {}, x: old }),
    { ...people({ clerk: ['clerk'] }), ...whole },
    'in-place',
  ),
  one('the accounts were not read', leavers, {}, { ...goneAndHere, ...whole }, 'could-not-check'),
];
