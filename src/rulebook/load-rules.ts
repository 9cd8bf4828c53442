import { type Problem, problemsError } from './problem.ts';
import { compileRule, type Rule } from './rule.ts';
import { bookDigest, ruleTexts } from './rule-texts.ts';
import { shippedYaml } from './yaml-source.ts';

/** All rules of a folder. */
export interface RuleBook {
  /** In the order of their ids. */
  readonly rules: readonly Rule[];
  readonly byId: ReadonlyMap<string, Rule>;
  /** SHA-256 over all files, so that a run says which rules judged it. */
  readonly digest: string;
}

/**
 * The rules of a folder that compile, and what is wrong with the others.
 *
 * @throws BeadleError RULE_INVALID when the folder cannot be read or holds no rule
 */
export function readBook(folder: string): { book: RuleBook; problems: Problem[] } {
  const texts = ruleTexts(folder);
  const compiled = texts.map(({ id, file, text }) => compileRule(id, shippedYaml(file, text)));
  const rules = compiled.flatMap((one) => (one.ok ? [one.rule] : []));
  return {
    book: { rules, byId: new Map(rules.map((rule) => [rule.id, rule])), digest: bookDigest(texts) },
    problems: compiled.flatMap((one) => (one.ok ? [] : one.problems)),
  };
}

/**
 * Reads, checks and compiles every rule under a folder. Examples are not run: `checkRules` of the judge does.
 *
 * @throws BeadleError RULE_INVALID with every problem of every file
 */
export const loadRules = async (folder: string): Promise<RuleBook> => {
  const { book, problems } = readBook(folder);
  if (problems.length > 0) throw problemsError('RULE_INVALID', problems);
  return book;
};
