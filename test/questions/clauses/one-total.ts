import type { ClauseQuestion } from './clause-question.ts';
import { breaks, clause, few, lasting, left, review, supports, tenant, yearly } from './exampleton.ts';

type Given = Readonly<Record<string, unknown>>;

const given = tenant({ expire: false, globals: 1 });
const decided: Given = {
  ...yearly,
  flags: ['impractical'],
  decision: { why: 'Nobody can keep it.', suggestion: 'Within a day.' },
};
const open: readonly Given[] = [
  clause('1'),
  clause('2', decided),
  clause('3', { rules: [breaks(left)] }),
  clause('4', { rules: [supports(few)], ...yearly }),
  clause('5', yearly),
];
const settled: readonly Given[] = [
  clause('6', { rules: [breaks(lasting)] }),
  clause('7', yearly),
  clause('8', yearly),
];
const said = [{ ref: '7' }, { ref: '8', answer: 'does-not-apply' }];
const same = [clause('1', yearly), clause('2', { sameAs: '1' }), clause('3', { sameAs: '1' })];

/** design.md: one total; the exit codes of the command line; two clauses that make the same promise. */
export const totalQuestions: readonly ClauseQuestion[] = [
  {
    asks: 'one of each that is open, and each that is settled',
    clauses: [...open, ...settled],
    given,
    answers: said,
    is: [
      'background',
      'needs-decision',
      'could-not-check',
      'partly-in-place',
      'to-confirm',
      'in-place',
      'confirmed',
      'does-not-apply',
    ],
    exit: 3,
  },
  {
    asks: 'the same, with one no',
    clauses: [...open, ...settled],
    given,
    answers: [...said, { ref: '5', answer: 'no' }],
    is: [
      'background',
      'needs-decision',
      'could-not-check',
      'partly-in-place',
      'action-needed',
      'in-place',
      'confirmed',
      'does-not-apply',
    ],
    exit: 1,
  },
  {
    asks: 'all is settled',
    clauses: settled,
    given,
    answers: said,
    is: ['in-place', 'confirmed', 'does-not-apply'],
    exit: 0,
  },
  {
    asks: 'nothing applies',
    clauses: [clause('1', yearly), clause('2', yearly)],
    answers: [
      { ref: '1', answer: 'did-not-happen' },
      { ref: '2', answer: 'does-not-apply' },
    ],
    is: ['does-not-apply', 'does-not-apply'],
    exit: 0,
  },
  {
    asks: 'nothing is promised',
    clauses: [clause('1'), clause('2')],
    is: ['background', 'background'],
    exit: 0,
  },
  {
    asks: 'three lines that promise the same, answered once',
    clauses: same,
    answers: [{ ref: '1' }],
    is: ['confirmed', 'confirmed', 'confirmed'],
    exit: 0,
  },
  {
    asks: 'answered under the number of another of them',
    clauses: same,
    answers: [{ ref: '3', answer: 'no' }],
    is: ['action-needed', 'action-needed', 'action-needed'],
    exit: 1,
  },
  {
    asks: 'answered under two of their numbers: the later counts',
    clauses: same,
    answers: [
      { ref: '3', answer: 'no', on: '2026-10-01' },
      { ref: '2', answer: 'yes', on: '2026-11-01' },
    ],
    is: ['confirmed', 'confirmed', 'confirmed'],
    exit: 0,
  },
  {
    asks: 'rules of another line',
    clauses: [
      clause('1', { rules: [breaks(lasting)] }),
      clause('2', { sameAs: '1', verification: 'partial' }),
    ],
    given,
    is: ['in-place', 'in-place'],
    exit: 0,
  },
  {
    asks: 'a shortfall that no line speaks of',
    clauses: [clause('1', { rules: [breaks(lasting)] })],
    given,
    besides: [few],
    is: ['in-place'],
    exit: 3,
    outside: { [few]: 'to-confirm' },
  },
  {
    asks: 'what no line speaks of, and was not read',
    clauses: [clause('1', { rules: [breaks(lasting)] })],
    given: tenant({ expire: false }),
    besides: [few],
    is: ['in-place'],
    exit: 3,
    outside: { [few]: 'could-not-check' },
  },
  {
    asks: 'one line that is asked only, of one',
    clauses: [clause('1', { ...yearly, rules: [review(lasting)] })],
    given: tenant({ expire: true }),
    is: ['to-confirm'],
    exit: 3,
  },
];
