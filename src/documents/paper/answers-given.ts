import type { RunIndex } from '../run-index.ts';
import { answerIsDue, isAskedHere } from '../clerk/what-to-do.ts';

/** How many questions the policy asks of the Clerk, and how many of them have an answer that counts. */
export function answersGiven({ promises }: RunIndex): { readonly asked: number; readonly answered: number } {
  const asked = promises.filter((clause) => clause.question !== undefined && isAskedHere(clause));
  return { asked: asked.length, answered: asked.filter((clause) => !answerIsDue(clause)).length };
}
