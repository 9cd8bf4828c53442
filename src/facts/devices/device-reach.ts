import type { Missing } from '../../model/cause.ts';
import type { DeviceCompliancePolicy } from '../../sources/devices/device-compliance-policies/kind.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { readEach, readList, rowsOf, strange, type ItemOf } from '../base/read-evidence.ts';
import { devicePlatforms, type Platform } from './platform.ts';
import { policyPlatform } from './requirement-of.ts';

type Entry = Extract<ItemOf<'deviceCompliancePolicyStates'>, { status: 'collected' }>;
type Row = Entry['value'][number];

/** A setting that the device was measured against, lower case, without the policy's type: `passcoderequired`. */
export interface Measured {
  readonly setting: string;
  readonly state: string;
}

/** The council's policies that reached a device, and what it was measured against. */
export interface Reach {
  readonly policies: readonly DeviceCompliancePolicy[];
  /** Rows whose policy we could not tell: they may ask for anything. */
  readonly doubts: readonly Missing[];
  readonly names: readonly string[];
  readonly measured: readonly Measured[];
}

const notReached = new Set(['notassigned', 'notapplicable']);
/** complianceStatus (read 2026-11); a row without one of these may be of a policy that did not reach the device. */
const reachedStates = new Set(['compliant', 'remediated', 'noncompliant', 'error', 'conflict', 'unknown']);
const oddState = strange(
  'deviceCompliancePolicyStates.state',
  'whether a policy reached the device is not told',
);

/** Intune's own row, which every device has; it asks for none of the council's settings (device-compliance-get-started, 2024-05-14). */
const isBuiltIn = (row: Row): boolean =>
  /^default device compliance policy$/i.test(row.displayName ?? '') ||
  ((row.settingStates ?? []).length > 0 &&
    (row.settingStates ?? []).every((one) => /^defaultdevicecompliancepolicy\./i.test(one.setting ?? '')));

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

const settingOf = (text: string | null | undefined): string =>
  (text ?? '').toLowerCase().replace(/^.*\./, '');

/**
 * Whether another row of the same policy says the opposite of a setting, or of the whole policy. A joined computer has a
 * row for its user and one for the System account, which may fall short without effect (compliance-policy-monitor,
 * 2024-05-21); which of them is the user's is not collected.
 */
const isContradicted = (setting: string, row: Row, rows: readonly Row[]): boolean =>
  rows.some((other) => {
    if (other === row || other.displayName !== row.displayName) return false;
    const same = (other.settingStates ?? []).filter((one) => settingOf(one.setting) === setting);
    const states = same.length > 0 ? same.map(({ state }) => state) : [other.state];
    return states.every((state) => state?.toLowerCase() === 'compliant');
  });

const measuredIn = (rows: readonly Row[]): Measured[] =>
  rows.flatMap((row) =>
    (row.settingStates ?? []).map((one) => {
      const setting = settingOf(one.setting);
      const state = (one.state ?? '').toLowerCase();
      const isOpen = state === 'noncompliant' && isContradicted(setting, row, rows);
      return { setting, state: isOpen ? 'contradicted' : state };
    }),
  );

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
        const maybe = all.filter(
          (row) => !notReached.has((row.state ?? '').toLowerCase()) && !isBuiltIn(row),
        );
        const rows = maybe.filter((row) => reachedStates.has((row.state ?? '').toLowerCase()));
        const names = [...new Set(rows.map((row) => row.displayName ?? ''))];
        const found = names.map((name) => named.get(key(platform, name)) ?? []);
        return {
          policies: found.filter(({ length }) => length === 1).flat(),
          doubts: [
            ...found.flatMap(({ length }) => (length === 1 ? [] : doubtAbout(length))),
            ...(rows.length < maybe.length ? [oddState] : []),
          ],
          names: names.toSorted((a, b) => a.localeCompare(b, 'en')),
          measured: measuredIn(rows),
        };
      });
  },
});

const day = 86_400_000;

const tooNew = unknown(
  strange(
    'deviceCompliancePolicyStates.state',
    'the device was enrolled less than a day ago, or nobody says when',
  ),
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
