import { z } from 'zod';
import type { RuleBook } from './load-rules.ts';
import { nearest } from './nearest.ts';
import { problemsError } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';
import { readShippedYaml } from './yaml-source.ts';

/** The list of checks that policies need. A check without rules is not built yet, or was dropped. */
export const CatalogueFile = z.array(
  z.strictObject({
    id: z.string().min(1),
    title: z.string().min(1),
    rules: z.array(z.string()).default([]),
    dropped: z.string().min(1).optional().describe('Why no setting can show it. Its clauses ask the clerk.'),
  }),
);

export interface Check {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly string[];
  /** Why no setting can show it, in plain words; absent for a check that is built or may be. */
  readonly dropped?: string | undefined;
}

export type Catalogue = ReadonlyMap<string, Check>;

/** @throws BeadleError RULE_INVALID when the file is wrong, holds a check twice, or names a rule that is not there */
export const loadCatalogue = async (file: string, book: RuleBook): Promise<Catalogue> => {
  const source = await readShippedYaml(file);
  const parsed = CatalogueFile.safeParse(source.value);
  if (!parsed.success) {
    const { syntaxProblems } = source;
    const problems =
      syntaxProblems.length > 0 ? syntaxProblems : schemaProblems(source, parsed.error, CatalogueFile);
    throw problemsError('RULE_INVALID', problems);
  }
  const checks = parsed.data;
  const twice = checks.flatMap(({ id }, index) =>
    checks.findIndex((check) => check.id === id) === index
      ? []
      : [
          source.problem(
            { path: [index, 'id'] },
            `The check "${id}" stands here twice`,
            'Keep one of the two.',
          ),
        ],
  );
  const strays = checks.flatMap(({ rules }, index) =>
    rules.flatMap((rule, at) => {
      if (book.byId.has(rule)) return [];
      const near = nearest(rule, [...book.byId.keys()]);
      const remedy =
        near === undefined ? 'Write the rule first, or take it out here.' : `Did you mean "${near}"?`;
      return [source.problem({ path: [index, 'rules', at] }, `There is no rule "${rule}"`, remedy)];
    }),
  );
  const problems = [...twice, ...strays];
  if (problems.length > 0) throw problemsError('RULE_INVALID', problems);
  return new Map(checks.map((check) => [check.id, check]));
};
