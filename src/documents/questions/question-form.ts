import { AttestationAnswer } from '../../model/attestation.ts';
import { clauseLine } from '../../model/clause-line.ts';
import type { ClauseResult, Run } from '../../model/run.ts';
import { cleanAll, cleanText } from '../text/clean.ts';
import { longDate } from '../text/dates.ts';
import { fill } from '../text/fill.ts';
import { inARow } from '../text/whom.ts';
import { numberedQuestions, type NumberedQuestion } from './due-questions.ts';
import { formCode } from './form-code.ts';
import { aboutWhom, askedIn } from './people-in.ts';
import { questionWords } from './question-words.ts';

export interface FormQuestion {
  /** The same in the form and in the report. */
  readonly number: number;
  /** The clause that the boxes name. */
  readonly ref: string;
  /** Its number as documents print it. */
  readonly line: string;
  readonly ask: string;
  /** Other lines that promise or ask the same, which the one answer covers; empty where there is none. */
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

function isAboutEvent(question: ClauseResult['question']): boolean {
  return question?.when !== undefined || /^(?:each time|when)/u.test(question?.howOften ?? '');
}

function questionOf({ clauses }: Run, { number, clause, more, apart }: NumberedQuestion): FormQuestion {
  const { ref, question, attestation } = clause;
  const asked = [ref, ...more.map((one) => one.ref)];
  const others = clauses.filter(
    (one) => (one.ref !== ref && asked.includes(one.ref)) || asked.includes(one.sameAs ?? ''),
  );
  const lines = others.map((one) => clauseLine(one.ref)).join(', ');
  const about = aboutWhom([clause, ...more]);
  return {
    number,
    ref,
    line: clauseLine(ref),
    ask: askedIn(clause, more),
    covers: lines === '' ? '' : fill(questionWords.covers, { lines }),
    answers: AttestationAnswer.options.filter(
      (answer) => answer !== 'did-not-happen' || isAboutEvent(question),
    ),
    remarks: [
      ...[about, apart].filter((said) => said !== ''),
      ...(attestation === undefined ? [] : [fill(questionWords.last, { date: longDate(attestation.on) })]),
    ],
  };
}

/**
 * Today's questions, grouped by theme, at most twenty; the themes of the rest are named. Its texts are clean; its code
 * is that of the run as it came.
 */
export function questionForm(run: Run): QuestionForm {
  const clean = cleanAll(run);
  const all = numberedQuestions(clean);
  const rest = all.filter(({ now }) => !now);
  const groups = [
    ...Map.groupBy(
      all.filter(({ now }) => now),
      ({ theme }) => theme,
    ),
  ].map(([theme, questions]) => ({ theme, questions: questions.map((one) => questionOf(clean, one)) }));
  const themes = inARow([...new Set(rest.map(({ theme }) => theme.toLowerCase()))]);
  return {
    council: cleanText(run.council),
    checkedOn: longDate(run.readAt),
    code: formCode(run),
    groups,
    later: rest.length === 0 ? '' : fill(questionWords.later, { count: String(rest.length), themes }),
  };
}
