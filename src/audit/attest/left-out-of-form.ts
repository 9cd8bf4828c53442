import { clauseFinder } from '../../model/clause-line.ts';
import type { Run } from '../../model/run.ts';
import type { NumberedQuestion } from '../../documents/questions/due-questions.ts';
import type { FilledForm } from '../../documents/questions/read-form.ts';

/**
 * Questions of today's form of which a filled form holds nothing, not even empty boxes: somebody deleted the row, or the
 * form is from an earlier day. They stay open, and a person must hear which. A slip, or a form of another sitting, holds
 * hardly any of today's questions, and was never meant to: of that nothing is said.
 */
export function leftOutOfForm(
  { answers, twice, unanswered, unclear }: FilledForm,
  { clauses }: Pick<Run, 'clauses'>,
  asked: readonly Pick<NumberedQuestion, 'clause' | 'more' | 'now'>[],
): string[] {
  const find = clauseFinder(clauses);
  const held = new Set([...answers.map(({ ref }) => ref), ...twice, ...unanswered, ...unclear].flatMap(find));
  const today = asked.filter(({ now }) => now);
  const missing = today.filter(({ clause, more }) => ![clause, ...more].some(({ ref }) => held.has(ref)));
  return missing.length * 2 > today.length ? [] : missing.map(({ clause }) => clause.ref);
}
