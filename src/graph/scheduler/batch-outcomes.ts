import { BrokenAnswer, type Answer } from '../message.ts';
import { batchAnswers } from './batch.ts';
import type { Entry } from './job.ts';

/** `alone`: the token ran out inside the batch; by itself, the request gets a new one. */
export interface BatchOutcome {
  readonly entry: Entry;
  readonly outcome: Answer | BrokenAnswer | 'alone';
}

const answersOf = (answer: Answer): ReadonlyMap<string, Answer | BrokenAnswer> | BrokenAnswer => {
  try {
    return batchAnswers(answer.body);
  } catch (error) {
    if (error instanceof BrokenAnswer) return error;
    throw error;
  }
};

/** What a batch's answer means for each of its entries: a batch that failed as a whole failed for all of them. */
export const batchOutcomes = (entries: readonly Entry[], answer: Answer): readonly BatchOutcome[] => {
  if (answer.status !== 200) return entries.map((entry) => ({ entry, outcome: answer }));
  const answers = answersOf(answer);
  if (answers instanceof BrokenAnswer) return entries.map((entry) => ({ entry, outcome: answers }));
  return entries.map((entry) => {
    const found = answers.get(entry.id);
    if (found !== undefined && !(found instanceof BrokenAnswer) && found.status === 401)
      return { entry, outcome: 'alone' };
    return {
      entry,
      outcome: found ?? new BrokenAnswer('The $batch gave no single answer to it.', { again: true }),
    };
  });
};
