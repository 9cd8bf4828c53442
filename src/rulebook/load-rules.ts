import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { BeadleError } from '../model/error.ts';
import { type Problem, problemsError } from './problem.ts';
import { compileRule, type Rule } from './rule.ts';
import { readShippedYaml } from './yaml-source.ts';

/** All rules of a folder. */
export interface RuleBook {
  /** In the order of their ids. */
  readonly rules: readonly Rule[];
  readonly byId: ReadonlyMap<string, Rule>;
  /** SHA-256 over all files, so that a run says which rules judged it. */
  readonly digest: string;
}

const extension = '.yaml';

const yamlFiles = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    const hint = 'Check that the folder exists and that you may read it.';
    throw new BeadleError('RULE_INVALID', `The folder of rules ${folder} could not be read`, { hint, cause });
  });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
};

/** Path under the folder, with `/` on every system, without extension. */
const idOf = (folder: string, file: string): string =>
  file.slice(join(folder, sep).length, -extension.length).split(sep).join('/');

/**
 * The rules of a folder that compile, and what is wrong with the others.
 *
 * @throws BeadleError RULE_INVALID when the folder cannot be read or holds no rule
 */
export const readBook = async (folder: string): Promise<{ book: RuleBook; problems: Problem[] }> => {
  const files = await yamlFiles(folder);
  if (files.length === 0) {
    const hint = 'Name the folder that holds the checks.';
    throw new BeadleError('RULE_INVALID', `There are no rules in ${folder}`, { hint });
  }
  const sources = await Promise.all(
    files.map(async (file) => ({
      id: idOf(folder, file),
      source: await readShippedYaml(file),
    })),
  );
  const compiled = sources.map(({ id, source }) => compileRule(id, source));
  const rules = compiled.flatMap((one) => (one.ok ? [one.rule] : []));
  const digest = createHash('sha256');
  // By id and not by path: the same rules are the same wherever they are installed.
  for (const { id, source } of sources) digest.update(`${id}\n${String(source.text.length)}\n${source.text}`);
  return {
    book: { rules, byId: new Map(rules.map((rule) => [rule.id, rule])), digest: digest.digest('hex') },
    problems: compiled.flatMap((one) => (one.ok ? [] : one.problems)),
  };
};

/**
 * Reads, checks and compiles every rule under a folder. Examples are not run: `checkRules` of the judge does.
 *
 * @throws BeadleError RULE_INVALID with every problem of every file
 */
export const loadRules = async (folder: string): Promise<RuleBook> => {
  const { book, problems } = await readBook(folder);
  if (problems.length > 0) throw problemsError('RULE_INVALID', problems);
  return book;
};
