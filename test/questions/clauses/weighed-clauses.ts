import type { Verdict } from '../../../src/model/outcome.ts';
import type { ClauseQuestion } from './clause-question.ts';
import {
  breaks,
  clause,
  few,
  lasting,
  lasts,
  left,
  accounts,
  people,
  review,
  runsOut,
  shut,
  supports,
  tenant,
  whole,
  yearly,
} from './exampleton.ts';

type Given = Readonly<Record<string, unknown>>;
type More = Partial<ClauseQuestion> & { readonly answer?: string };

/** One clause: what is asked, what it holds, what was read, and its verdict with the exit code. */
type Row = readonly [
  asks: string,
  holds: Given,
  given: Given,
  verdict: Verdict,
  exit: 0 | 1 | 3,
  more?: More,
];

function one(...[asks, holds, given, verdict, exit, { answer, ...more } = {}]: Row): ClauseQuestion {
  return {
    asks,
    clauses: [clause('1', holds)],
    given,
    is: [verdict],
    exit,
    ...(answer === undefined ? {} : { answers: [{ ref: '1', answer }] }),
    ...more,
  };
}
const b: Given = { rules: [breaks(lasting)] };
const bAsked: Given = { ...b, ...yearly };
const s: Given = { rules: [supports(lasting)], ...yearly };
const r: Given = { rules: [review(lasting)], ...yearly };
const power: Given = { ...r, flags: ['power'] };
const opposed: Given = {
  rules: [supports('people/password-age')],
  ...yearly,
  flags: ['ncsc-conflict'],
  decision: { why: 'Advice is against it.', suggestion: 'Passwords last.' },
};
const own = { minimum: 2, maximum: 4 };
const unbuilt = { notBuilt: 'usb-storage-blocked', weight: 'supports' };

