import type { Missing } from '../../model/cause.ts';
import type { DeviceCompliancePolicy } from '../../sources/devices/device-compliance-policies/kind.ts';
import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { readEach, readList, strange } from '../base/read-evidence.ts';
import { measuredIn, rowsReached, type Measured } from './compliance-rows.ts';
import { devicePlatforms, type Platform } from './platform.ts';
import { policyPlatform } from './requirement-of.ts';

/** The council's policies that reached a device, and what it was measured against. */
export interface Reach {
  readonly policies: readonly DeviceCompliancePolicy[];
  /** Rows whose policy we could not tell: they may ask for anything. */
  readonly doubts: readonly Missing[];
  readonly names: readonly string[];
  readonly measured: readonly Measured[];
}

const oddState = strange(
  'deviceCompliancePolicyStates.state',
  'whether a policy reached the device is not told',
);

const key = (platform: Platform, name: string): string => `${platform}\n${name.toLowerCase()}`;

const byName = (policies: readonly DeviceCompliancePolicy[]) => {
  const found = new Map<string, DeviceCompliancePolicy[]>();
  for (const policy of policies) {
    const platform = policyPlatform(policy);
    if (platform === undefined) continue;
    const at = key(platform, policy.displayName ?? '');
    found.set(at, [...(found.get(at) ?? []), policy]);
  }
  return found;
};

const noStates = unknown(strange('deviceCompliancePolicyStates.state', 'the device was not asked'));

/**
 * Which policies reached each device, by the rows that Intune keeps for it: they know every assignment, filter and
 * exclusion, and outrank what the assignments seem to say. Rows name their policy, and give no id.
 */
export const deviceReach = computed({
  name: 'compliance policies that reached a device',
  needs: {
    deviceCompliancePolicies: ['*'],
    deviceCompliancePolicyStates: ['displayName', 'state', 'settingStates'],
  },
  uses: { devicePlatforms },
  derive: (given): ((id: string) => Known<Reach>) => {
    const { items, missing } = readList(given, 'deviceCompliancePolicies');
    const named = byName(items);
    const statesOf = readEach(given, 'deviceCompliancePolicyStates');
    const doubtAbout = (count: number): readonly Missing[] => {
      if (missing.length > 0) return missing;
      const what =
        count === 0
          ? 'a policy reached the device that is not among those we can read'
          : 'two policies for the platform have the same name; give them different names';
      return [strange('deviceCompliancePolicies.displayName', what)];
    };
    return (id) =>
      whenKnown([given.use.devicePlatforms(id).platform, statesOf(id) ?? noStates], (platform, all) => {
        const { rows, others } = rowsReached(all);
        const names = [...new Set(rows.map((row) => row.displayName ?? ''))];
        const found = names.map((name) => named.get(key(platform, name)) ?? []);
        return {
          policies: found.filter(({ length }) => length === 1).flat(),
          doubts: [
            ...found.flatMap(({ length }) => (length === 1 ? [] : doubtAbout(length))),
            ...(others ? [oddState] : []),
          ],
          names: names.toSorted((a, b) => a.localeCompare(b, 'en')),
          measured: measuredIn(rows),
        };
      });
  },
});
