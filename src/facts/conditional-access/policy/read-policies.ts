import type { Snapshot } from '../../../sources/kinds.ts';
import type { Policy } from './policy.ts';
import { readPolicy } from './read-policy.ts';

/** The policies of a tenant, read. Those for programs and agents are among them. */
export const readPolicies = (snapshot: Snapshot): readonly Policy[] => {
  const { conditionalAccessPolicies, authenticationStrengths } = snapshot.evidence;
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

export const readStrengths = (snapshot: Snapshot): readonly (readonly string[])[] => {
  const { authenticationStrengths } = snapshot.evidence;
  return authenticationStrengths.status === 'collected'
    ? authenticationStrengths.value.map((one) => one.allowedCombinations ?? [])
    : [];
};
