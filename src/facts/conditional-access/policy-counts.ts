import { computed } from '../base/computed.ts';
import { unknown, type Known } from '../base/known.ts';
import { commonExclusions, unheardControls, userPoliciesInForce } from './user-policies-in-force.ts';
import { namesOf } from './policy/named.ts';
import type { Policy } from './policy/policy.ts';
import { asksSomething, isUnconditional } from './policy/policy-shape.ts';

/** All users, all resources, no exclusion, no condition, and something is asked. */
const isForEveryone = (policy: Policy): boolean =>
  policy.include.users.includes('All') &&
  namesOf(policy.exclude).length === 0 &&
  policy.apps.includes('All') &&
  policy.excludedApps.length === 0 &&
  policy.appFilter === undefined &&
  isUnconditional(policy) &&
  asksSomething(policy);

/** How many policies are in force, and of which kinds, and whom all of them leave out. */
export const policyCounts = computed({
  name: 'counts of policies',
  uses: { userPoliciesInForce },
  derive: ({ use: { userPoliciesInForce: policies } }) => {
    const { forUsers, enabled, known } = policies;
    const blocks = enabled.filter(({ controls }) => controls.includes('block'));
    const unheard = unheardControls(enabled);
    const ofBlocks = <T>(value: T): Known<T> => known(unheard.length > 0 ? unknown(...unheard) : value);
    const reportOnly = forUsers.filter(({ state }) => state === 'enabledForReportingButNotEnforced');
    const allApps = enabled.filter(
      (policy) =>
        policy.apps.includes('All') && !policy.include.users.includes('None') && asksSomething(policy),
    );
    return () => ({
      policiesInForce: known(enabled.length),
      reportOnlyPolicies: known(reportOnly.length),
      policiesForEveryone: known(enabled.filter(isForEveryone).length),
      allAppsPolicies: known(allApps.length),
      signInRiskPolicies: known(enabled.filter(({ signInRisk }) => signInRisk.length > 0).length),
      userRiskPolicies: known(enabled.filter(({ userRisk }) => userRisk.length > 0).length),
      namedApps: known([...new Set(enabled.flatMap(({ apps }) => apps))].toSorted()),
      excludedFromEveryPolicy: known(commonExclusions(enabled)),
      blockingPolicies: ofBlocks(blocks.length),
      excludedFromEveryBlock: ofBlocks(commonExclusions(blocks)),
    });
  },
});
