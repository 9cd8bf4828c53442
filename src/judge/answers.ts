import type { Attestation } from '../model/attestation.ts';
import { clauseFinder } from '../model/clause-line.ts';
import { BeadleError } from '../model/error.ts';
import type { Clause } from '../rulebook/clause-file.ts';
import { clauseIdentity } from '../rulebook/clause-identity.ts';
import { closest } from '../rulebook/nearest.ts';
import { type Problem, problemsError } from '../rulebook/problem.ts';
import type { YamlSource } from '../rulebook/yaml-source.ts';

/** An answer that leads to no clause, or to more than one. */
export interface StrayAnswer {
  /** Place in the list of answers. */
  readonly index: number;
  readonly message: string;
  readonly remedy: string;
}

export interface AnswerBook {
  /** The answers to a clause's question, wherever the same is asked. */
  readonly of: (clause: Clause) => readonly Attestation[];
  readonly stray: readonly StrayAnswer[];
  /** Answers under a number whose clause now says something else: they count for nothing. */
  readonly outdated: readonly Attestation[];
}

const asked = ({ ref, sameAs }: Clause): string => sameAs ?? ref;

function strayAnswer(
  index: number,
  written: string,
  found: readonly string[],
  refs: readonly string[],
): StrayAnswer {
  if (found.length > 1) {
    const remedy = `Write one of: ${found.join(', ')}.`;
    return { index, message: `More than one clause is called "${written}"`, remedy };
  }
  const near = closest(written, refs);
  return {
    index,
    message: `No clause of the policy is called "${written}"`,
    remedy: near === undefined ? 'Write the number as the policy has it.' : `The nearest is "${near}".`,
  };
}

/**
 * Brings answers to the clauses that they answer: by the clause's identity where an answer holds one, and by its number
 * in any form in which a document prints it. Clauses that promise the same share their answers.
 */
export function answerBook(clauses: readonly Clause[], attestations: readonly Attestation[]): AnswerBook {
  const find = clauseFinder(clauses);
  const byRef = new Map(clauses.map((clause) => [clause.ref, clause]));
  // Two lines may say the same of the same people: the number then says which of them is meant.
  const byIdentity = Map.groupBy(clauses, clauseIdentity);
  const refs = clauses.map(({ ref }) => ref);
  const answers = new Map<string, Attestation[]>();
  const stray: StrayAnswer[] = [];
  const outdated: Attestation[] = [];
  for (const [index, one] of attestations.entries()) {
    const numbered = find(one.ref);
    const same = one.clause === undefined ? [] : (byIdentity.get(one.clause) ?? []);
    const meant = same.find(({ ref }) => numbered.includes(ref)) ?? same[0];
    const found = meant === undefined ? numbered : [meant.ref];
    const clause = byRef.get(found[0] ?? '');
    if (clause === undefined || found.length > 1) stray.push(strayAnswer(index, one.ref, found, refs));
    else if (one.clause !== undefined && meant === undefined) outdated.push(one);
    else answers.set(asked(clause), [...(answers.get(asked(clause)) ?? []), one]);
  }
  return { of: (clause) => answers.get(asked(clause)) ?? [], stray, outdated };
}

/**
 * @param source the file of the answers, so that the error can point to the line
 * @throws BeadleError CONFIG_INVALID naming every answer to no clause, each with the nearest one
 */
export function assertAnswered(
  clauses: readonly Clause[],
  attestations: readonly Attestation[],
  source?: YamlSource,
): void {
  const { stray } = answerBook(clauses, attestations);
  if (stray.length === 0) return;
  if (source !== undefined) {
    const problems = stray.map(({ index, message, remedy }): Problem =>
      source.problem({ path: [index, 'ref'] }, message, remedy),
    );
    throw problemsError('CONFIG_INVALID', problems);
  }
  throw new BeadleError(
    'CONFIG_INVALID',
    stray.map(({ message, remedy }) => `${message}. ${remedy}`).join('\n'),
    { hint: 'Each answer names the clause that it answers, as the policy or a report prints it.' },
  );
}
