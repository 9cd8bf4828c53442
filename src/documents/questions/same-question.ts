import type { ClauseResult } from '../../model/run.ts';

/** The clause whose question a clause shares: its own where it asks by itself. */
function askedAt(clauses: readonly ClauseResult[], clause: ClauseResult): ClauseResult {
  const { askedWith } = clause;
  return askedWith === undefined ? clause : (clauses.find(({ ref }) => ref === askedWith) ?? clause);
}

/** The clauses of which the same is asked, each group in their order. */
export function alikeAsked(clauses: readonly ClauseResult[]): readonly (readonly ClauseResult[])[] {
  return [...Map.groupBy(clauses, (clause) => askedAt(clauses, clause)).values()];
}

/**
 * The clauses for which an answer is given: those whose own question is the same, itself first. What promises the same
 * as another clause (`sameAs`) takes its answer from there and is not among them.
 */
export function answeredTogether(clauses: readonly ClauseResult[], ref: string): readonly ClauseResult[] {
  const own = clauses.find((clause) => clause.ref === ref);
  if (own === undefined) return [];
  const at = askedAt(clauses, own);
  return [own, ...clauses.filter((clause) => clause !== own && askedAt(clauses, clause) === at)];
}
