import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AttestationAnswer } from '../../model/attestation.ts';
import type { ClauseResult, Run } from '../../model/run.ts';
import { answerIsDue, isAskedHere } from '../clerk/what-to-do.ts';
import { indexRun } from '../run-index.ts';
import { cleanAll, cleanText } from '../text/clean.ts';
import { longDate } from '../text/dates.ts';
import { fill } from '../text/fill.ts';
import { readWords } from '../words.ts';

const text = z.string().min(1);

export const questionWords = readWords(
  'questions',
  z.strictObject({
    title: text,
    intro: text,
    how: text,
    code: text,
    last: text,
    about: text,
    covers: text,
    later: text,
    name: text,
    date: text,
    signature: text,
    note: text,
    other: text,
    answers: z.record(AttestationAnswer, text),
    themes: z.array(z.strictObject({ name: text, words: z.array(text).min(1) })),
  }),
);

/** At most so many questions in a sitting: about two pages. */
const sitting = 20;

export interface FormQuestion {
  /** The same in the form and in the report. */
  readonly number: number;
  readonly ref: string;
  readonly ask: string;
  /** Other lines that promise the same, which the one answer covers; empty where there is none. */
  readonly covers: string;
  /** About whom, and when it was answered last; empty sentences are left out. */
  readonly remarks: readonly string[];
  /** Only what can happen or not may be said not to have happened. */
  readonly answers: readonly AttestationAnswer[];
}

export interface QuestionForm {
  readonly council: string;
  readonly checkedOn: string;
  readonly code: string;
  readonly groups: readonly { readonly theme: string; readonly questions: readonly FormQuestion[] }[];
  /** What waits for the next sitting; empty when nothing does. */
  readonly later: string;
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 8);
}

/**
 * Which council and which wording of its questions a form is for: an answer to an older question is no answer. The two
 * halves tell a form of another council from one of an older policy.
 */
export function formCode(run: Run): string {
  const asked = run.clauses.flatMap(({ ref, question }) =>
    question === undefined ? [] : [[ref, question.ask]],
  );
  return `${digest(run.council)}-${digest(asked)}`;
}

function themeOf({ summary, question }: ClauseResult): string {
  const told = ` ${[question?.ask, summary, question?.howOften, question?.when].join(' ').toLowerCase()}`;
  return (
    questionWords.themes.find(({ words }) => words.some((word) => told.includes(` ${word}`)))?.name ??
    questionWords.other
  );
}

/** What happened to somebody comes first, then what settings hold against, then the rest in the policy's order. */
function urgency({ question, verdict }: ClauseResult): number {
  if ((question?.about ?? []).length > 0) return 0;
  return verdict === 'action-needed' || verdict === 'partly-in-place' ? 1 : 2;
}

function isAboutEvent(question: ClauseResult['question']): boolean {
  return question?.when !== undefined || /^(?:each time|when)/u.test(question?.howOften ?? '');
}

function questionOf(
  { clauses }: Run,
  { number, clause: { ref, question, attestation } }: NumberedQuestion,
): FormQuestion {
  const others = clauses.filter(({ sameAs }) => sameAs === ref).map((one) => one.ref);
  const people = (question?.about ?? []).map(({ name, on }) => `${name} (${longDate(on)})`).join(', ');
  return {
    number,
    ref,
    ask: question?.ask ?? '',
    covers: others.length === 0 ? '' : fill(questionWords.covers, { lines: others.join(', ') }),
    answers: AttestationAnswer.options.filter(
      (answer) => answer !== 'did-not-happen' || isAboutEvent(question),
    ),
    remarks: [
      ...(people === '' ? [] : [fill(questionWords.about, { people })]),
      ...(attestation === undefined ? [] : [fill(questionWords.last, { date: longDate(attestation.on) })]),
    ],
  };
}

/** The clauses whose questions wait for an answer today, the most pressing first. */
export function dueClauses(run: Run): ClauseResult[] {
  return indexRun(run)
    .promises.filter((clause) => clause.question !== undefined && isAskedHere(clause) && answerIsDue(clause))
    .toSorted((a, b) => urgency(a) - urgency(b));
}

/** A question that waits, with its number in the form. */
export interface NumberedQuestion {
  readonly number: number;
  readonly clause: ClauseResult;
  readonly theme: string;
  /** In today's form; the others wait for the next sitting. */
  readonly now: boolean;
}

/** Every question that waits, numbered as the form asks them: today's by theme, then those of the next sitting. */
export function numberedQuestions(run: Run): readonly NumberedQuestion[] {
  const order = [...questionWords.themes.map(({ name }) => name), questionWords.other];
  const themed = dueClauses(run).map((clause, at) => ({ clause, theme: themeOf(clause), now: at < sitting }));
  const today = themed.filter(({ now }) => now);
  const sorted = today.toSorted((a, b) => order.indexOf(a.theme) - order.indexOf(b.theme));
  return [...sorted, ...themed.slice(sitting)].map((one, at) => ({ ...one, number: at + 1 }));
}

/**
 * Today's questions, grouped by theme, at most twenty; the themes of the rest are named. Its texts are clean; its code
 * is that of the run as it came.
 */
export function questionForm(run: Run): QuestionForm {
  const all = numberedQuestions(cleanAll(run));
  const rest = all.filter(({ now }) => !now);
  const groups = [
    ...Map.groupBy(
      all.filter(({ now }) => now),
      ({ theme }) => theme,
    ),
  ].map(([theme, questions]) => ({ theme, questions: questions.map((one) => questionOf(run, one)) }));
  const themes = [...new Set(rest.map(({ theme }) => theme))].map((theme) => theme.toLowerCase()).join(', ');
  return {
    council: cleanText(run.council),
    checkedOn: longDate(run.readAt),
    code: formCode(run),
    groups,
    later: rest.length === 0 ? '' : fill(questionWords.later, { count: String(rest.length), themes }),
  };
}
