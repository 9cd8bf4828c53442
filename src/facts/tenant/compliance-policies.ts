import type { Snapshot } from '../../sources/kinds.ts';
import { isUnknown, unknown, whenKnown, type Facts, type Known } from '../base/known.ts';
import { answered, readList, readOne, type ItemOf } from '../base/read-evidence.ts';
import type { Tenant } from '../subjects/tenant.ts';

type ComplianceFacts = Pick<
  Facts<Tenant>,
  'compliancePolicies' | 'compliancePoliciesForNobody' | 'devicesWithoutPolicyCountAsCompliant'
>;

/** A policy with exclusions only, or with nothing, is for nobody (device-profile-assign, 2026-02-10). */
const isForNobody = (policy: ItemOf<'deviceCompliancePolicies'>): Known<boolean> =>
  whenKnown([answered(policy.assignments, 'deviceCompliancePolicies.assignments')], (assignments) =>
    assignments.every(({ target }) => /exclusion/i.test(target?.['@odata.type'] ?? '')),
  );

const policiesForNobody = (policies: readonly ItemOf<'deviceCompliancePolicies'>[]): Known<string[]> => {
  const answers = policies.map((policy) => ({ policy, answer: isForNobody(policy) }));
  const doubts = answers.flatMap(({ answer }) => (isUnknown(answer) ? answer.missing : []));
  return doubts.length > 0
    ? unknown(...doubts)
    : answers.flatMap(({ policy, answer }) => (answer === true ? [policy.displayName ?? policy.id] : []));
};

export const complianceFacts = (snapshot: Snapshot): ComplianceFacts => {
  const { items, missing } = readList(snapshot, 'deviceCompliancePolicies');
  const whole = <T>(value: () => Known<T>): Known<T> => (missing.length > 0 ? unknown(...missing) : value());
  return {
    compliancePolicies: whole(() => items.length),
    compliancePoliciesForNobody: whole(() => policiesForNobody(items)),
    devicesWithoutPolicyCountAsCompliant: whenKnown([readOne(snapshot, 'deviceManagement')], (one) =>
      whenKnown(
        [answered(one.settings?.secureByDefault, 'deviceManagement.settings.secureByDefault')],
        (secure) => !secure,
      ),
    ),
  };
};
