import { z } from 'zod';
import { answerBook } from '../../judge/answers.ts';
import type { Clause } from '../../rulebook/clause-file.ts';
import { problemsError } from '../../rulebook/problem.ts';
import { Attestation } from '../../model/attestation.ts';
import { readAnswersSource } from './read-answers.ts';

/** All that says to which clause an answer belongs; the rest may be wrong, and is told by who reads the answers. */
const Referring = z
  .object(Attestation.pick({ ref: true, clause: true }).shape)
  .transform((said) => ({ ...said, answer: 'dont-know' as const, by: '-', on: '2000-01-01' }));

/**
 * Whether each answer in a file leads to a clause, also of an answer that has something else wrong with it.
 * @param path of the file
 * @throws BeadleError CONFIG_INVALID with file, line and remedy of every answer to no clause
 */
export async function assertAnswersLead(path: string, clauses: readonly Clause[]): Promise<void> {
  const { source, value } = await readAnswersSource(path);
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  const placed = entries.flatMap((entry, at) => {
    const parsed = Referring.safeParse(entry);
    return parsed.success ? [{ at, answer: parsed.data }] : [];
  });
  const { stray } = answerBook(
    clauses,
    placed.map(({ answer }) => answer),
  );
  const problems = stray.map(({ index, message, remedy }) =>
    source.problem({ path: [placed[index]?.at ?? 0, 'ref'] }, message, remedy),
  );
  if (problems.length > 0) throw problemsError('CONFIG_INVALID', problems);
}
