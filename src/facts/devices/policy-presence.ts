import { computed } from '../base/computed.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { rowsOf, strange } from '../base/read-evidence.ts';
import { deviceReach, type Reach } from './device-reach.ts';

const day = 86_400_000;

const tooNew = unknown(
  strange('deviceCompliancePolicyStates.state', 'the device was enrolled less than a day ago'),
);
const noDate = unknown(
  strange('managedDevices.enrolledDateTime', 'nobody says when the device was enrolled'),
);
const judgedElsewhere = unknown({
  evidence: 'managedDevices',
  cause: 'not-supported',
  detail: 'Configuration Manager judges this device, and its rules are not in Intune.',
});

/**
 * Whether any policy reached a device. One enrolled within a day may not have its policies yet: groups lag
 * (device-profile-assign, 2026-02-10). A co-managed one may have its rules in Configuration Manager (`configManager`:
 * https://learn.microsoft.com/graph/api/resources/intune-devices-compliancestate, read 2026-08).
 */
export const policyPresence = computed({
  name: 'whether any compliance policy reached a device',
  needs: { managedDevices: ['complianceState', 'enrolledDateTime'] },
  uses: { deviceReach },
  derive: (given) => {
    const row = rowsOf(given, 'managedDevices');
    const hasPolicy = (id: string, reach: Known<Reach>): Known<boolean> => {
      if (isUnknown(reach) || reach.names.length > 0) return isUnknown(reach) ? reach : true;
      const [doubt, ...doubts] = reach.doubts;
      if (doubt !== undefined) return unknown(doubt, ...doubts);
      const { complianceState, enrolledDateTime } = row(id);
      if (complianceState?.toLowerCase() === 'configmanager') return judgedElsewhere;
      const age = given.asOf.getTime() - Date.parse(enrolledDateTime ?? '');
      if (Number.isNaN(age)) return noDate;
      return age >= day ? false : tooNew;
    };
    return (id: string) => {
      const reach = given.use.deviceReach(id);
      return {
        hasCompliancePolicy: hasPolicy(id, reach),
        compliancePolicies: whenKnown([reach], ({ names }) => [...names]),
      };
    };
  },
});