/** design.md: the verdict table, row by row, and what an answer can and cannot do. */
export const weighedQuestions: readonly ClauseQuestion[] = [
  one('what could break it holds', b, lasts, 'in-place', 0),
  one('what could break it does not hold', b, runsOut, 'action-needed', 1),
  one('what could break it was not read', b, {}, 'could-not-check', 3),
  one('holds, and nobody answered', bAsked, lasts, 'to-confirm', 3),
  one('holds, and yes', bAsked, lasts, 'in-place', 0, { answer: 'yes' }),
  one('holds, and no', bAsked, lasts, 'action-needed', 1, { answer: 'no' }),
  one('holds, and nobody knows', bAsked, lasts, 'to-confirm', 3, { answer: 'dont-know' }),
  one('holds, and it did not happen', bAsked, lasts, 'does-not-apply', 0, { answer: 'did-not-happen' }),
  one('does not hold, and yes', bAsked, runsOut, 'action-needed', 1, { answer: 'yes' }),
  one('does not hold, and it did not happen', bAsked, runsOut, 'action-needed', 1, {
    answer: 'did-not-happen',
  }),
  one('not read, and yes', bAsked, {}, 'could-not-check', 3, { answer: 'yes' }),
  one('not read, and no', bAsked, {}, 'action-needed', 1, { answer: 'no' }),
  one('not read, and it does not apply', bAsked, {}, 'could-not-check', 3, { answer: 'does-not-apply' }),
  one('support that holds, and yes', s, lasts, 'confirmed', 0, { answer: 'yes' }),
  one('support that holds, and nobody answered', s, lasts, 'to-confirm', 3),
  one('support that does not hold, and yes', s, runsOut, 'partly-in-place', 3, { answer: 'yes' }),
  one('support that does not hold, and nobody answered', s, runsOut, 'partly-in-place', 3),
  one('support that does not hold, and no', s, runsOut, 'action-needed', 1, { answer: 'no' }),
  one('support that was not read, and yes: the part is named', s, {}, 'confirmed', 0, {
    answer: 'yes',
    says: /Passwords do not run out by the calendar/u,
  }),
  one('support that was not read, and nobody answered', s, {}, 'to-confirm', 3),
  one('a list with something on it, and yes', r, runsOut, 'to-confirm', 3, { answer: 'yes' }),
  one('a list with nothing on it, and yes', r, lasts, 'confirmed', 0, { answer: 'yes' }),
  one('a list that was not read, and yes', r, {}, 'confirmed', 0, { answer: 'yes' }),
  one('a list with something on it, and no', r, runsOut, 'action-needed', 1, { answer: 'no' }),
  one('only asked, and yes', yearly, {}, 'confirmed', 0, { answer: 'yes' }),
  one('only asked, and no', yearly, {}, 'action-needed', 1, { answer: 'no' }),
  one('only asked, and nobody answered', yearly, {}, 'to-confirm', 3),
  one('only asked, and nobody knows', yearly, {}, 'to-confirm', 3, { answer: 'dont-know' }),
  one('only asked, and it did not happen', yearly, {}, 'does-not-apply', 0, { answer: 'did-not-happen' }),
  one('only asked, and it does not apply', yearly, {}, 'does-not-apply', 0, { answer: 'does-not-apply' }),
  one('background', {}, {}, 'background', 0),
  one(
    'two that could break it, and one does, by the policy’s own numbers',
    { rules: [breaks(lasting), breaks(few, { params: own })] },
    tenant({ expire: false, globals: 1 }),
    'action-needed',
    1,
  ),
  one('too few by a number of ours', { rules: [breaks(few)] }, tenant({ globals: 1 }), 'partly-in-place', 3),
  one('enough by a number of ours', { rules: [breaks(few)] }, tenant({ globals: 2 }), 'in-place', 0),
  one(
    'too many by the policy’s number, while the least is ours',
    { rules: [breaks(few, { params: { maximum: 3 } })] },
    tenant({ globals: 4 }),
    'action-needed',
    1,
  ),
  one(
    'too few by our number, while the most is the policy’s',
    { rules: [breaks(few, { params: { maximum: 3 } })] },
    tenant({ globals: 1 }),
    'partly-in-place',
    3,
  ),
  one(
    'a number that the policy file marks as ours',
    {
      rules: [breaks(few, { params: { minimum: 2 } })],
      numbers: { maximum: { value: 3, unit: 'accounts', assumed: true, source: 'Ours.' } },
    },
    tenant({ globals: 4 }),
    'partly-in-place',
    3,
  ),
  one('one of two is built and holds', { rules: [breaks(lasting), unbuilt] }, lasts, 'partly-in-place', 3),
  one(
    'one of two is built, and yes',
    { ...bAsked, rules: [breaks(lasting), unbuilt] },
    lasts,
    'confirmed',
    0,
    {
      answer: 'yes',
    },
  ),
  one('none is built', { ...yearly, rules: [unbuilt] }, lasts, 'to-confirm', 3),
  one(
    'shown in part: the clause names what is left',
    { ...b, notCovered: ['Passwords of the website.'] },
    lasts,
    'partly-in-place',
    3,
    { says: /Passwords of the website/u },
  ),
  one('a power with something on its list', power, runsOut, 'to-confirm', 3, { answer: 'yes' }),
  one('a power, and no', power, lasts, 'to-confirm', 3, { answer: 'no' }),
  one('a power, and yes', power, lasts, 'confirmed', 0, { answer: 'yes' }),
  one('a power that was not used', power, lasts, 'does-not-apply', 0, { answer: 'did-not-happen' }),
  one('a power, and nobody knows', power, {}, 'to-confirm', 3, { answer: 'dont-know' }),
  one('against advice, and no: advice agrees', opposed, {}, 'needs-decision', 3, {
    answer: 'no',
    says: /advice agrees/u,
  }),
  one('against advice, and yes: advice is to stop', opposed, {}, 'needs-decision', 3, {
    answer: 'yes',
    says: /advice is to stop/u,
  }),
  one(
    'a decision that is open swallows no leaver',
    {
      rules: [breaks(left)],
      flags: ['impractical'],
      decision: { why: 'Nobody can keep it.', suggestion: 'Within a day.' },
    },
    accounts({ u: {} }),
    'needs-decision',
    1,
    {
      council: { ...people({ u: ['staff', { left: '2026-05-08' }] }), ...whole },
      outside: { [left]: 'action-needed' },
    },
  ),
  one(
    'a decision that is open, and nothing wrong behind it',
    {
      rules: [breaks(left)],
      flags: ['impractical'],
      decision: { why: 'Nobody can keep it.', suggestion: 'Within a day.' },
    },
    accounts({ u: shut }),
    'needs-decision',
    3,
    {
      council: { ...people({ u: ['staff', { left: '2026-05-08' }] }), ...whole },
      outside: { [left]: 'in-place' },
    },
  ),
];
