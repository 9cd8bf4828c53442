import { oncePerObject } from '../../model/later.ts';
import type { ClauseResult, Run } from '../../model/run.ts';
import { answerIsDue, isAskedHere } from '../clerk/what-to-do.ts';
import { indexRun } from '../run-index.ts';
import { questionWords } from './question-words.ts';
import { alikeAsked } from './same-question.ts';
import { toldApart } from './same-words.ts';

/** At most so many questions in a sitting: about two pages. */
const sitting = 20;

/** A question that waits for an answer today. */
export interface DueQuestion {
  /** Under whose number it is asked. */
  readonly clause: ClauseResult;
  /** Further clauses that ask the same and wait, too: the one answer is for all of them. */
  readonly more: readonly ClauseResult[];
  /** What tells it from a question in the same words; empty where there is none. */
  readonly apart: string;
}

/** What happened to somebody comes first, then what settings hold against, then the rest in the policy's order. */
function urgency(clauses: readonly ClauseResult[]): number {
  if (clauses.some(({ question }) => (question?.about ?? []).length > 0)) return 0;
  return clauses.some(({ verdict }) => verdict === 'action-needed' || verdict === 'partly-in-place') ? 1 : 2;
}

/** The questions that wait for an answer today, each once, the most pressing first. */
export function dueQuestions(run: Run): readonly DueQuestion[] {
  const due = indexRun(run).promises.filter((clause) => isAskedHere(clause) && answerIsDue(clause));
  const asked = alikeAsked(due).toSorted((a, b) => urgency(a) - urgency(b));
  const apart = toldApart(asked);
  return asked.flatMap(([clause, ...more]) =>
    clause === undefined ? [] : [{ clause, more, apart: apart.get(clause.ref) ?? '' }],
  );
}

/** A question that waits, with its number in the form. */
export interface NumberedQuestion extends DueQuestion {
  readonly number: number;
  readonly theme: string;
  /** In today's form; the others wait for the next sitting. */
  readonly now: boolean;
}

/** By the event after which it is asked, by the kind of the clause, or where the run does not tell it by words. */
function themeOf({ summary, question, kind }: ClauseResult): string {
  const { themes, other } = questionWords;
  const told = ` ${[question?.ask, summary, question?.howOften, question?.when].join(' ').toLowerCase()}`;
  const theme =
    themes.find(({ when }) => when.some((event) => event === question?.when)) ??
    themes.find(({ kinds }) => kind !== undefined && kinds.includes(kind)) ??
    themes.find(({ words }) => words.some((word) => told.includes(` ${word}`)));
  return theme?.name ?? other;
}

function numbered(run: Run): readonly NumberedQuestion[] {
  const order = [...questionWords.themes.map(({ name }) => name), questionWords.other];
  const themed = dueQuestions(run).map((one, at) => ({
    ...one,
    theme: themeOf(one.clause),
    now: at < sitting,
  }));
  const today = themed.filter(({ now }) => now);
  const sorted = today.toSorted((a, b) => order.indexOf(a.theme) - order.indexOf(b.theme));
  return [...sorted, ...themed.slice(sitting)].map((one, at) => ({ ...one, number: at + 1 }));
}

/** Every question that waits, numbered as the form asks them: today's by theme, then those of the next sitting. */
export const numberedQuestions = oncePerObject(numbered);

/** The number under which a clause is asked, for every clause that waits for an answer. */
export function questionNumbers(run: Run): ReadonlyMap<string, number> {
  return new Map(
    numberedQuestions(run).flatMap(({ clause, more, number }) =>
      [clause, ...more].map(({ ref }) => [ref, number] as const),
    ),
  );
}
