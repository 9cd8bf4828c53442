import type { ClauseResult } from '../../model/run.ts';

/** Under which clause its question stands, where several ask the same. */
function askedAt({ ref, askedWith }: ClauseResult): string {
  return askedWith ?? ref;
}

/** The clauses of which the same is asked, each group in their order. */
export function alikeAsked(clauses: readonly ClauseResult[]): readonly (readonly ClauseResult[])[] {
  return [...Map.groupBy(clauses, askedAt).values()];
}

/**
 * The clauses for which an answer is given: those whose own question is the same, itself first. What promises the same
 * as another clause (`sameAs`) takes its answer from there and is not among them.
 */
export function answeredTogether(clauses: readonly ClauseResult[], ref: string): readonly ClauseResult[] {
  const own = clauses.find((clause) => clause.ref === ref);
  if (own === undefined) return [];
  const at = askedAt(own);
  return [own, ...clauses.filter((clause) => clause !== own && askedAt(clause) === at)];
}
