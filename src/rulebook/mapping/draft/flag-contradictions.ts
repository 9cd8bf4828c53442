import type { AppliesTo } from '../../../model/scope.ts';
import type { KindMatch } from '../../bank-file.ts';
import type { ClauseBank } from '../../clause-bank.ts';
import type { DraftClause } from './draft-clause.ts';

function kindOf(match: KindMatch): string {
  return typeof match === 'string' ? match : match.kind;
}

function meet(a: AppliesTo, b: AppliesTo): boolean {
  return a === b || a === 'all' || b === 'all' || a === 'council' || b === 'council';
}

function bound({ appliesTo }: DraftClause): AppliesTo {
  return typeof appliesTo === 'string' ? appliesTo : (appliesTo[0] ?? 'all');
}

function matches(clause: DraftClause, side: readonly KindMatch[]): boolean {
  return clause.verification !== 'informative' && side.some((match) => kindOf(match) === clause.kind);
}

/**
 * Flags clauses of two kinds that the bank holds against one another where both are promised to the same people.
 * @param byKindAlone ids of contradictions that do not depend on the words
 */
export function flagContradictions(
  clauses: readonly DraftClause[],
  bank: ClauseBank,
  byKindAlone: readonly string[],
): DraftClause[] {
  const flagged = new Set<DraftClause>();
  for (const { id, between } of bank.contradicts) {
    if (!byKindAlone.includes(id)) continue;
    const [left, right] = between;
    for (const one of clauses.filter((clause) => matches(clause, left)))
      for (const other of clauses.filter((clause) => matches(clause, right)))
        if (meet(bound(one), bound(other))) {
          flagged.add(one);
          flagged.add(other);
        }
  }
  return clauses.map((clause) =>
    flagged.has(clause) ? { ...clause, flags: [...(clause.flags ?? []), 'inconsistent' as const] } : clause,
  );
}
