import { describe, expect, it } from 'vitest';
import { deviceOf, each, told } from '../testing.ts';
import { anAndroid, anIphone, aPolicy, aRow, builtInRow } from './testing.ts';

const everybody = [
  {
    target: {
      '@odata.type': '#microsoft.graph.allDevicesAssignmentTarget',
      deviceAndAppManagementAssignmentFilterType: 'none',
    },
  },
];
const group = [{ target: { '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupId: 'g' } }];
const ios = (times: number | null, assignments: readonly object[] = everybody) => ({
  id: `ios ${String(times)}`,
  '@odata.type': '#microsoft.graph.iosGeneralDeviceConfiguration',
  passcodeSignInFailureCountBeforeWipe: times,
  assignments,
});
const limit = (
  device: { readonly id: string },
  profiles: readonly object[],
  policies: readonly object[] = [],
): unknown =>
  told(
    deviceOf({
      managedDevices: [device],
      deviceConfigurations: profiles,
      deviceCompliancePolicies: policies,
      deviceCompliancePolicyStates: each({
        [device.id]: [builtInRow, ...(policies.length > 0 ? [aRow()] : [])],
      }),
    }).wrongCodeLimit,
  );

describe('wrong codes after which a phone is reset', () => {
  it('are those of a profile that every phone gets, the strictest of several', () => {
    expect(limit(anIphone(), [ios(10)])).toBe(10);
    expect(limit(anIphone(), [ios(10), ios(6)])).toBe(6);
  });

  it('are unknown where a profile is for some or for another system, for another home may set them', () => {
    for (const profiles of [[ios(10, group)], [ios(10, [])], [ios(null)], []])
      expect(limit(anIphone(), profiles)).toBe('deviceConfigurations: not-supported');
    expect(limit(anAndroid(), [ios(10)])).toBe('deviceConfigurations: not-supported');
  });

  it('are the stricter of profile and compliance policy', () => {
    const android = { ...ios(null), '@odata.type': '#microsoft.graph.androidGeneralDeviceConfiguration' };
    const profile = { ...android, passwordSignInFailureCountBeforeFactoryReset: 10 };
    const policy = aPolicy('androidWorkProfileCompliancePolicy', {
      passwordSignInFailureCountBeforeFactoryReset: 5,
    });
    expect(limit(anAndroid(), [profile], [policy])).toBe(5);
  });
});
