import { describe, expect, it } from 'vitest';
import { daysAgo, deviceOf, refused, told } from '../testing.ts';
import { aLaptop, anAndroid, anIphone, aPolicy, aRow, reachedBy } from './testing.ts';

const pinRules = aPolicy('iosCompliancePolicy', { passcodeRequired: true, passcodeMinimumLength: 6 });
const encryptionRules = aPolicy('windows10CompliancePolicy', { bitLockerEnabled: true });

describe('compliance', () => {
  it('trap 1: compliant without a policy is not compliant', () => {
    expect(reachedBy(anIphone(), [pinRules], [])).toMatchObject({
      complianceState: 'compliant',
      hasCompliancePolicy: false,
      isCompliant: false,
      evidenceGrade: 'nothing',
    });
  });

  it('trap 2: in its days of grace a device does not comply', () => {
    const device = reachedBy(anIphone({ complianceState: 'inGracePeriod' }), [pinRules]);
    expect(device).toMatchObject({ isCompliant: false, complianceState: 'in-grace-period' });
  });

  it.each(['unknown', 'error', 'conflict', 'configManager'])(
    '%s is neither yes nor no',
    (complianceState) => {
      expect(told(reachedBy(anIphone({ complianceState }), [pinRules]).isCompliant)).toBe(
        'managedDevices: error',
      );
    },
  );

  it('of a device that has long been silent is not known', () => {
    const silent = anIphone({ lastSyncDateTime: daysAgo(31) });
    expect(told(reachedBy(silent, [pinRules]).isCompliant)).toBe('managedDevices: error');
    const never = anIphone({ lastSyncDateTime: '0001-01-01T00:00:00Z' });
    expect(told(reachedBy(never, [pinRules]).lastSeenDays)).toBe('managedDevices: error');
  });

  it('of a device without readable rows is not known', () => {
    const device = deviceOf({
      managedDevices: [anIphone()],
      deviceCompliancePolicies: [pinRules],
      deviceCompliancePolicyStates: [refused('phone')],
    });
    expect(told(device.isCompliant)).toBe('deviceCompliancePolicyStates: permission');
    expect(told(device.pinRequired)).toBe('deviceCompliancePolicyStates: permission');
  });

  it('of a rule whose row tells no state that we know is not known', () => {
    for (const state of [undefined, 'deferred']) {
      const device = reachedBy(anIphone(), [pinRules], [{ ...aRow({}), state }]);
      expect(told(device.pinRequired)).toBe('deviceCompliancePolicyStates: error');
      expect(told(device.hasCompliancePolicy)).toBe('deviceCompliancePolicyStates: error');
    }
  });

  it('a device enrolled today may not have its policies yet', () => {
    const device = reachedBy(anIphone({ enrolledDateTime: daysAgo(0.5) }), [pinRules], []);
    expect(told(device.hasCompliancePolicy)).toBe('deviceCompliancePolicyStates: error');
    expect(told(device.pinRequired)).toBe('deviceCompliancePolicyStates: error');
    const dateless = reachedBy(anIphone({ enrolledDateTime: null }), [pinRules], []);
    expect(told(dateless.hasCompliancePolicy)).toBe('managedDevices: error');
  });

  it('trap: a co-managed computer may have its rules in Configuration Manager', () => {
    const device = reachedBy(aLaptop({ complianceState: 'configManager' }), [encryptionRules], []);
    expect(told(device.hasCompliancePolicy)).toBe('managedDevices: not-supported');
    expect(told(device.antivirusRequired)).toBe('managedDevices: not-supported');
  });
});

describe('encryption', () => {
  const laptop = (isEncrypted: boolean, state?: string) =>
    told(
      reachedBy(
        aLaptop({ isEncrypted }),
        [encryptionRules],
        [aRow(state === undefined ? {} : { 'Windows10CompliancePolicy.BitLockerEnabled': state })],
      ).isEncrypted,
    );

  it('trap 14: isEncrypted false also means never reported', () => {
    expect(laptop(false)).toBe('deviceCompliancePolicyStates: error');
    expect(laptop(false, 'nonCompliant')).toBe(false);
    expect(laptop(false, 'compliant')).toBe(true);
    expect(laptop(true)).toBe(true);
  });

  it('is not known where two rows of one policy disagree, as that of the System account may', () => {
    const short = aRow({ 'Windows10CompliancePolicy.BitLockerEnabled': 'nonCompliant' });
    const rows = (more: ReturnType<typeof aRow>) =>
      told(reachedBy(aLaptop({ isEncrypted: false }), [encryptionRules], [short, more]).isEncrypted);
    expect(rows(aRow({ 'Windows10CompliancePolicy.BitLockerEnabled': 'compliant' }))).toBe(
      'deviceCompliancePolicyStates: error',
    );
    expect(rows(aRow({ 'Windows10CompliancePolicy.BitLockerEnabled': 'nonCompliant' }))).toBe(false);
    const other = aRow({ 'Windows10CompliancePolicy.BitLockerEnabled': 'compliant' });
    expect(rows({ ...other, displayName: 'Another policy' })).toBe('deviceCompliancePolicyStates: error');
  });

  it('trap: on iOS any passcode encrypts, also a short or an old one', () => {
    const phone = (states: Readonly<Record<string, string>>) =>
      told(reachedBy(anIphone({ isEncrypted: false }), [pinRules], [aRow(states)]).isEncrypted);
    const short = { 'IosCompliancePolicy.PasscodeMinimumLength': 'nonCompliant' };
    expect(phone(short)).toBe('deviceCompliancePolicyStates: error');
    expect(phone({ ...short, 'IosCompliancePolicy.PasscodeRequired': 'compliant' })).toBe(true);
    expect(phone({ 'IosCompliancePolicy.PasscodeRequired': 'nonCompliant' })).toBe(false);
  });

  it('is what Android does by itself in a work profile', () => {
    const device = anAndroid({ operatingSystem: 'AndroidForWork' });
    expect(reachedBy(device, []).isEncrypted).toBe(true);
    expect(told(reachedBy(anAndroid(), [], []).isEncrypted)).toBe('deviceCompliancePolicyStates: error');
  });
});

