import { daysAgo } from '../../src/facts/testing.ts';
import {
  allButStaff,
  android,
  byExchange,
  byIntune,
  forAndroid,
  forIphones,
  ownMailApp,
  protectedApp,
  toNobody,
  toStaff,
  without,
} from './a-phone.ts';
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
export const phoneQuestions = [
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
  ...about('devices/email-read-in-outlook', [
    ['Outlook', 'pass', byExchange()],
    ['its own mail app', 'fail', byExchange({}, ownMailApp)],
    ['which app was not said', 'unknown', byExchange({}, { clientType: null, isOutlookApp: null })],
    [
      'Exchange has it blocked',
      'not-applicable',
      byExchange({}, { ...ownMailApp, deviceAccessState: 'Blocked' }),
    ],
    [
      'Exchange has it waiting',
      'not-applicable',
      byExchange({}, { ...ownMailApp, deviceAccessState: 'Quarantined' }),
    ],
    ['phones of Exchange were not read', 'unknown', without('mobileDevices', byExchange())],
  ]),
  ...about('devices/app-asks-for-code', [
    ['a policy asks for one', 'pass', protectedApp()],
    ['a policy for staff, and the phone is of one', 'pass', protectedApp(toStaff)],
    ['no policy', 'fail', protectedApp(null)],
    ['the policy is given to nobody', 'fail', protectedApp(toNobody)],
    ['the policy leaves her group out', 'fail', protectedApp(allButStaff)],
    [
      'the policy is for managed phones, and hers is not one',
      'fail',
      protectedApp({ targetedAppManagementLevels: 'mdm' }),
    ],
    [
      'the policy is for Android',
      'fail',
      protectedApp({ '@odata.type': '#microsoft.graph.androidManagedAppProtection' }),
    ],
    [
      'no code where the phone has one, and nobody knows whether it does',
      'unknown',
      protectedApp({ disableAppPinIfDevicePinIsSet: true }),
    ],
    ['the policy asks for no code', 'fail', protectedApp({ pinRequired: false })],
    ['whether it asks did not come', 'unknown', protectedApp({ pinRequired: null })],
    ['no app of hers ever took the policy', 'fail', protectedApp({}, {}, { managedAppRegistrations: [] })],
  ]),
  ...about('devices/app-keeps-files', [
    ['to council storage, no backup', 'pass', protectedApp()],
    ['no policy', 'fail', protectedApp(null)],
    [
      'all apps may take files, whatever "save as" says',
      'fail',
      protectedApp({ allowedOutboundDataTransferDestinations: 'allApps' }),
    ],
    ['copies may be saved', 'fail', protectedApp({ saveAsBlocked: false })],
    ['backups to a private cloud', 'fail', protectedApp({ dataBackupBlocked: false })],
    [
      'the phone’s own storage too',
      'fail',
      protectedApp({ allowedDataStorageLocations: ['sharePoint', 'localStorage'] }),
    ],
    ['no place at all may keep a copy', 'pass', protectedApp({ allowedDataStorageLocations: [] })],
    ['its own mail app, which no policy reaches', 'fail', protectedApp({}, ownMailApp)],
    ['backups did not come', 'unknown', protectedApp({ dataBackupBlocked: null })],
    ['given to nobody', 'fail', protectedApp(toNobody)],
  ]),
  ...about('devices/app-keeps-contacts', [
    ['contacts stay', 'pass', protectedApp()],
    ['contacts may be copied', 'fail', protectedApp({ contactSyncBlocked: false })],
    ['no policy', 'fail', protectedApp(null)],
    ['its own mail app, which no policy reaches', 'fail', protectedApp({}, ownMailApp)],
    ['given to nobody', 'fail', protectedApp(toNobody)],
    ['it did not come', 'unknown', protectedApp({ contactSyncBlocked: null })],
  ]),
  ...about('people/council-data-stays-apart', [
    ['sends, saves and pastes inside', 'pass', protectedApp()],
    ['pastes anywhere', 'fail', protectedApp({ allowedOutboundClipboardSharingLevel: 'allApps' })],
    ['sends to all apps', 'fail', protectedApp({ allowedOutboundDataTransferDestinations: 'allApps' })],
    ['given to nobody, and an app was registered once', 'fail', protectedApp(toNobody)],
    ['for managed phones, and hers is not one', 'fail', protectedApp({ targetedAppManagementLevels: 'mdm' })],
    ['no protected app at all', 'not-applicable', protectedApp({}, {}, { managedAppRegistrations: [] })],
    ['registrations were not read', 'unknown', without('managedAppRegistrations', protectedApp())],
  ]),
];

const registered = (changes: object = {}) => ({
  registeredDevices: [
    {
      id: 'r1',
      displayName: 'LAPTOP-7',
      deviceId: 'd1',
      accountEnabled: true,
      isManaged: null,
      operatingSystem: 'Windows',
      profileType: 'RegisteredDevice',
      approximateLastSignInDateTime: daysAgo(5),
      ownerIds: ['ann'],
      ...changes,
    },
  ],
});
const phone = registered({ displayName: 'iPhone', operatingSystem: 'iPhone' });
const intune = (changes: object = {}) => ({
  ...byIntune({ azureADDeviceId: 'd1', ...changes }, []),
});
const nothing = { ...byExchange(), managedAppRegistrations: [], mobileDevices: [] };

/** Remote actions of Intune; Clear-MobileDevice; selective wipe of app data (read 2026-11). */
export const wipeQuestions = about('devices/can-be-wiped', [
  ['Intune manages it', 'pass', { ...nothing, ...phone, ...intune() }],
  [
    'Exchange knows the phone',
    'pass',
    { ...nothing, ...phone, mobileDevices: byExchange()['mobileDevices'] },
  ],
  [
    'a protected app is on the phone',
    'pass',
    { ...nothing, ...phone, managedAppRegistrations: [{ id: 'r', userId: 'ann', platform: 'iOS' }] },
  ],
  ['a computer with a browser alone', 'fail', { ...nothing, ...registered() }],
  [
    'Exchange cannot wipe a computer',
    'fail',
    {
      ...nothing,
      ...registered(),
      mobileDevices: byExchange({}, { deviceOS: 'Windows 11' })['mobileDevices'],
    },
  ],
  [
    'an account of a device that is switched off',
    'not-applicable',
    { ...nothing, ...registered({ accountEnabled: false }) },
  ],
  [
    'not used for a year',
    'not-applicable',
    { ...nothing, ...registered({ approximateLastSignInDateTime: daysAgo(400) }) },
  ],
  ['devices of Intune were not read', 'unknown', without('managedDevices', { ...nothing, ...registered() })],
]);
