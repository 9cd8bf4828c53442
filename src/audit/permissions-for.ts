import { collectors } from '../sources/generated/collector-registry.ts';
import { evidenceIds, type EvidenceId } from '../sources/kinds.ts';
import type { Standards } from './standards.ts';
import { evidenceOf, permissionUses } from './what-needs.ts';

/** A permission with the reasons for it, as the collectors give them. */
export interface NeededPermission {
  readonly permission: string;
  /** That of the evidence on which most checks rest comes first. */
  readonly whys: readonly string[];
  /** A clause of the policy, or a rule that comes first, rests on it; otherwise only other checks outside do. */
  readonly byPolicy: boolean;
  /** No set-up asks for it unless the policy does. */
  readonly byPolicyOnly: boolean;
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

/** What is asked for with a policy: all but those that only some policies need, where this one does not. */
export function askedWith(standards: Pick<Standards, 'policy' | 'rules'>): NeededPermission[] {
  return permissionsFor(standards).filter(({ byPolicy, byPolicyOnly }) => byPolicy || !byPolicyOnly);
}

/** Every permission that Beadle can use, and which of them the clauses of a policy need. Sorted by name. */
export function permissionsFor({ policy, rules }: Pick<Standards, 'policy' | 'rules'>): NeededPermission[] {
  const used = new Set(policy.clauses.flatMap((clause) => clause.rules.map(({ rule }) => rule)));
  const evidence = rules.rules
    .filter(({ id, text }) => used.has(id) || text.urgency === 'do-first')
    .flatMap(evidenceOf)
    .filter(isEvidence);
  const read = withNeeds(evidence);
  const checks = rules.rules.map((rule) => new Set<string>(evidenceOf(rule)));
  const rests = ({ evidence: id }: { readonly evidence: string }): number =>
    checks.filter((one) => one.has(id)).length;
  return [...permissionUses()].map(([permission, uses]) => ({
    permission,
    whys: [...new Set(uses.toSorted((a, b) => rests(b) - rests(a)).map(({ why }) => why))],
    byPolicy: uses.some((use) => read.has(use.evidence)),
    byPolicyOnly: uses.every(({ evidence: id }) =>
      collectors[id].permissions.some((one) => one.permission === permission && one.byPolicyOnly === true),
    ),
  }));
}