describe('unlock code as reported', () => {
  const phone = (states: Readonly<Record<string, string>>, changes: object = {}) =>
    reachedBy(anIphone({ ...changes }), [pinRules], [aRow(states)]);
  const setting = 'IosCompliancePolicy.PasscodeRequired';

  it('is measured where the device said so within a week', () => {
    expect(phone({ [setting]: 'compliant' })).toMatchObject({
      pinFallsShort: false,
      evidenceGrade: 'measured',
    });
    expect(phone({ [setting]: 'nonCompliant' })).toMatchObject({
      pinFallsShort: true,
      evidenceGrade: 'measured',
    });
  });

  it('is only required where it said so before', () => {
    const device = phone({ [setting]: 'compliant' }, { lastSyncDateTime: daysAgo(8) });
    expect(device).toMatchObject({ pinFallsShort: false, evidenceGrade: 'required' });
  });

  it('a setting in error is not known', () => {
    expect(told(phone({ [setting]: 'error' }).pinFallsShort)).toBe('deviceCompliancePolicyStates: error');
  });

  it('trap: rows on idle time, on age and on a work profile say nothing of the code', () => {
    for (const other of [
      'IosCompliancePolicy.PasscodeMinutesOfInactivityBeforeLock',
      'IosCompliancePolicy.PasscodeExpirationDays',
      'IosCompliancePolicy.PasscodePreviousPasscodeBlockCount',
      'AndroidWorkProfileCompliancePolicy.WorkProfilePasswordMinimumLength',
    ])
      expect(phone({ [setting]: 'compliant', [other]: 'nonCompliant' })).toMatchObject({
        pinFallsShort: false,
        evidenceGrade: 'measured',
      });
    expect(phone({ 'IosCompliancePolicy.PasscodeMinimumLength': 'nonCompliant' }).pinFallsShort).toBe(true);
  });

  it('a setting that does not apply to the device leaves the others to speak', () => {
    const rows = { [setting]: 'compliant', 'X.RequiredPasswordComplexity': 'notApplicable' };
    expect(phone(rows).pinFallsShort).toBe(false);
  });

  it('without a row follows the state of the device', () => {
    expect(phone({})).toMatchObject({ pinFallsShort: false, evidenceGrade: 'required' });
    expect(told(phone({}, { complianceState: 'noncompliant' }).pinFallsShort)).toBe(
      'deviceCompliancePolicyStates: error',
    );
  });
});

describe('other facts of a device', () => {
  it('trap 22: a device that is being wiped or retired is not in use', () => {
    const use = (managementState: string | null) =>
      told(reachedBy(anIphone({ managementState }), []).isInUse);
    expect(['wipePending', 'retireIssued', 'managed', 'wipeFailed'].map(use)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(use(null)).toBe('managedDevices: error');
  });

  it('jailBroken is a text, and says nothing of computers', () => {
    const broken = (jailBroken: string | null) => told(reachedBy(anIphone({ jailBroken }), []).isJailbroken);
    expect(['True', 'False', 'Unknown', null].map(broken)).toEqual([
      true,
      false,
      'managedDevices: error',
      'managedDevices: error',
    ]);
    expect(reachedBy(aLaptop(), []).isJailbroken).toBe(false);
  });

  it('knows a main user who is gone', () => {
    const users = {
      managedDevices: [anIphone()],
      users: [{ id: 'ann', accountEnabled: false, addressDigests: [] }],
    };
    expect(deviceOf(users).mainUserBlocked).toBe(true);
    expect(deviceOf({ ...users, users: [] }).mainUserBlocked).toBe(true);
    expect(told(deviceOf({ managedDevices: [anIphone()] }).mainUserBlocked)).toBe('users: permission');
    expect(deviceOf({ managedDevices: [anIphone({ userId: '' })] }).hasMainUser).toBe(false);
  });
});
