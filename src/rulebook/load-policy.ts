import { createHash } from 'node:crypto';
import { spelledRef } from '../model/clause-line.ts';
import type { Catalogue } from './catalogue.ts';
import type { ClauseBank } from './clause-bank.ts';
import { clauseProblems } from './clause-problems.ts';
import type { RuleBook } from './load-rules.ts';
import { withNumbers } from './number-problems.ts';
import { PolicyFile } from './policy-file.ts';
import { policyGaps, type RankedGap } from './policy-gaps.ts';
import { didYouMean } from './problem-at.ts';
import { type Problem, problemsError } from './problem.ts';
import { policyRest, type PolicyRest } from './policy-rest.ts';
import { policyWarnings } from './policy-warnings.ts';
import { sameAsProblems, withSame } from './same-as.ts';
import { schemaProblems } from './schema-problems.ts';
import { decisionFor, withBank } from './with-bank.ts';
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
  readonly bank: ClauseBank;
}

/** Two references that people write alike, "5.1" and "5.1.", are one: nobody could say which of them was answered. */
function duplicateRefs(file: PolicyFile, source: YamlSource): Problem[] {
  const spelled = file.clauses.map(({ ref }) => spelledRef(ref));
  return file.clauses.flatMap(({ ref }, index) => {
    const first = spelled.indexOf(spelled[index] ?? '');
    if (first === index) return [];
    const other = file.clauses[first]?.ref ?? ref;
    return [
      source.problem(
        { path: ['clauses', index, 'ref'] },
        other === ref
          ? `The reference "${ref}" stands here twice`
          : `The reference "${ref}" reads like "${other}"`,
        'Tell the two apart, with (a) and (b) or #1 and #2.',
      ),
    ];
  });
}

const strayGapRefs = (file: PolicyFile, source: YamlSource, left: ReadonlySet<string>): Problem[] => {
  const refs = new Set([...left, ...file.clauses.map((clause) => clause.ref)]);
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

function strayElsewhere(file: PolicyFile, { expectations }: ClauseBank, source: YamlSource): Problem[] {
  const ids = expectations.map(({ id }) => id);
  return file.elsewhere.flatMap(({ expectation }, index) =>
    ids.length === 0 || ids.includes(expectation)
      ? []
      : [
          source.problem(
            { path: ['elsewhere', index, 'expectation'] },
            `Nothing called "${expectation}" is expected of a policy`,
            didYouMean(expectation, ids, `There are: ${ids.join(', ')}.`),
          ),
        ],
  );
}

interface Checked {
  readonly file?: PolicyFile;
  readonly gaps: readonly RankedGap[];
  readonly problems: readonly Problem[];
}

function check(source: YamlSource, shelf: Shelf): Checked {
  if (source.syntaxProblems.length > 0) return { gaps: [], problems: source.syntaxProblems };
  const parsed = PolicyFile.safeParse(source.value);
  if (parsed.success) {
    const whole = { file: parsed.data, source, left: new Set<string>() };
    return { file: parsed.data, ...checkClauses(whole, shelf) };
  }
  // Who mends a key should not come back to find what is wrong with the clauses.
  const rest = policyRest(source);
  const ofRest = rest === undefined ? [] : checkClauses(rest, shelf).problems;
  return { gaps: [], problems: onceEach([...schemaProblems(source, parsed.error, PolicyFile), ...ofRest]) };
}

function checkClauses({ file, source, left }: PolicyRest, shelf: Shelf): Omit<Checked, 'file'> {
  const gaps = policyGaps(file, shelf.bank);
  const clauses = file.clauses.flatMap((clause, index) => {
    if (clause.sameAs === undefined)
      return clauseProblems(source, ['clauses', index], clause, {
        ...shelf,
        decision: decisionFor(clause, gaps),
      });
    return left.has(clause.sameAs) ? [] : sameAsProblems(source, file, index);
  });
  const strays = [...strayGapRefs(file, source, left), ...strayElsewhere(file, shelf.bank, source)];
  return { gaps, problems: onceEach([...duplicateRefs(file, source), ...strays, ...clauses]) };
}

/** What two rules of a clause find wrong with one number is said once. */
function onceEach(problems: readonly Problem[]): Problem[] {
  const said = new Map(
    problems.map((problem) => [JSON.stringify([problem.line, problem.column, problem.message]), problem]),
  );
  return [...said.values()];
}

/**
 * Everything that is wrong with a policy file, from its top, and all that its author should look at, as warnings; an
 * empty list means that all is well.
 */
export async function checkPolicy(path: string, shelf: Shelf, now = new Date()): Promise<readonly Problem[]> {
  const source = await readYaml(path, path, 'POLICY_INVALID');
  const { file, problems } = check(source, shelf);
  const warnings = file === undefined ? [] : policyWarnings(file, source, shelf, now);
  return [...problems, ...warnings].toSorted((a, b) => a.line - b.line);
}

/**
 * A policy whose numbers have reached the rules of their clauses, whose clauses say what the bank says of their kind, and
 * whose gaps are all that the bank, the numbering and the author know of, the most important first.
 *
 * @throws BeadleError POLICY_INVALID with every problem of the file; a warning alone is no reason
 */
export async function loadPolicy(path: string, shelf: Shelf): Promise<Policy> {
  const source = await readYaml(path, path, 'POLICY_INVALID');
  const { file, gaps, problems } = check(source, shelf);
  const errors = problems.filter(({ warning }) => warning !== true);
  if (file === undefined || errors.length > 0) throw problemsError('POLICY_INVALID', errors);
  const known = file.clauses.map((clause) => withBank(clause, shelf.bank, gaps));
  const clauses = known.map((clause) => withNumbers(withSame(clause, known), shelf.book));
  const digest = createHash('sha256').update(source.text).digest('hex');
  return { ...file, clauses, gaps: gaps.map(({ gap }) => gap), digest };
}
