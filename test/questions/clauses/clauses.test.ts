import { describe, expect, it } from 'vitest';
import { everyNth } from '../../../fixtures/search.ts';
import { acceptedQuestions } from './accepted-shortfalls.ts';
import { answeredQuestions } from './answered-clauses.ts';
import { concluded, expected, runOf, type ClauseQuestion } from './clause-question.ts';
import { eventQuestions } from './after-events.ts';
import { numberQuestions, strayNumbers } from './clause-numbers.ts';
import { registerQuestions } from './unsure-registers.ts';
import { seldomQuestions } from './seldom-asked.ts';
import { someQuestions } from './of-some-people.ts';
import { totalQuestions } from './one-total.ts';
import { weighedQuestions } from './weighed-clauses.ts';

const all: Readonly<Record<string, readonly ClauseQuestion[]>> = {
  'weights and answers': weighedQuestions,
  'answers in time': answeredQuestions,
  'what happened': eventQuestions,
  'numbers of clauses': numberQuestions,
  'whom a clause speaks of': someQuestions,
  'a register that is not whole': registerQuestions,
  'what the council accepted': acceptedQuestions,
  'the one total': totalQuestions,
  'what few policies say': seldomQuestions,
};

describe.each(Object.entries(all))('questions about %s', (_area, questions) => {
  it.each(everyNth(3, questions).map((one) => [one.asks, one] as const))('%s', async (_name, one) => {
    expect(concluded(await runOf(one), one)).toEqual(expected(one));
  });
});

describe('an answer to no clause', () => {
  it.each(strayNumbers)('%s', async (_name, question, message) => {
    await expect(runOf(question)).rejects.toThrow(message);
  });
});
