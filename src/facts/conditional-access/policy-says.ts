import { z } from 'zod';
import { computed } from '../base/computed.ts';
import { unknown, type Known } from '../base/known.ts';
import { synchronisationRoles } from '../people/role-data.ts';
import { policiesById } from './policies-by-id.ts';
import { exclusionsInNoOther, namesOf } from './policy/named.ts';
import type { Policy } from './policy/policy.ts';
import { asksSomething, isUnconditional, requiresDevice } from './policy/policy-shape.ts';
import { accessPolicies } from './policy/read-policies.ts';
import { unsentParts, unsentSaid } from './policy/unsent-parts.ts';
import { openIn, unheardControls } from './user-policies-in-force.ts';

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
    const open = [...missing, ...policies.flatMap(openIn), ...unheardControls(policies)];
    /** What is left out here may be in a policy that was not read, or left out of what is no known block. */
    const inNoOther = (policy: Policy): Known<string[]> => {
      const found = exclusionsInNoOther(policy, policies, synchronisationRoles);
      return found.length > 0 && open.length > 0 ? unknown(...open) : found;
    };
    return (id: string) => {
      const policy = use.policiesById(id);
      const browser = policy.session.persistentBrowser;
      const unsent = unsentParts(policy);
      /** Known where the parts that it rests on came. */
      const from = <T>(parts: readonly string[], value: T): Known<T> =>
        unsent.some((part) => parts.includes(part)) ? unknown(unsentSaid(policy, unsent)) : value;
      const unheard = unheardControls([policy]);
      /** True, or not known where a control may be any. */
      const asks = (value: boolean): Known<boolean> =>
        value || unheard.length === 0 ? from(grant, value) : unknown(...unheard);
      const [users, apps, grant] = [['users'], ['applications'], ['grantControls']];
      const whom = [...users, ...apps];
      return {
        state: states[policy.state] ?? from(['state'], said(`the state ${policy.state} is not known`)),
        isForUsers: from(whom, !policy.workload),
        includesAllUsers: from(users, policy.include.users.includes('All')),
        hasExclusions: from(
          whom,
          namesOf(policy.exclude).length + policy.excludedApps.length > 0 || policy.appFilter === 'exclude',
        ),
        targetsAllApps: from(apps, policy.apps.includes('All')),
        isUnconditional: from([...whom, ...grant], isUnconditional(policy)),
        includedApps: from(apps, [...policy.apps]),
        excludedApps: from(apps, [...policy.excludedApps]),
        includedUsers: from(
          users,
          namesOf(policy.include).map((one) => one.id),
        ),
        excludedUsers: from(
          users,
          namesOf(policy.exclude).map((one) => one.id),
        ),
        controls: from(grant, [...policy.controls]),
        blocks: asks(policy.controls.includes('block')),
        asksSomething: asksSomething(policy) || from([...grant, 'sessionControls'], false),
        requiresDevice: asks(requiresDevice(policy)),
        persistentBrowser:
          browser === 'not-known'
            ? said(`“${policy.name}” says of staying signed in what we do not know`)
            : (browser ?? ('not-set' as const)),
        signInRiskLevels: from(users, [...policy.signInRisk]),
        userRiskLevels: from(users, [...policy.userRisk]),
        exclusionsInNoOtherPolicy: from(users, undefined) ?? inNoOther(policy),
        notUnderstood: policy.strange.join(', '),
      };
    };
  },
});
