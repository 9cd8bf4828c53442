import { expect, it } from 'vitest';
import type { ClauseResult } from '../../model/run.ts';
import { toldApart } from './same-words.ts';

const question = { ask: 'Do people use council accounts?', howOften: 'once a year' };

function clause(ref: string, more: Partial<ClauseResult> = {}): ClauseResult {
  return {
    ref,
    heading: 'Devices',
    summary: 'Devices lock.',
    appliesTo: 'all',
    verification: 'attestation',
    verdict: 'to-confirm',
    because: '',
    rules: [],
    question,
    missing: [],
    notCovered: [],
    ...more,
  };
}

function told(...questions: readonly ClauseResult[]): Record<string, string> {
  return Object.fromEntries(toldApart(questions.map((one) => [one])));
}

it('tells questions in the same words apart by whom they are about', () => {
  expect(
    told(clause('1', { appliesTo: 'councillors' }), clause('2', { appliesTo: 'staff, volunteers' })),
  ).toEqual({ 1: 'This one is about councillors.', 2: 'This one is about staff and volunteers.' });
});

it('tells them apart by their heading where they are about the same people', () => {
  expect(told(clause('1'), clause('2', { heading: 'Email' }))).toEqual({
    1: 'This one stands under “Devices”.',
    2: 'This one stands under “Email”.',
  });
});

it('says nothing of questions that nobody could mistake', () => {
  expect(told(clause('1'))).toEqual({});
  expect(told(clause('1'), clause('2', { question: { ...question, ask: 'Are phones locked?' } }))).toEqual(
    {},
  );
});
