import { z } from 'zod';
import { computed } from '../base/computed.ts';
import { unknown, type Known } from '../base/known.ts';
import { synchronisationRoles } from '../people/role-data.ts';
import { policiesById } from './policies-by-id.ts';
import { exclusionsInNoOther, namesOf } from './policy/named.ts';
import type { Policy } from './policy/policy.ts';
import { asksSomething, isUnconditional, requiresDevice } from './policy/policy-shape.ts';
import { accessPolicies } from './policy/read-policies.ts';

export const policyStates = z.enum(['enabled', 'report-only', 'disabled']);
export const browserStates = z.enum(['always', 'never', 'not-set']);

const states: Readonly<Record<string, z.infer<typeof policyStates>>> = {
  enabled: 'enabled',
  disabled: 'disabled',
  enabledForReportingButNotEnforced: 'report-only',
};

const said = (detail: string): Known<never> =>
  unknown({ evidence: 'conditionalAccessPolicies', cause: 'not-supported', detail });

/** What a policy says of itself. */
export const policySays = computed({
  name: 'what a policy says',
  uses: { policiesById, accessPolicies },
  derive: ({ use }) => {
    const { policies, missing } = use.accessPolicies;
    /** What is left out here may be in a policy that was not read. */
    const inNoOther = (policy: Policy): Known<string[]> => {
      const found = exclusionsInNoOther(policy, policies, synchronisationRoles);
      return found.length > 0 && missing.length > 0 ? unknown(...missing) : found;
    };
    return (id: string) => {
      const policy = use.policiesById(id);
      const browser = policy.session.persistentBrowser;
      return {
        state: states[policy.state] ?? said(`the state ${policy.state} is not known`),
        isForUsers: !policy.workload,
        includesAllUsers: policy.include.users.includes('All'),
        hasExclusions:
          namesOf(policy.exclude).length + policy.excludedApps.length > 0 || policy.appFilter === 'exclude',
        targetsAllApps: policy.apps.includes('All'),
        isUnconditional: isUnconditional(policy),
        includedApps: [...policy.apps],
        excludedApps: [...policy.excludedApps],
        includedUsers: namesOf(policy.include).map((one) => one.id),
        excludedUsers: namesOf(policy.exclude).map((one) => one.id),
        controls: [...policy.controls],
        blocks: policy.controls.includes('block'),
        asksSomething: asksSomething(policy),
        requiresDevice: requiresDevice(policy),
        persistentBrowser:
          browser === 'not-known'
            ? said(`“${policy.name}” says of staying signed in what we do not know`)
            : (browser ?? ('not-set' as const)),
        signInRiskLevels: [...policy.signInRisk],
        userRiskLevels: [...policy.userRisk],
        exclusionsInNoOtherPolicy: inNoOther(policy),
        notUnderstood: policy.strange.join(', '),
      };
    };
  },
});
