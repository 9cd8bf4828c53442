import { describe, expect, it } from 'vitest';
import { deviceOf, phoneOf, told } from '../testing.ts';
import { anIphone, aPolicy, emptyHomes, reachedBy } from './testing.ts';

describe('who has a device', () => {
  const of = (changes: object, users?: readonly object[]) => {
    const { person, personNote } = deviceOf({
      managedDevices: [anIphone({ ...changes })],
      ...(users === undefined ? {} : { users }),
    });
    return [told(person), told(personNote)];
  };

  it('stands in brackets, and nobody leaves no empty pair', () => {
    expect(of({})).toEqual(['Ann Acre', '(Ann Acre)']);
    expect(of({ userId: '', userDisplayName: '' })).toEqual(['', '(no named person)']);
  });

  it('comes from the account where Intune sends no name', () => {
    const nameless = { userDisplayName: null };
    const ann = { id: 'ann', displayName: 'Ann Acre', addressDigests: [] };
    expect(of(nameless, [ann])).toEqual(['Ann Acre', '(Ann Acre)']);
    expect(of(nameless, [])).toEqual(['', '(a person whose account is gone)']);
    expect(of(nameless)).toEqual(['users: permission', 'users: permission']);
  });

  it('is told of a device without a name', () => {
    expect(deviceOf({ managedDevices: [anIphone({ deviceName: '' })] }).name).toBe(
      'A device without a name (phone)',
    );
  });
});

describe('what rules ask, in a sentence', () => {
  const phone = (settings: Readonly<Record<string, unknown>>) => {
    const policy = aPolicy('iosCompliancePolicy', settings);
    const rows = [{ displayName: 'Rules', state: 'compliant', settingStates: [] }];
    return {
      lock: told(reachedBy(anIphone(), [policy], rows).lockSummary),
      ...(({ codeSummary, codeLengthSummary }) => ({
        code: told(codeSummary),
        length: told(codeLengthSummary),
      }))(
        phoneOf({
          ...emptyHomes,
          managedDevices: [anIphone()],
          deviceCompliancePolicies: [policy],
          deviceCompliancePolicyStates: [{ subject: 'phone', status: 'collected', at: '', value: rows }],
          mobileDevices: [],
        }),
      ),
    };
  };

  it('no limit is told apart from a limit of nought minutes', () => {
    expect(phone({})).toEqual({
      lock: 'No rule makes it lock.',
      code: 'may open without a code',
      length: 'accepts a code of any length',
    });
    const strict = phone({
      passcodeRequired: true,
      passcodeMinimumLength: 4,
      passcodeMinutesOfInactivityBeforeLock: 0,
      passcodeMinutesOfInactivityBeforeScreenTimeout: 0,
    });
    expect(strict).toEqual({
      lock: 'It locks at once.',
      code: 'needs a code',
      length: 'accepts a code of 4 characters',
    });
  });

  it('counts minutes', () => {
    const after = (idle: number) =>
      phone({
        passcodeMinutesOfInactivityBeforeLock: 0,
        passcodeMinutesOfInactivityBeforeScreenTimeout: idle,
      }).lock;
    expect([after(1), after(5)]).toEqual(['It locks after 1 minute.', 'It locks after 5 minutes.']);
  });
});
