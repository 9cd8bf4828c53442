import { aboutWhom, askedIn } from '../questions/people-in.ts';
import { numberedQuestions, type NumberedQuestion } from '../questions/due-questions.ts';
import type { RunIndex } from '../run-index.ts';
import { longDate } from '../text/dates.ts';
import { lineLink } from './marks.ts';

const viewOf = (index: RunIndex, { number, clause, more, apart }: NumberedQuestion) => ({
  number,
  anchor: `question-${String(number)}`,
  lines: [clause, ...more].map((one) => lineLink(index, one)),
  ask: askedIn(clause, more),
  about: [aboutWhom([clause, ...more]), apart].filter((said) => said !== '').join(' '),
  last: clause.attestation === undefined ? '' : longDate(clause.attestation.on),
});

/** What `Questions.docx` asks, with the same numbers; then what waits for the next sitting. */
export function questionsDue(index: RunIndex) {
  const all = numberedQuestions(index.run);
  const themes = (now: boolean) =>
    [
      ...Map.groupBy(
        all.filter((one) => one.now === now),
        ({ theme }) => theme,
      ),
    ].map(([theme, those]) => ({
      theme,
      questions: those.map((one) => viewOf(index, one)),
    }));
  return {
    total: all.length,
    groups: themes(true),
    later: themes(false),
    laterCount: all.filter(({ now }) => !now).length,
  };
}
