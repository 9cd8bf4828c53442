import type { Verdict } from '../../../src/model/outcome.ts';
import type { ClauseQuestion } from './clause-question.ts';
import { clause, quarterly, yearly } from './exampleton.ts';

type Given = Readonly<Record<string, unknown>>;

type Row = readonly [
  asks: string,
  answers: readonly Given[],
  verdict: Verdict,
  more?: Partial<ClauseQuestion>,
];

function one(...[asks, answers, verdict, more = {}]: Row): ClauseQuestion {
  const exit = verdict === 'action-needed' ? 1 : verdict === 'to-confirm' ? 3 : 0;
  return {
    asks,
    clauses: [clause('1', yearly)],
    answers: answers.map((answer) => ({ ref: '1', ...answer })),
    is: [verdict],
    exit,
    ...more,
  };
}
const on = (day: string, answer = 'yes', more: Given = {}): Given => ({ on: day, answer, ...more });
const byQuarter = { clauses: [clause('1', quarterly)] };

/** design.md: answers, and issue 9, part 3; a written date lasts through its London day. */
export const answeredQuestions: readonly ClauseQuestion[] = [
  one('a year ago today', [on('2025-11-22')], 'confirmed'),
  one('a year and a day ago', [on('2025-11-21')], 'to-confirm'),
  one('three months ago today', [on('2026-08-22')], 'confirmed', byQuarter),
  one('three months and a day ago', [on('2026-08-21')], 'to-confirm', byQuarter),
  one('today', [on('2026-11-22')], 'confirmed'),
  one('tomorrow', [on('2026-11-23')], 'to-confirm'),
  one('a no that is old stands', [on('2024-01-10', 'no')], 'action-needed'),
  one('a yes after a no', [on('2026-10-01', 'no'), on('2026-11-01')], 'confirmed'),
  one('a yes after a no, written above it', [on('2026-11-01'), on('2026-10-01', 'no')], 'confirmed'),
  one('nobody knows any more', [on('2026-10-01'), on('2026-11-01', 'dont-know')], 'to-confirm'),
  one('a no after a yes', [on('2026-10-01'), on('2026-11-01', 'no')], 'action-needed'),
  one('put right on the same day', [on('2026-11-01', 'no'), on('2026-11-01')], 'confirmed'),
  one('taken back on the same day', [on('2026-11-01'), on('2026-11-01', 'no')], 'action-needed'),
  one(
    'to words that the clause no longer has',
    [on('2026-11-01', 'yes', { clause: 'another' })],
    'to-confirm',
    {
      says: /asked again/u,
    },
  ),
  one('by its number alone, before the policy was adopted', [on('2026-02-27')], 'to-confirm', {
    adopted: '2026-03-02',
  }),
  one('by its number alone, on the day of adoption', [on('2026-03-02')], 'confirmed', {
    adopted: '2026-03-02',
  }),
  one('a no by its number alone, before the policy was adopted', [on('2026-02-27', 'no')], 'to-confirm', {
    adopted: '2026-03-02',
    says: /older than the policy/u,
  }),
  one('before and after the adoption', [on('2026-02-27', 'no'), on('2026-03-09')], 'confirmed', {
    adopted: '2026-03-02',
  }),
  one('to a clause that asks nothing', [on('2026-11-01')], 'background', {
    clauses: [clause('1')],
    exit: 0,
    says: /asks nothing there/u,
  }),
];
