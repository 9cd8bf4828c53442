import type { Verdict } from '../../../src/model/outcome.ts';
import type { ClauseQuestion } from './clause-question.ts';
import { clause, event, people } from './exampleton.ts';

type Given = Readonly<Record<string, unknown>>;

type Row = readonly [
  asks: string,
  when: string,
  council: Given,
  answers: readonly (readonly [day: string, answer: string])[],
  verdict: Verdict,
  more?: Partial<ClauseQuestion> & { readonly of?: Given },
];

function one(...[asks, when, council, answers, verdict, more = {}]: Row): ClauseQuestion {
  const { of = {}, ...rest } = more;
  return {
    asks,
    clauses: [clause('1', { ...event(when), ...of })],
    council,
    answers: answers.map(([day, answer]) => ({ ref: '1', on: day, answer })),
    is: [verdict],
    exit: verdict === 'to-confirm' ? 3 : 0,
    ...rest,
  };
}
const gone = (day: string, role = 'councillor') => people({ u: [role, { left: day }] });
const came = (day: string) => people({ u: ['councillor', { started: day }] });
const happened = (kind: string, day: string) => ({ incidents: [{ kind, on: day, what: 'the tablet' }] });
const agreed = (kind: string, day: string) => ({
  approvals: [{ kind, what: 'a camera', by: 'Full Council', on: day }],
});
const staff = { of: { appliesTo: 'staff' } };

/** design.md: an answer older than the event is due again, and the question names the person. */
export const eventQuestions: readonly ClauseQuestion[] = [
  one('somebody left after the answer', 'leaves', gone('2026-11-10'), [['2026-11-01', 'yes']], 'to-confirm', {
    says: /about Person u 2026-11-10/u,
  }),
  one('somebody left before the answer', 'leaves', gone('2026-11-10'), [['2026-11-12', 'yes']], 'confirmed'),
  one('today is the last day', 'leaves', gone('2026-11-22'), [['2026-11-12', 'yes']], 'confirmed'),
  one('nobody left', 'leaves', {}, [['2026-11-12', 'did-not-happen']], 'does-not-apply'),
  one('nobody left, and nobody answered', 'leaves', {}, [], 'to-confirm'),
  one('nobody had left yet', 'leaves', gone('2026-11-10'), [['2026-11-01', 'did-not-happen']], 'to-confirm'),
  one(
    'nobody left, says the answer, and the register names one',
    'leaves',
    gone('2026-11-10'),
    [['2026-11-12', 'did-not-happen']],
    'to-confirm',
    { says: /about Person u 2026-11-10/u },
  ),
  one(
    'nobody left since the answer about the last one',
    'leaves',
    gone('2026-11-10'),
    [
      ['2026-11-12', 'yes'],
      ['2026-11-20', 'did-not-happen'],
    ],
    'does-not-apply',
  ),
  one(
    'somebody left two years ago',
    'leaves',
    gone('2024-11-10'),
    [['2026-11-12', 'did-not-happen']],
    'does-not-apply',
  ),
  one(
    'a councillor left, and staff are meant',
    'leaves',
    gone('2026-11-10'),
    [['2026-11-01', 'yes']],
    'confirmed',
    staff,
  ),
  one(
    'the Clerk left, and staff are meant',
    'leaves',
    gone('2026-11-10', 'clerk'),
    [['2026-11-01', 'yes']],
    'to-confirm',
    staff,
  ),
  one(
    'the Chair left, and councillors are meant',
    'leaves',
    gone('2026-11-10', 'chair'),
    [['2026-11-01', 'yes']],
    'to-confirm',
    {
      of: { appliesTo: 'councillors' },
    },
  ),
  one('in the older words', 'leaves', gone('2026-11-10'), [['2026-11-01', 'yes']], 'to-confirm', {
    clauses: [clause('1', { ask: 'Was this done?', howOften: 'when a person leaves' })],
  }),
  one('somebody joined after the answer', 'joins', came('2026-11-10'), [['2026-11-01', 'yes']], 'to-confirm'),
  one('somebody joins next week', 'joins', came('2026-11-30'), [['2026-11-01', 'yes']], 'confirmed'),
  one(
    'a device was lost since',
    'device-lost',
    happened('device-lost', '2026-11-15'),
    [['2026-11-01', 'did-not-happen']],
    'to-confirm',
  ),
  one(
    'something else happened since',
    'device-lost',
    happened('incident', '2026-11-15'),
    [['2026-11-01', 'did-not-happen']],
    'does-not-apply',
  ),
  one(
    'an incident since',
    'incident',
    happened('incident', '2026-11-15'),
    [['2026-11-12', 'yes']],
    'to-confirm',
  ),
  one(
    'equipment was called back since',
    'equipment-recalled',
    happened('equipment-recalled', '2026-11-15'),
    [['2026-11-12', 'yes']],
    'to-confirm',
  ),
  one(
    'a device was passed on since',
    'device-handed-on',
    {
      equipment: [
        { asset: 'PC 1', holder: 'Ann', from: '2025-01-10', back: '2026-11-14' },
        { asset: 'PC 1', holder: 'Bob', from: '2026-11-15' },
      ],
    },
    [['2026-11-12', 'yes']],
    'to-confirm',
  ),
  one(
    'a device was lent for the first time',
    'device-handed-on',
    {
      equipment: [{ asset: 'PC 1', holder: 'Bob', from: '2026-11-15' }],
    },
    [['2026-11-12', 'did-not-happen']],
    'does-not-apply',
  ),
  one(
    'something was bought since',
    'purchase',
    agreed('purchase', '2026-11-15'),
    [['2026-11-12', 'yes']],
    'to-confirm',
  ),
  one(
    'a meeting was recorded since',
    'recording',
    agreed('recording', '2026-11-15'),
    [['2026-11-12', 'yes']],
    'to-confirm',
  ),
  one(
    'somebody was watched since',
    'monitoring',
    agreed('monitoring', '2026-11-15'),
    [['2026-11-12', 'yes']],
    'to-confirm',
  ),
  one(
    'something was bought before',
    'purchase',
    agreed('purchase', '2026-11-05'),
    [['2026-11-12', 'yes']],
    'confirmed',
  ),
];
