import type { ClauseQuestion } from './clause-question.ts';
import { clause, yearly } from './exampleton.ts';

/** Two clauses, of which the first is the one that is answered. */
function one(ref: string, written: string | number, other = '99', more: object = {}): ClauseQuestion {
  return {
    asks: `${ref} as ${String(written)}, beside ${other}`,
    clauses: [clause(ref, { ...yearly, ...more }), clause(other, yearly)],
    answers: [{ ref: written }],
    is: ['confirmed', 'to-confirm'],
    exit: 3,
  };
}

/** Issue 9, part 3: the printed number, whatever its form, is accepted as a key. */
export const numberQuestions: readonly ClauseQuestion[] = [
  one('4.2', '4.2'),
  one('4.2', '4.2.'),
  one('4.2', 'Clause 4.2'),
  one('4.2', 'section 4.2:'),
  one('4.2', '§ 4.2'),
  one('7', '7'),
  one('7', 'No. 7'),
  one('12.3#2', '12.3 (second)', '12.3#1'),
  one('12.3#2', '12.3#2', '12.3#1'),
  one('6 bullet 2', '6 Bullet 2', '6 bullet 1'),
  one('6 bullet 2', '6 bullet point 2', '6 bullet 1'),
  one('3.1(a)(iv)', '3.1 (a) (iv)', '3.1(a)(v)'),
  one('Purpose para 2', 'purpose paragraph 2', 'Purpose para 1'),
  one('5.1', '4.1', '5.2', { formerly: ['4.1'] }),
  one('12.10', '12.10', '12.1'),
  one('6.1', '６.１', '6.10'),
];

const stray = (refs: readonly string[], written: string): ClauseQuestion => ({
  asks: written,
  clauses: refs.map((ref) => clause(ref, yearly)),
  answers: [{ ref: written }],
  is: [],
  exit: 3,
});

/** The same part: an answer to no clause is an error with the nearest one. */
export const strayNumbers: readonly (readonly [string, ClauseQuestion, RegExp])[] = [
  [
    'is told with the nearest',
    stray(['12.1', '14.1'], '12.11'),
    /answers\.yaml:\d+.*"12\.11"[\s\S]*"12\.1"/u,
  ],
  ['that may be to two', stray(['12.3#1', '12.3#2'], '12.3'), /More than one clause[\s\S]*12\.3#1, 12\.3#2/u],
];
