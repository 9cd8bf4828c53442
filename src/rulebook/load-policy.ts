import { createHash } from 'node:crypto';
import type { Catalogue } from './catalogue.ts';
import { clauseProblems } from './clause-problems.ts';
import type { RuleBook } from './load-rules.ts';
import { withNumbers } from './number-problems.ts';
import { PolicyFile } from './policy-file.ts';
import { type Problem, problemsError } from './problem.ts';
import { sameAsProblems, withSame } from './same-as.ts';
import { schemaProblems } from './schema-problems.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** A policy whose every clause can be judged with the rules at hand. */
export interface Policy extends PolicyFile {
  /** SHA-256 of the file. */
  readonly digest: string;
}

/** What a policy is checked against. */
export interface Shelf {
  readonly book: RuleBook;
  readonly catalogue: Catalogue;
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

function check(
  source: YamlSource,
  { book, catalogue }: Shelf,
): { readonly file?: PolicyFile; readonly problems: readonly Problem[] } {
  if (source.syntaxProblems.length > 0) return { problems: source.syntaxProblems };
  const parsed = PolicyFile.safeParse(source.value);
  if (!parsed.success) return { problems: schemaProblems(source, parsed.error, PolicyFile) };
  const file = parsed.data;
  const clauses = file.clauses.flatMap((clause, index) =>
    clause.sameAs === undefined
      ? clauseProblems(source, ['clauses', index], clause, { book, catalogue })
      : sameAsProblems(source, file, index),
  );
  return { file, problems: [...duplicateRefs(file, source), ...strayGapRefs(file, source), ...clauses] };
}

/** Everything that is wrong with a policy file, warnings included; an empty list means that all is well. */
export async function checkPolicy(path: string, shelf: Shelf): Promise<readonly Problem[]> {
  return check(await readYaml(path, path, 'POLICY_INVALID'), shelf).problems;
}

/**
 * A policy whose numbers have reached the rules of their clauses, and whose clauses that promise the same as another
 * have its rules and its question.
 *
 * @throws BeadleError POLICY_INVALID with every problem of the file; a warning alone is no reason
 */
export async function loadPolicy(path: string, shelf: Shelf): Promise<Policy> {
  const source = await readYaml(path, path, 'POLICY_INVALID');
  const { file, problems } = check(source, shelf);
  const errors = problems.filter(({ warning }) => warning !== true);
  if (file === undefined || errors.length > 0) throw problemsError('POLICY_INVALID', errors);
  const clauses = file.clauses.map((clause) => withNumbers(withSame(clause, file), shelf.book));
  return { ...file, clauses, digest: createHash('sha256').update(source.text).digest('hex') };
}
