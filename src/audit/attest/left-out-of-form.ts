import type { Attestation } from '../../model/attestation.ts';
import { clauseFinder } from '../../model/clause-line.ts';
import type { ClauseResult, Run } from '../../model/run.ts';
import type { NumberedQuestion } from '../../documents/questions/due-questions.ts';
import type { FilledForm } from '../../documents/questions/read-form.ts';

type Asked = Pick<NumberedQuestion, 'clause' | 'more' | 'now'>;

/** Whether an answer that the run did not know yet ends a question; "I don't know" ends none. */
function isNewAnswer(
  { clause, ref, answer, on }: Attestation,
  asked: ClauseResult,
  find: (written: string) => readonly string[],
): boolean {
  const isItsOwn = clause === undefined ? find(ref).includes(asked.ref) : clause === asked.identity;
  return isItsOwn && answer !== 'dont-know' && on > (asked.attestation?.on ?? '');
}

/**
 * Questions of today's form of which a filled form holds nothing, not even empty boxes: somebody deleted the row, or the
 * form is from an earlier day. They stay open, and a person must hear which. A slip, or a form of another sitting, holds
 * hardly any of today's questions, and was never meant to: of that nothing is said. Nor is it of what was answered since
 * the run, in another form or in the terminal.
 *
 * @param kept the answers in the council's file
 */
export function leftOutOfForm(
  { answers, twice, unanswered, unclear }: FilledForm,
  { clauses }: Pick<Run, 'clauses'>,
  asked: readonly Asked[],
  kept: readonly Attestation[],
): string[] {
  const find = clauseFinder(clauses);
  const held = new Set([...answers.map(({ ref }) => ref), ...twice, ...unanswered, ...unclear].flatMap(find));
  const today = asked
    .filter(({ now }) => now)
    .map(({ clause, more }) => [clause, ...more])
    .filter((lines) => !kept.some((answer) => lines.some((line) => isNewAnswer(answer, line, find))));
  const missing = today.filter((lines) => !lines.some(({ ref }) => held.has(ref)));
  return missing.length * 2 > today.length ? [] : missing.flatMap(([first]) => first?.ref ?? []);
}
