import type { RunIndex } from '../run-index.ts';
import { longDate } from '../text/dates.ts';
import { anchorOf } from './clause-lines.ts';
import { answerIsDue, isAskedHere } from './what-to-do.ts';

/** Questions that wait for an answer, by how often they are asked. */
export const questionsDue = (index: RunIndex) => {
  const due = index.promises
    .filter((clause) => isAskedHere(clause) && answerIsDue(clause))
    .flatMap((clause) => (clause.question === undefined ? [] : [{ clause, question: clause.question }]));
  const often = [...new Set(due.map(({ question }) => question.howOften))];
  return {
    total: due.length,
    groups: often.map((howOften) => ({
      howOften,
      questions: due
        .filter(({ question }) => question.howOften === howOften)
        .map(({ clause, question }) => ({
          ref: clause.ref,
          anchor: anchorOf(index, clause),
          ask: question.ask,
          about: (question.about ?? []).map(({ name, on }) => `${name} (${longDate(on)})`).join(', '),
          last: clause.attestation === undefined ? '' : longDate(clause.attestation.on),
        })),
    })),
  };
};
