import { createHash } from 'node:crypto';
import type { Catalogue } from './catalogue.ts';
import { clauseProblems } from './clause-problems.ts';
import type { RuleBook } from './load-rules.ts';
import { PolicyFile } from './policy-file.ts';
import { type Problem, problemsError } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** A policy whose every clause can be judged with the rules at hand. */
export interface Policy extends PolicyFile {
  /** SHA-256 of the file. */
  readonly digest: string;
}

const duplicateRefs = (file: PolicyFile, source: YamlSource): Problem[] =>
  file.clauses.flatMap(({ ref }, index) =>
    file.clauses.findIndex((clause) => clause.ref === ref) === index
      ? []
      : [
          source.problem(
            { path: ['clauses', index, 'ref'] },
            `The reference "${ref}" stands here twice`,
            'Tell the two apart, with (a) and (b) or #1 and #2.',
          ),
        ],
  );

const strayGapRefs = (file: PolicyFile, source: YamlSource): Problem[] => {
  const refs = new Set(file.clauses.map((clause) => clause.ref));
  return file.gaps.flatMap((gap, index) =>
    gap.refs.flatMap((ref, at) =>
      refs.has(ref)
        ? []
        : [
            source.problem(
              { path: ['gaps', index, 'refs', at] },
              `No clause is called "${ref}"`,
              'Mend the reference.',
            ),
          ],
    ),
  );
};

const check = (
  source: YamlSource,
  book: RuleBook,
  catalogue: Catalogue,
): { readonly file?: PolicyFile; readonly problems: readonly Problem[] } => {
  if (source.syntaxProblems.length > 0) return { problems: source.syntaxProblems };
  const parsed = PolicyFile.safeParse(source.value);
  if (!parsed.success) return { problems: schemaProblems(source, parsed.error, PolicyFile) };
  const file = parsed.data;
  const clauses = file.clauses.flatMap((clause, index) =>
    clauseProblems(source, ['clauses', index], clause, { book, catalogue }),
  );
  return { file, problems: [...duplicateRefs(file, source), ...strayGapRefs(file, source), ...clauses] };
};

/** Everything that is wrong with a policy file; an empty list means that all is well. */
export const checkPolicy = async (
  file: string,
  book: RuleBook,
  catalogue: Catalogue,
): Promise<readonly Problem[]> =>
  check(await readYaml(file, file, 'POLICY_INVALID'), book, catalogue).problems;

/** @throws BeadleError POLICY_INVALID with every problem of the file */
export const loadPolicy = async (path: string, book: RuleBook, catalogue: Catalogue): Promise<Policy> => {
  const source = await readYaml(path, path, 'POLICY_INVALID');
  const { file, problems } = check(source, book, catalogue);
  if (file === undefined || problems.length > 0) throw problemsError('POLICY_INVALID', problems);
  return { ...file, digest: createHash('sha256').update(source.text).digest('hex') };
};
