import { computed } from '../base/computed.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, readList, readOne, type ItemOf } from '../base/read-evidence.ts';

type Policy = Pick<ItemOf<'deviceCompliancePolicies'>, 'id' | 'displayName' | 'assignments'>;

/** A policy with exclusions only, or with nothing, is for nobody (device-profile-assign, 2026-02-10). */
const isForNobody = (policy: Policy): Known<boolean> =>
  whenKnown([answered(policy.assignments, 'deviceCompliancePolicies.assignments')], (assignments) =>
    assignments.every(({ target }) => /exclusion/i.test(target?.['@odata.type'] ?? '')),
  );

const policiesForNobody = (policies: readonly Policy[]): Known<string[]> => {
  const answers = policies.map((policy) => ({ policy, answer: isForNobody(policy) }));
  const doubts = answers.flatMap(({ answer }) => (isUnknown(answer) ? answer.missing : []));
  return doubts.length > 0
    ? unknown(...doubts)
    : answers.flatMap(({ policy, answer }) => (answer === true ? [policy.displayName ?? policy.id] : []));
};

export const compliancePolicyCounts = computed({
  name: 'compliance policies that exist',
  needs: { deviceCompliancePolicies: ['displayName', 'assignments'] },
  derive: (given) => {
    const { items, missing } = readList(given, 'deviceCompliancePolicies');
    const whole = <T>(value: () => Known<T>): Known<T> =>
      missing.length > 0 ? unknown(...missing) : value();
    return () => ({
      compliancePolicies: whole(() => items.length),
      compliancePoliciesForNobody: whole(() => policiesForNobody(items)),
    });
  },
});

export const unreachedDevices = computed({
  name: 'how Intune takes a device without a policy',
  needs: { deviceManagement: ['settings'] },
  derive: (given) => {
    const secure = whenKnown([readOne(given, 'deviceManagement')], (one) =>
      answered(one.settings?.secureByDefault, 'deviceManagement.settings.secureByDefault'),
    );
    return () => ({ devicesWithoutPolicyCountAsCompliant: whenKnown([secure], (is) => !is) });
  },
});
