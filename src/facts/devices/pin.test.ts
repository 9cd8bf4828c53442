import { describe, expect, it } from 'vitest';
import { told } from '../testing.ts';
import { aLaptop, anAndroid, anIphone, aPolicy, aRow, reachedBy } from './testing.ts';

const iphone = (settings: object) => reachedBy(anIphone(), [aPolicy('iosCompliancePolicy', { ...settings })]);
const android = (settings: object, osVersion = '16.0') =>
  reachedBy(anAndroid({ osVersion }), [aPolicy('androidWorkProfileCompliancePolicy', { ...settings })]);
const laptop = (settings: object) =>
  reachedBy(aLaptop(), [aPolicy('windows10CompliancePolicy', { ...settings })]);

describe('unlock code on iPhones', () => {
  it('has other names than everywhere else', () => {
    expect(iphone({ passcodeRequired: true, passcodeMinimumLength: 6 })).toMatchObject({
      pinRequired: true,
      pinMinimumLength: 6,
    });
    expect(iphone({ passwordRequired: true, passwordMinimumLength: 6 }).pinRequired).toBe(false);
  });

  it('has no length where none is set, and asks nothing where it is not required', () => {
    expect(iphone({ passcodeRequired: true, passcodeMinimumLength: null }).pinMinimumLength).toBe(0);
    expect(iphone({ passcodeRequired: false, passcodeMinimumLength: 6 })).toMatchObject({
      pinRequired: false,
      pinMinimumLength: 0,
    });
  });
});

describe('unlock code on Android', () => {
  it('trap 3: medium complexity is 4, not 6; only high passes 6', () => {
    const length = (requiredPasswordComplexity: string) =>
      android({ passwordRequired: true, requiredPasswordComplexity }).pinMinimumLength;
    expect(['none', 'low', 'medium', 'high'].map(length)).toEqual([0, 0, 4, 6]);
  });

  it('goes by type and length up to Android 11', () => {
    const old = { passwordRequired: true, passwordRequiredType: 'numeric', passwordMinimumLength: 6 };
    expect(android(old, '11').pinMinimumLength).toBe(6);
    expect(android({ ...old, passwordRequiredType: 'any' }, '11').pinMinimumLength).toBe(0);
    expect(android({ ...old, passwordRequiredType: 'lowSecurityBiometric' }, '11').pinMinimumLength).toBe(0);
  });

  it('an old type on Android 12 depends on the enrolment, so the length is unknown', () => {
    const old = { passwordRequired: true, passwordRequiredType: 'numeric', passwordMinimumLength: 6 };
    expect(told(android(old).pinMinimumLength)).toBe('deviceCompliancePolicies: error');
  });

  it('deviceDefault carries no length, whatever stands beside it', () => {
    const loose = { passwordRequired: true, passwordRequiredType: 'deviceDefault', passwordMinimumLength: 6 };
    expect(android(loose).pinMinimumLength).toBe(0);
    expect(android(loose, '11').pinMinimumLength).toBe(0);
  });

  it('depends on the version, so without one it is unknown', () => {
    const high = { passwordRequired: true, requiredPasswordComplexity: 'high' };
    expect(told(android(high, '').pinMinimumLength)).toBe('managedDevices: error');
  });

  it('a code for the work profile alone is no code for the phone', () => {
    expect(android({ workProfileRequirePassword: true }).pinRequired).toBe(false);
  });

  it('on phones of the council has no complexity, and the type "required" lets anything through', () => {
    const owner = (passwordRequiredType: string) =>
      reachedBy(anAndroid(), [
        aPolicy('androidDeviceOwnerCompliancePolicy', {
          passwordRequired: true,
          passwordRequiredType,
          passwordMinimumLength: 6,
        }),
      ]).pinMinimumLength;
    expect([owner('numeric'), owner('required')]).toEqual([6, 0]);
  });

  it('trap 19: v1.0 hides the complexity, so the length is unknown', () => {
    const { roleScopeTagIds: _, ...stable } = aPolicy('androidWorkProfileCompliancePolicy', {
      passwordRequired: true,
      requiredPasswordComplexity: undefined,
    });
    const device = reachedBy(anAndroid(), [stable]);
    expect(device.pinRequired).toBe(true);
    expect(told(device.pinMinimumLength)).toBe('deviceCompliancePolicies: error');
  });

  it('wipes after the number of wrong codes that the policy sets', () => {
    expect(told(android({ passwordSignInFailureCountBeforeFactoryReset: 10 }).wrongCodeLimit)).toBe(
      'deviceConfigurations: not-supported',
    );
    expect(told(android({}).wrongCodeLimit)).toBe('deviceConfigurations: not-supported');
  });
});

describe('unlock code on Windows', () => {
  it('has no length with deviceDefault: any sign-in PIN will do', () => {
    const asked = { passwordRequired: true, passwordMinimumLength: 8 };
    expect(laptop({ ...asked, passwordRequiredType: 'alphanumeric' }).pinMinimumLength).toBe(8);
    expect(laptop({ ...asked, passwordRequiredType: 'deviceDefault' }).pinMinimumLength).toBe(0);
  });
});

describe('several policies', () => {
  const rules = (name: string, length: number) =>
    aPolicy('iosCompliancePolicy', { passcodeRequired: true, passcodeMinimumLength: length }, name);
  const row = (displayName: string, state = 'compliant') => aRow({}, { displayName, state });

  it('add up: the strictest counts', () => {
    const device = reachedBy(anIphone(), [rules('A', 4), rules('B', 6)], [row('A'), row('B')]);
    expect(device).toMatchObject({ pinMinimumLength: 6, compliancePolicies: ['A', 'B'] });
  });

  it('ask for nothing where they did not reach the device', () => {
    const device = reachedBy(
      anIphone(),
      [rules('A', 4), rules('B', 6)],
      [row('A'), row('B', 'notApplicable')],
    );
    expect(device.pinMinimumLength).toBe(4);
  });

  it('of one name cannot be told apart', () => {
    const device = reachedBy(anIphone(), [rules('A', 4), rules('a', 6)], [row('A')]);
    expect(told(device.pinMinimumLength)).toBe('deviceCompliancePolicies: error');
  });

  it('that we cannot read may ask for more, but take nothing away', () => {
    const device = reachedBy(anIphone(), [rules('A', 6)], [row('A'), row('Linux rules')]);
    expect(device.pinRequired).toBe(true);
    expect(told(device.pinMinimumLength)).toBe('deviceCompliancePolicies: error');
  });

  it('trap 21: a policy for another platform does not reach the device by its name', () => {
    const other = aPolicy('windows10CompliancePolicy', { passwordRequired: true }, 'Rules');
    const own = aPolicy('iosCompliancePolicy', { passcodeRequired: false }, 'Rules');
    expect(reachedBy(anIphone(), [other, own]).pinRequired).toBe(false);
  });
});
