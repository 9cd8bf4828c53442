import { computed } from '../../base/computed.ts';
import type { View } from '../../base/needs.ts';
import { missingOf } from '../../base/read-evidence.ts';
import type { accessNeeds } from './access-needs.ts';
import type { Policy } from './policy.ts';
import { readPolicy } from './read-policy.ts';

type PoliciesView = View<Pick<typeof accessNeeds, 'conditionalAccessPolicies' | 'authenticationStrengths'>>;

/** The policies of a tenant, read. Those for programs and agents are among them. */
export const readPolicies = (given: PoliciesView): readonly Policy[] => {
  const { conditionalAccessPolicies, authenticationStrengths } = given.evidence;
  const strengths = new Map(
    (authenticationStrengths.status === 'collected' ? authenticationStrengths.value : []).map((one) => [
      one.id,
      one.allowedCombinations ?? [],
    ]),
  );
  return conditionalAccessPolicies.status === 'collected'
    ? conditionalAccessPolicies.value.map((policy) => readPolicy(policy, strengths))
    : [];
};

export const readStrengths = (given: PoliciesView): readonly (readonly string[])[] => {
  const { authenticationStrengths } = given.evidence;
  return authenticationStrengths.status === 'collected'
    ? authenticationStrengths.value.map((one) => one.allowedCombinations ?? [])
    : [];
};

/** Every policy of the tenant, read. */
export const accessPolicies = computed({
  name: 'Conditional Access policies',
  needs: { conditionalAccessPolicies: ['*'], authenticationStrengths: ['allowedCombinations'] },
  derive: (given) => ({
    policies: readPolicies(given),
    missing: missingOf(given, 'conditionalAccessPolicies'),
  }),
});
