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
const android = (kind: string, times: number) => ({
  ...ios(null),
  '@odata.type': `#microsoft.graph.android${kind}GeneralDeviceConfiguration`,
  passwordSignInFailureCountBeforeFactoryReset: times,
});
/** A phone of a person is under the older device administrator or has a work profile; nothing tells which. */
const personal = (times: number) => [android('', times), android('WorkProfile', times)];
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

  it('are those of the profiles for how the phone was enrolled', () => {
    const own = anAndroid({ deviceEnrollmentType: 'androidEnterpriseFullyManaged' });
    const other = anAndroid({ deviceEnrollmentType: 'userEnrollment' });
    const unsure = anAndroid({ deviceEnrollmentType: 'unknownFutureValue' });
    const unsaid = 'deviceConfigurations: not-supported';
    expect([limit(own, [android('DeviceOwner', 8)]), limit(own, personal(8))]).toEqual([8, unsaid]);
    expect([limit(other, personal(8)), limit(other, [android('', 8)])]).toEqual([8, unsaid]);
    expect(limit(other, [android('', 6), android('WorkProfile', 9)])).toBe(9);
    expect(limit(unsure, personal(8))).toBe(`managedDevices: error, ${unsaid}`);
    expect(limit(unsure, [...personal(8), android('DeviceOwner', 4)])).toBe(8);
  });

  it('are the stricter of profile and compliance policy', () => {
    const policy = aPolicy('androidWorkProfileCompliancePolicy', {
      passwordSignInFailureCountBeforeFactoryReset: 5,
    });
    expect(limit(anAndroid({ deviceEnrollmentType: 'userEnrollment' }), personal(10), [policy])).toBe(5);
  });
});
