import { BrokenAnswer, isRecord, type Answer } from '../message.ts';
import { batchAnswers } from './batch.ts';
import type { Entry } from './job.ts';

/** `alone`: the token ran out inside the batch, or the service takes no batch; by itself, the request goes again. */
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

/**
 * Whether a service refused the batch as such. Exchange does not document its own: what its parts would have answered is
 * then still to be asked. Waiting, or asking again, is another matter.
 */
export const isBatchRefused = ({ job }: Entry, { status }: Answer): boolean =>
  job.family === 'exchange' && status >= 400 && status < 500 && status !== 408 && status !== 429;

/** A part of a batch whose token ran out. Exchange says with an error what the token may not do; that is an answer. */
const hasNoToken = ({ job }: Entry, { status, body }: Answer): boolean =>
  status === 401 && !(job.family === 'exchange' && isRecord(body) && isRecord(body['error']));

/** What a batch's answer means for each of its entries: a batch that failed as a whole failed for all of them. */
export const batchOutcomes = (entries: readonly Entry[], answer: Answer): readonly BatchOutcome[] => {
  if (answer.status !== 200)
    return entries.map((entry) => ({ entry, outcome: isBatchRefused(entry, answer) ? 'alone' : answer }));
  const answers = answersOf(answer);
  if (answers instanceof BrokenAnswer) return entries.map((entry) => ({ entry, outcome: answers }));
  return entries.map((entry) => {
    const found = answers.get(entry.id);
    if (found !== undefined && !(found instanceof BrokenAnswer) && hasNoToken(entry, found))
      return { entry, outcome: 'alone' };
    return {
      entry,
      outcome: found ?? new BrokenAnswer('The $batch gave no single answer to it.', { again: true }),
    };
  });
};
