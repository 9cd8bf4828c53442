import { android, byExchange, byIntune, forAndroid, forIphones, ownMailApp } from './a-phone.ts';
import { about } from './question.ts';

const code = { passcodeRequired: true, passcodeMinimumLength: 6 };
const complex = (requiredPasswordComplexity: string | null) =>
  byIntune(android, forAndroid({ passwordRequired: true, requiredPasswordComplexity }));
const wipes = (passcodeSignInFailureCountBeforeWipe: number | null, assignments: readonly object[]) =>
  byIntune(
    {},
    forIphones(code),
    {},
    {
      deviceConfigurations: [
        {
          '@odata.type': '#microsoft.graph.iosGeneralDeviceConfiguration',
          id: 'c',
          displayName: 'Phones',
          roleScopeTagIds: ['0'],
          passcodeSignInFailureCountBeforeWipe,
          assignments,
        },
      ],
    },
  );
const everyDevice = [
  {
    target: {
      '@odata.type': '#microsoft.graph.allDevicesAssignmentTarget',
      deviceAndAppManagementAssignmentFilterType: 'none',
    },
  },
];

/**
 * Get-MobileDeviceMailboxPolicy and Get-MobileDevice; compliance policies for iOS and Android; managedAppProtection (all
 * read 2026-11). Below `passcodeMinutesOfInactivityBeforeScreenTimeout` stands idle time, and `…BeforeLock` is time after.
 */
