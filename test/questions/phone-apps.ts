import { allButStaff, byExchange, ownMailApp, protectedApp, toNobody, toStaff, without } from './a-phone.ts';
import { about } from './question.ts';

/** A managed phone of hers beside, and a protected app on a phone of that system. */
const managedAndroid = (deviceEnrollmentType: string) => ({
  managedAppRegistrations: [{ id: 'r', userId: 'ann', platform: 'Android' }],
  managedDevices: [
    { id: 'm', userId: 'ann', operatingSystem: 'Android', deviceEnrollmentType, managementState: 'managed' },
  ],
});

/** Get-MobileDevice; managedAppProtection (read 2026-11). */
export const phoneAppQuestions = [
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
    [
      'no policy, and her phone may have a work profile',
      'unknown',
      protectedApp(null, {}, managedAndroid('userEnrollment')),
    ],
    [
      'no policy, and her phone is the council’s, enrolled whole',
      'fail',
      protectedApp(null, {}, managedAndroid('androidEnterpriseFullyManaged')),
    ],
    ['no protected app at all', 'not-applicable', protectedApp({}, {}, { managedAppRegistrations: [] })],
    ['registrations were not read', 'unknown', without('managedAppRegistrations', protectedApp())],
  ]),
];
