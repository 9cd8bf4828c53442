import { answerIsDue, isAskedHere } from '../clerk/what-to-do.ts';
import type { RunIndex } from '../run-index.ts';
import { alikeAsked } from './same-question.ts';

export interface AskedCounts {
  /** Questions that the policy asks of the Clerk; what several lines ask in the same way is one. */
  readonly total: number;
  /** Those whose answer counts for every line that asks them. */
  readonly answered: number;
  readonly due: number;
  /** A "no" counts whatever its age. */
  readonly no: number;
}

/** How many questions there are, and how many wait: the same number in every document. */
export function askedCounts({ promises }: Pick<RunIndex, 'promises'>): AskedCounts {
  const asked = alikeAsked(promises.filter((clause) => clause.question !== undefined && isAskedHere(clause)));
  const due = asked.filter((alike) => alike.some(answerIsDue)).length;
  return {
    total: asked.length,
    answered: asked.length - due,
    due,
    no: asked.filter((alike) => alike.some(({ attestation }) => attestation?.answer === 'no')).length,
  };
}
