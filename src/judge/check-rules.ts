import { readBook } from '../rulebook/load-rules.ts';
import type { Problem } from '../rulebook/problem.ts';
import { exampleProblems } from './run-examples.ts';

/**
 * Everything that is wrong with the rules of a folder, failing examples included. An empty list means that all is
 * well.
 *
 * @throws BeadleError RULE_INVALID when the folder cannot be read or holds no rule
 */
export async function checkRules(folder: string): Promise<Problem[]> {
  const { book, problems } = readBook(folder);
  return [...problems, ...book.rules.flatMap(exampleProblems)];
}
