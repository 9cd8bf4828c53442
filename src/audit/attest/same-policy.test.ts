import { expect, it } from 'vitest';
import type { Run } from '../../model/run.ts';
import { assertSameQuestions } from './same-policy.ts';

const run = {
  policy: { id: 'ours', title: 'Our policy' },
  clauses: [
    { ref: '1', question: { ask: 'Kept?', howOften: 'once a year' } },
    { ref: '2' },
    { ref: '3', question: { ask: 'Agreed?', howOften: 'once a year' } },
  ],
} as unknown as Run;
const policy = {
  id: 'ours',
  title: 'Our policy',
  clauses: [
    { ref: '1', ask: 'Kept?' },
    { ref: '2', ask: 'New?' },
    { ref: '3', ask: 'Agreed?' },
  ],
};

it('takes a run of the policy that beadle.yaml names, whose questions are the same', () => {
  expect(() => {
    assertSameQuestions(run, policy);
  }).not.toThrow();
});

it.each([
  [
    'another policy',
    { ...policy, id: 'other', title: 'Template' },
    'judged by "Our policy", and beadle.yaml names "Template"',
  ],
  [
    'a question that is worded anew',
    { ...policy, clauses: [{ ref: '1', ask: 'Still kept?' }] },
    'of 1 and 1 more',
  ],
  ['a question that is gone', { ...policy, clauses: [{ ref: '1', ask: 'Kept?' }] }, 'the question of 3.'],
])('refuses a run from before %s, with what to do', (_, now, message) => {
  expect(() => {
    assertSameQuestions(run, now);
  }).toThrow(
    expect.objectContaining({
      message: expect.stringContaining(message),
      hint: expect.stringContaining('beadle audit'),
    }),
  );
});