export const phoneCodeQuestions = [
  ...about('devices/unlock-code-on-mobiles', [
    ['Exchange asks for a code', 'pass', byExchange()],
    ['Exchange asks for none, which is how it comes', 'fail', byExchange({ passwordEnabled: false })],
    ['whether Exchange asks was not said', 'unknown', byExchange({ passwordEnabled: null })],
    [
      'an Exchange policy with numbers that asks for no code',
      'fail',
      byExchange({ passwordEnabled: false, minPasswordLength: 8 }),
    ],
    [
      'Exchange has the phone blocked',
      'not-applicable',
      byExchange({ passwordEnabled: false }, { deviceAccessState: 'Blocked' }),
    ],
    [
      'an iPhone whose rules ask',
      'pass',
      byIntune({}, forIphones(code), { 'IosCompliancePolicy.PasscodeRequired': 'compliant' }),
    ],
    [
      'an iPhone that reported that it has none',
      'fail',
      byIntune({ complianceState: 'noncompliant' }, forIphones(code), {
        'IosCompliancePolicy.PasscodeRequired': 'nonCompliant',
      }),
    ],
    [
      'the same in its days of grace',
      'fail',
      byIntune({ complianceState: 'inGracePeriod' }, forIphones(code), {
        'IosCompliancePolicy.PasscodeRequired': 'nonCompliant',
      }),
    ],
    ['compliant, because no rules reach it', 'fail', byIntune({}, [])],
    ['rules with other settings only', 'fail', byIntune({}, forIphones({ osMinimumVersion: '18' }))],
    ['a wipe is pending', 'not-applicable', byIntune({ managementState: 'wipePending' }, [])],
  ]),
  ...about('devices/unlock-code-length', [
    ['six on an iPhone', 'pass', byIntune({}, forIphones(code))],
    ['a code of no stated length on an iPhone', 'fail', byIntune({}, forIphones({ passcodeRequired: true }))],
    ['four', 'fail', byIntune({}, forIphones({ ...code, passcodeMinimumLength: 4 }))],
    [
      'four, and the council asks for four',
      'pass',
      byIntune({}, forIphones({ ...code, passcodeMinimumLength: 4 })),
      { params: { minLength: 4 } },
    ],
    ['medium complexity of Android is four', 'fail', complex('medium')],
    [
      'medium complexity, and the council asks for four',
      'pass',
      complex('medium'),
      { params: { minLength: 4 } },
    ],
    ['high complexity of Android', 'pass', complex('high')],
    ['low complexity of Android is any code', 'fail', complex('low')],
    [
      'no code is asked for: another rule',
      'not-applicable',
      byIntune({}, forIphones({ passcodeRequired: false, passcodeMinimumLength: 8 })),
    ],
    ['Exchange names six, Outlook on an iPhone: documented for Android alone', 'unknown', byExchange()],
    ['Exchange names six, Outlook on Android', 'pass', byExchange({}, { deviceOS: 'Android 16' })],
    ['Exchange names no length', 'fail', byExchange({ minPasswordLength: null }, { deviceOS: 'Android 16' })],
  ]),
  ...about('devices/wrong-codes-limited', [
    ['Exchange limits them to ten, an own mail app', 'pass', byExchange({}, ownMailApp)],
    ['Unlimited, which is how it comes', 'fail', byExchange({ maxPasswordFailedAttempts: null }, ownMailApp)],
    ['sixteen', 'fail', byExchange({ maxPasswordFailedAttempts: 16 }, ownMailApp)],
    [
      'sixteen, and the council allows sixteen',
      'pass',
      byExchange({ maxPasswordFailedAttempts: 16 }, ownMailApp),
      { params: { maxAttempts: 16 } },
    ],
    ['a limit, and no code is asked for', 'fail', byExchange({ passwordEnabled: false }, ownMailApp)],
    ['Outlook: no page says that it keeps to the limit', 'unknown', byExchange()],
    ['the limit did not come', 'unknown', byExchange({ maxPasswordFailedAttempts: undefined }, ownMailApp)],
    ['a profile wipes an iPhone behind ten', 'pass', wipes(10, everyDevice)],
    ['a profile wipes behind eleven', 'fail', wipes(11, everyDevice)],
    ['the profile is given to nobody; the settings catalog of phones is not read', 'unknown', wipes(10, [])],
    [
      'no profile, and device rules hold no such setting for an iPhone; the settings catalog may',
      'unknown',
      byIntune({}, forIphones(code)),
    ],
  ]),
  ...about('devices/phone-idle-lock', [
    ['Exchange locks it after five minutes', 'pass', byExchange({}, ownMailApp)],
    [
      'Exchange sets no time, which is how it comes',
      'fail',
      byExchange({ maxInactivityTimeLockMinutes: null }, ownMailApp),
    ],
    ['twenty minutes', 'fail', byExchange({ maxInactivityTimeLockMinutes: 20 }, ownMailApp)],
    ['exactly what is asked for', 'pass', byExchange({ maxInactivityTimeLockMinutes: 15 }, ownMailApp)],
    [
      'both times of an iPhone together are within it',
      'pass',
      byIntune(
        {},
        forIphones({
          ...code,
          passcodeMinutesOfInactivityBeforeScreenTimeout: 10,
          passcodeMinutesOfInactivityBeforeLock: 5,
        }),
      ),
    ],
    [
      'each is within it, and together they are not',
      'fail',
      byIntune(
        {},
        forIphones({
          ...code,
          passcodeMinutesOfInactivityBeforeScreenTimeout: 10,
          passcodeMinutesOfInactivityBeforeLock: 10,
        }),
      ),
    ],
    [
      '0 on an iPhone is at once',
      'pass',
      byIntune(
        {},
        forIphones({
          ...code,
          passcodeMinutesOfInactivityBeforeScreenTimeout: 5,
          passcodeMinutesOfInactivityBeforeLock: 0,
        }),
      ),
    ],
    [
      'Android, within ten minutes',
      'pass',
      byIntune(
        android,
        forAndroid({
          passwordRequired: true,
          requiredPasswordComplexity: 'high',
          passwordMinutesOfInactivityBeforeLock: 10,
        }),
      ),
    ],
    ['Android without a time', 'fail', complex('high')],
  ]),
  ...about('devices/code-rule-is-checked', [
    ['a phone that cannot keep the rule gets no email', 'pass', byExchange({}, ownMailApp)],
    [
      'it gets email all the same, which is how it comes',
      'fail',
      byExchange({ allowNonProvisionableDevices: true }, ownMailApp),
    ],
    ['Outlook: no page says that it is turned away', 'unknown', byExchange()],
    [
      'whether it is turned away was not said',
      'unknown',
      byExchange({ allowNonProvisionableDevices: null }, ownMailApp),
    ],
    ['nothing asks for a code', 'fail', byExchange({ passwordEnabled: false }, ownMailApp)],
    [
      'an iPhone that reported its code',
      'pass',
      byIntune({}, forIphones(code), { 'IosCompliancePolicy.PasscodeRequired': 'compliant' }),
    ],
    ['an iPhone that no rules reach', 'fail', byIntune({}, [])],
  ]),
];
