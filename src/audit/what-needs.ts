import { collectors } from '../sources/generated/collector-registry.ts';
import type { Rule } from '../rulebook/rule.ts';
import type { Policy } from '../rulebook/load-policy.ts';
import { evidenceIds, type EvidenceId } from '../sources/kinds.ts';
import { factsOf } from './facts-of.ts';

/** One kind of evidence with the reason why a permission is needed for it. */
export interface Use {
  readonly evidence: EvidenceId;
  readonly why: string;
}

/** Every permission that collectors declare, with what each is for; sorted by name. */
export const permissionUses = (): ReadonlyMap<string, readonly Use[]> => {
  const uses = evidenceIds.flatMap((evidence) =>
    collectors[evidence].permissions.map(({ permission, why }) => ({ permission, evidence, why })),
  );
  const names = [...new Set(uses.map((use) => use.permission))].toSorted();
  return new Map(
    names.map((name) => [
      name,
      uses.filter((use) => use.permission === name).map(({ evidence, why }) => ({ evidence, why })),
    ]),
  );
};

/** Evidence, and council inputs (`input:people`), that a rule's facts are made of. */
export const evidenceOf = (rule: Rule): string[] => [
  ...new Set(factsOf(rule).flatMap(({ from }) => from.map((one) => one.split('.')[0] ?? ''))),
];

/** Rules whose facts are made of any of this evidence. */
export const rulesUsing = (rules: readonly Rule[], evidence: readonly string[]): Rule[] =>
  rules.filter((rule) => evidenceOf(rule).some((id) => evidence.includes(id)));

/** References of the clauses that use any of these rules, in the policy's order. */
export const clausesUsing = (policy: Policy, rules: readonly Rule[]): string[] => {
  const ids = new Set(rules.map(({ id }) => id));
  return policy.clauses
    .filter((clause) => clause.rules.some(({ rule }) => rule !== undefined && ids.has(rule)))
    .map(({ ref }) => ref);
};

/** Evidence that cannot be read without these permissions, also for want of other evidence. */
export const lostWithout = (granted: ReadonlySet<string>): EvidenceId[] => {
  const lost = (id: EvidenceId): boolean =>
    collectors[id].permissions.some(({ permission }) => !granted.has(permission)) ||
    collectors[id].needs.some(lost);
  return evidenceIds.filter(lost);
};
