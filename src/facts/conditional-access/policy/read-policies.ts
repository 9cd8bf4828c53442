import { computed } from '../../base/computed.ts';
import type { View } from '../../base/needs.ts';
import { missingOf } from '../../base/read-evidence.ts';
import type { accessNeeds } from './access-needs.ts';
import { asGraphWrites } from './as-graph-writes.ts';
import { builtInStrengths } from './built-in-strengths.ts';
import type { Policy } from './policy.ts';
import { readPolicy } from './read-policy.ts';

type PoliciesView = View<Pick<typeof accessNeeds, 'conditionalAccessPolicies' | 'authenticationStrengths'>>;

/** Combinations by the id of their strength, in small letters: those of the tenant, and Microsoft's own where they were not read. */
const strengthsOf = (given: PoliciesView): ReadonlyMap<string, readonly string[]> => {
  const { authenticationStrengths } = given.evidence;
  const read = authenticationStrengths.status === 'collected' ? authenticationStrengths.value : [];
  return new Map([
    ...builtInStrengths,
    ...read.flatMap(({ id, allowedCombinations }) =>
      allowedCombinations == null || allowedCombinations.length === 0
        ? []
        : [[id.toLowerCase(), allowedCombinations] as const],
    ),
  ]);
};

/** The policies of a tenant, read. Those for programs and agents are among them. */
export function readPolicies(given: PoliciesView): readonly Policy[] {
  const { conditionalAccessPolicies } = given.evidence;
  const strengths = strengthsOf(given);
  return conditionalAccessPolicies.status === 'collected'
    ? asGraphWrites(conditionalAccessPolicies.value).map((policy) => readPolicy(policy, strengths))
    : [];
}

/** Every policy of the tenant, read. */
export const accessPolicies = computed({
  name: 'Conditional Access policies',
  needs: { conditionalAccessPolicies: ['*'], authenticationStrengths: ['allowedCombinations'] },
  derive: (given) => ({
    policies: readPolicies(given),
    missing: missingOf(given, 'conditionalAccessPolicies'),
  }),
});
