import { collectors } from '../sources/generated/collector-registry.ts';
import { evidenceIds, type EvidenceId } from '../sources/kinds.ts';
import type { Standards } from './standards.ts';
import { evidenceOf, permissionUses } from './what-needs.ts';

/** A permission with the reasons for it, as the collectors give them. */
export interface NeededPermission {
  readonly permission: string;
  readonly whys: readonly string[];
  /** A clause of the policy rests on it; otherwise only checks outside the policy do. */
  readonly byPolicy: boolean;
}

const isEvidence = (id: string): id is EvidenceId => evidenceIds.some((known) => known === id);

/** With everything that the evidence itself is read from. */
function withNeeds(ids: Iterable<EvidenceId>): ReadonlySet<EvidenceId> {
  const all = new Set<EvidenceId>();
  const add = (id: EvidenceId): void => {
    if (all.has(id)) return;
    all.add(id);
    for (const more of [...collectors[id].needs, ...collectors[id].wants]) add(more);
  };
  for (const id of ids) add(id);
  return all;
}

/** Every permission that Beadle can use, and which of them the clauses of a policy need. Sorted by name. */
export function permissionsFor({ policy, rules }: Pick<Standards, 'policy' | 'rules'>): NeededPermission[] {
  const used = new Set(policy.clauses.flatMap((clause) => clause.rules.map(({ rule }) => rule)));
  const evidence = rules.rules
    .filter(({ id }) => used.has(id))
    .flatMap(evidenceOf)
    .filter(isEvidence);
  const read = withNeeds(evidence);
  return [...permissionUses()].map(([permission, uses]) => ({
    permission,
    whys: [...new Set(uses.map(({ why }) => why))],
    byPolicy: uses.some((use) => read.has(use.evidence)),
  }));
}
