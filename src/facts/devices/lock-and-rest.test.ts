import { describe, expect, it } from 'vitest';
import { told } from '../testing.ts';
import { aLaptop, anAndroid, anIphone, aPolicy, aRow, reachedBy } from './testing.ts';

const lockOf = ({ lockRequired, lockAfterMinutes }: ReturnType<typeof reachedBy>) => [
  told(lockRequired),
  told(lockAfterMinutes),
];
const iphone = (settings: object) =>
  lockOf(reachedBy(anIphone(), [aPolicy('iosCompliancePolicy', { ...settings })]));
const laptop = (settings: object) =>
  reachedBy(aLaptop(), [aPolicy('windows10CompliancePolicy', { ...settings })]);

describe('a lowest version', () => {
  const android = (settings: object) =>
    reachedBy(anAndroid(), [aPolicy('androidWorkProfileCompliancePolicy', { ...settings })]);
  const phone = (settings: object) =>
    reachedBy(anIphone(), [aPolicy('iosCompliancePolicy', { ...settings })]);

  it('may be a version, a build, a range of builds or an age of the security fixes', () => {
    const ranges = (lowestVersion: string) => ({ validOperatingSystemBuildRanges: [{ lowestVersion }] });
    for (const device of [
      laptop({ osMinimumVersion: '10.0.26100.1' }),
      laptop(ranges('10.0.26100.1')),
      phone({ osMinimumBuildVersion: '23A1' }),
      android({ minAndroidSecurityPatchLevel: '2026-08-01' }),
    ])
      expect(device.minimumVersionRequired).toBe(true);
    for (const device of [
      laptop({}),
      laptop({ osMinimumVersion: '0.0.0.0', ...ranges('0.0') }),
      laptop({ validOperatingSystemBuildRanges: [] }),
      phone({ osMinimumBuildVersion: '' }),
      android({ minAndroidSecurityPatchLevel: null }),
    ])
      expect(device.minimumVersionRequired).toBe(false);
  });

  it('is unknown where v1.0 hides the ranges', () => {
    const hidden = { validOperatingSystemBuildRanges: undefined };
    const { roleScopeTagIds: _, ...stable } = aPolicy('windows10CompliancePolicy', hidden);
    expect(told(reachedBy(aLaptop(), [stable]).minimumVersionRequired)).toBe(
      'deviceCompliancePolicies: error',
    );
  });
});

describe('idle lock', () => {
  it('trap 4: on iOS 0 minutes is at once, on Windows it is off', () => {
    expect(
      iphone({
        passcodeMinutesOfInactivityBeforeScreenTimeout: 0,
        passcodeMinutesOfInactivityBeforeLock: 0,
      }),
    ).toEqual([true, 0]);
    expect(lockOf(laptop({ passwordMinutesOfInactivityBeforeLock: 0 }))).toEqual([false, 0]);
    expect(lockOf(laptop({ passwordMinutesOfInactivityBeforeLock: 10 }))).toEqual([true, 10]);
  });

  it('on iOS two times add up', () => {
    const times = {
      passcodeMinutesOfInactivityBeforeScreenTimeout: 5,
      passcodeMinutesOfInactivityBeforeLock: 10,
    };
    expect(iphone(times)).toEqual([true, 15]);
  });

  it('trap 5: on iOS the time before the lock alone is grace, not idle time', () => {
    expect(
      iphone({
        passcodeMinutesOfInactivityBeforeScreenTimeout: null,
        passcodeMinutesOfInactivityBeforeLock: 5,
      }),
    ).toEqual([false, 0]);
  });

  it('trap 5: v1.0 hides the idle time, so it is unknown', () => {
    const { roleScopeTagIds: _, ...stable } = aPolicy('iosCompliancePolicy', {
      passcodeMinutesOfInactivityBeforeLock: 5,
      passcodeMinutesOfInactivityBeforeScreenTimeout: undefined,
    });
    expect(lockOf(reachedBy(anIphone(), [stable]))).toEqual([
      'deviceCompliancePolicies: error',
      'deviceCompliancePolicies: error',
    ]);
  });

  it('of several policies is the shortest', () => {
    const rules = (name: string, minutes: number | null) =>
      aPolicy('windows10CompliancePolicy', { passwordMinutesOfInactivityBeforeLock: minutes }, name);
    const rows = ['A', 'B', 'C'].map((displayName) => aRow({}, { displayName }));
    const device = reachedBy(aLaptop(), [rules('A', 15), rules('B', 5), rules('C', null)], rows);
    expect(lockOf(device)).toEqual([true, 5]);
  });
});

describe('what policies require', () => {
  it('encryption has two names on Windows, and on iOS comes with the passcode', () => {
    expect(laptop({ bitLockerEnabled: true }).encryptionRequired).toBe(true);
    expect(laptop({ storageRequireEncryption: true }).encryptionRequired).toBe(true);
    expect(laptop({ bitLockerEnabled: false }).encryptionRequired).toBe(false);
    const ios = reachedBy(anIphone(), [aPolicy('iosCompliancePolicy', { passcodeRequired: true })]);
    expect(ios.encryptionRequired).toBe(true);
  });

  it('trap 19: v1.0 hides antivirus and firewall, so they are unknown and not absent', () => {
    expect(laptop({ antivirusRequired: true })).toMatchObject({
      antivirusRequired: true,
      firewallRequired: false,
    });
    const hidden = { antivirusRequired: undefined, defenderEnabled: undefined, rtpEnabled: undefined };
    const { roleScopeTagIds: _, ...stable } = aPolicy('windows10CompliancePolicy', hidden);
    expect(told(reachedBy(aLaptop(), [stable]).antivirusRequired)).toBe('deviceCompliancePolicies: error');
  });

  it('trap: on phones of the council only an attestation finds root', () => {
    const owner = (settings: object) =>
      reachedBy(anAndroid(), [aPolicy('androidDeviceOwnerCompliancePolicy', { ...settings })])
        .jailbreakRefused;
    expect(owner({ securityBlockJailbrokenDevices: true })).toBe(false);
    expect(owner({ securityRequireSafetyNetAttestationBasicIntegrity: true })).toBe(true);
  });
});
