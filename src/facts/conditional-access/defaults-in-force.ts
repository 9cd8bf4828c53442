import { computed } from '../base/computed.ts';
import { whenKnown, type Known } from '../base/known.ts';
import { answered, readOne } from '../base/read-evidence.ts';
import { accessPolicies } from './policy/read-policies.ts';

/**
 * Whether security defaults decide what is asked. Policies can be enabled only while they are off, so one that is
 * enabled says it too (fundamentals/security-defaults, 2025-07-21).
 */
export const defaultsInForce = computed({
  name: 'whether security defaults decide',
  needs: { securityDefaults: ['isEnabled'] },
  uses: { accessPolicies },
  derive: (given): Known<boolean> => {
    const enabled = given.use.accessPolicies.policies.some(
      ({ state, workload }) => state === 'enabled' && !workload,
    );
    if (enabled) return false;
    return whenKnown([readOne(given, 'securityDefaults')], (one) =>
      answered(one.isEnabled, 'securityDefaults.isEnabled'),
    );
  },
});
