import type { Verdict } from '../../../src/model/outcome.ts';
import type { Accepts, ClauseQuestion } from './clause-question.ts';
import {
  accounts,
  aged,
  breaks,
  clause,
  devices,
  encrypted,
  left,
  old,
  people,
  review,
  supports,
  whole,
  yearly,
} from './exampleton.ts';

type Given = Readonly<Record<string, unknown>>;

const until = '2027-03-31';
const accept = (of: readonly string[], more: Partial<Accepts> = {}): Accepts => ({
  rule: aged,
  of,
  until,
  ...more,
});
const rule = { params: { maxDays: 365 } };
const b: Given = { rules: [breaks(aged, rule)] };
const given = accounts({ a: old, b: old, c: {} });
const council = { ...people({ a: ['councillor'], b: ['clerk'], c: ['councillor'] }), ...whole };

type Row = readonly [
  asks: string,
  holds: Given,
  accepts: readonly Accepts[],
  verdict: Verdict,
  exit: 0 | 1 | 3,
  more?: Partial<ClauseQuestion>,
];

function one(...[asks, holds, accepts, verdict, exit, more = {}]: Row): ClauseQuestion {
  return { asks, clauses: [clause('1', holds)], given, council, accepts, is: [verdict], exit, ...more };
}
const yes = { answers: [{ ref: '1' }] };
const laptops = (b2: boolean): Given => ({
  ...accounts({ a: {}, b: {} }),
  ...devices({ l1: ['company', false, 'a'], l2: ['company', b2, 'b'] }),
});

/** design.md: minute reference, approver, end date, pinned to subjects and state: what grows or changes re-opens. */
export const acceptedQuestions: readonly ClauseQuestion[] = [
  one('both', b, [accept(['a', 'b'])], 'accepted', 0),
  one('both, in two minutes', b, [accept(['a']), accept(['b'])], 'accepted', 0),
  one('one of two', b, [accept(['a'])], 'action-needed', 1),
  one('until today', b, [accept(['a', 'b'], { until: '2026-11-22' })], 'accepted', 0),
  one('until yesterday', b, [accept(['a', 'b'], { until: '2026-11-21' })], 'action-needed', 1, {
    says: /open again/u,
  }),
  one(
    'one of two until yesterday',
    b,
    [accept(['a']), accept(['b'], { until: '2026-11-21' })],
    'action-needed',
    1,
  ),
  one(
    'one who has changed it since',
    b,
    [accept(['a', 'b', 'c'], { before: accounts({ a: old, b: old, c: old }) })],
    'accepted',
    0,
    {
      says: /did not find all/u,
    },
  ),
  one('all have changed it since', b, [accept(['a', 'b'])], 'in-place', 0, {
    given: accounts({ a: {}, b: {}, c: {} }),
    accepts: [accept(['a', 'b'], { before: given })],
  }),
  one(
    'a day later it is a day older',
    b,
    [
      accept(['a', 'b'], {
        before: accounts({ a: { lastPasswordChangeDateTime: '2025-10-19T11:33:00Z' }, b: old }),
      }),
    ],
    'accepted',
    0,
  ),
  one(
    'another device falls short too',
    { rules: [breaks(encrypted)] },
    [{ rule: encrypted, of: ['l1'], until, before: laptops(true) }],
    'action-needed',
    1,
    { given: laptops(false) },
  ),
  one(
    'the device that fell short is the same',
    { rules: [breaks(encrypted)] },
    [{ rule: encrypted, of: ['l1'], until }],
    'accepted',
    0,
    { given: laptops(true) },
  ),
  one('and yes', { ...b, ...yearly }, [accept(['a', 'b'])], 'accepted', 0, yes),
  one('and nobody answered', { ...b, ...yearly }, [accept(['a', 'b'])], 'to-confirm', 3),
  one('and no', { ...b, ...yearly }, [accept(['a', 'b'])], 'action-needed', 1, {
    answers: [{ ref: '1', answer: 'no' }],
  }),
  one(
    'what only supports it',
    { rules: [supports(aged, rule)], ...yearly },
    [accept(['a', 'b'])],
    'accepted',
    0,
    yes,
  ),
  one(
    'a list to look at',
    { rules: [review(aged, rule)], ...yearly },
    [accept(['a', 'b'])],
    'accepted',
    0,
    yes,
  ),
  one(
    'beside what could not be read',
    { rules: [breaks(aged, rule), breaks(encrypted)] },
    [accept(['a', 'b'])],
    'could-not-check',
    3,
  ),
  one('of some people: another clause has the others', b, [accept(['a', 'b'])], 'accepted', 0, {
    clauses: [clause('1', { ...b, appliesTo: 'councillors' }), clause('2', { ...b, appliesTo: 'staff' })],
    is: ['accepted', 'accepted'],
  }),
  one('of one who is not meant', { ...b, appliesTo: 'staff' }, [accept(['a'])], 'action-needed', 1),
  one('for a rule that is not', b, [accept(['a'], { rule: 'people/no-such-rule' })], 'action-needed', 1, {
    says: /no such rule/u,
  }),
  one('outside the policy', yearly, [{ rule: left, of: ['g'], until }], 'confirmed', 0, {
    ...yes,
    besides: [left],
    given: accounts({ g: {}, b: {} }),
    council: { ...people({ g: ['staff', { left: '2026-05-08' }], b: ['clerk'] }), ...whole },
    outside: { [left]: 'accepted' },
  }),
  one(
    'outside the policy, and expired',
    yearly,
    [{ rule: left, of: ['g'], until: '2026-11-21' }],
    'confirmed',
    1,
    {
      ...yes,
      besides: [left],
      given: accounts({ g: {}, b: {} }),
      council: { ...people({ g: ['staff', { left: '2026-05-08' }], b: ['clerk'] }), ...whole },
      outside: { [left]: 'action-needed' },
    },
  ),
];
