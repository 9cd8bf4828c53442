import { describe, expect, it } from 'vitest';
import { aUser, daysAgo, deviceOf, each, factsOf, personOf, told } from '../testing.ts';
import { aLaptop, anAndroid, builtInRow } from './testing.ts';

/** What Microsoft did not send, or sent in a word that we do not know, is neither a pass nor a failure. */
const everybody = (filter?: string) => [
  {
    target: {
      '@odata.type': '#microsoft.graph.allDevicesAssignmentTarget',
      ...(filter === undefined ? {} : { deviceAndAppManagementAssignmentFilterType: filter }),
    },
  },
];

describe('a device', () => {
  const limit = (type: string, filter?: string) =>
    told(
      deviceOf({
        managedDevices: [anAndroid({ deviceEnrollmentType: 'androidEnterpriseFullyManaged' })],
        deviceConfigurations: [
          {
            id: 'w',
            '@odata.type': `#microsoft.graph.${type}`,
            passwordSignInFailureCountBeforeFactoryReset: 10,
            assignments: everybody(filter),
          },
        ],
        deviceCompliancePolicies: [],
        deviceCompliancePolicyStates: each({ phone: [builtInRow] }),
      }).wrongCodeLimit,
    );

  it('is reached by no profile of another system, and by none whose filter is not shown', () => {
    expect(limit('androidDeviceOwnerGeneralDeviceConfiguration', 'none')).toBe(10);
    expect(limit('windows10GeneralConfiguration', 'none')).toBe('deviceConfigurations: not-supported');
    expect(limit('androidDeviceOwnerGeneralDeviceConfiguration')).toBe('deviceConfigurations: not-supported');
  });

  const found = (deviceState: string, ...finds: object[]) =>
    told(
      deviceOf({
        managedDevices: [aLaptop({ id: 'pc' })],
        windowsProtectionStates: each({ pc: { deviceState, lastReportedDateTime: daysAgo(1) } }),
        detectedMalwareStates: each({ pc: finds }),
      }).openFinds,
    );

  it('has no open find only where each find ended in a way that we know', () => {
    const trojan = (threatState: string | null) => ({ displayName: 'Trojan', state: null, threatState });
    const unsure = 'detectedMalwareStates: error';
    expect(found('critical', trojan('quarantined'))).toEqual([]);
    expect(found('critical', trojan(null))).toBe(unsure);
    expect(found('critical', trojan('unknownFutureValue'))).toBe(unsure);
    expect(found('critical')).toBe(unsure);
    expect(found('critical', trojan(null), trojan('active'))).toEqual(['Trojan']);
  });

  it('has a find or none where it calls itself by a word that we do not know, and the word is named', () => {
    const trojan = (threatState: string) => ({ displayName: 'Trojan', state: null, threatState });
    expect(found('unknownFutureValue')).toBe('windowsProtectionStates: error, detectedMalwareStates: error');
    expect(found('unknownFutureValue', trojan('active'))).toEqual(['Trojan']);
    expect(found('unknownFutureValue', trojan('removed'))).toEqual([]);
  });

  it('may be one of two of a person, where owner or system of the other was not sent', () => {
    const two = (more: object) =>
      told(
        deviceOf({
          users: [aUser('ann')],
          managedDevices: [aLaptop({ id: 'a' }), aLaptop({ id: 'b', ...more })],
        }).mainUserComputers,
      );
    expect(two({})).toBe(2);
    for (const more of [{ managedDeviceOwnerType: null }, { operatingSystem: null }])
      expect(two(more)).toBe('managedDevices: error');
    expect(two({ managedDeviceOwnerType: 'personal' })).toBe(1);
  });
});

it('a list of programs is short by each computer that may be the council’s and sent none', () => {
  const gaps = (more: object) =>
    factsOf({
      managedDevices: [aLaptop({ id: 'pc' }), aLaptop({ id: 'pc2', ...more })],
      detectedApps: [{ title: 'x', displayName: 'X', publisher: 'M', deviceCounts: [1], rowIds: ['x'] }],
      detectedAppDevices: each({ x: [{ id: 'pc' }] }),
    }).program.missing.length;
  for (const more of [{}, { operatingSystem: 'macOS' }]) expect(gaps(more)).toBe(1);
  // What was not said of it is told beside its silence.
  for (const more of [{ managedDeviceOwnerType: null }, { operatingSystem: null }])
    expect(gaps(more)).toBe(2);
  expect(gaps({ managedDeviceOwnerType: 'personal' })).toBe(0);
});

it('app protection decides by what was sent', () => {
  const evidence = (more: object) => ({
    users: [aUser('ann')],
    managedDevices: [],
    mobileDevices: [
      { id: 'm', userId: 'ann', deviceOS: 'iOS 18', deviceAccessState: 'Allowed', isOutlookApp: true },
    ],
    managedAppRegistrations: [{ id: 'r', userId: 'ann', platform: 'iOS' }],
    groups: each({}),
    appProtectionPolicies: [
      {
        '@odata.type': '#microsoft.graph.iosManagedAppProtection',
        id: 'p',
        appGroupType: 'allMicrosoftApps',
        targetedAppManagementLevels: 'unspecified',
        assignments: [
          {
            target: {
              '@odata.type': '#microsoft.graph.allLicensedUsersAssignmentTarget',
              deviceAndAppManagementAssignmentFilterType: 'none',
            },
          },
        ],
        allowedOutboundDataTransferDestinations: 'managedApps',
        saveAsBlocked: true,
        dataBackupBlocked: true,
        contactSyncBlocked: true,
        allowedDataStorageLocations: ['sharePoint'],
        allowedOutboundClipboardSharingLevel: 'managedApps',
        ...more,
      },
    ],
  });
  const files = (more: object) => told(factsOf(evidence(more)).phone.subjects[0]?.appKeepsFiles);
  const contacts = (more: object) => told(factsOf(evidence(more)).phone.subjects[0]?.appKeepsContacts);
  const unsure = 'appProtectionPolicies: error';
  expect([files({}), contacts({}), told(personOf(evidence({})).councilDataStaysApart)]).toEqual([
    true,
    true,
    true,
  ]);
  for (const key of ['allowedDataStorageLocations', 'saveAsBlocked', 'dataBackupBlocked'])
    expect(files({ [key]: null })).toBe(unsure);
  expect(contacts({ contactSyncBlocked: null })).toBe(unsure);
  expect(told(personOf(evidence({ allowedDataStorageLocations: null })).councilDataStaysApart)).toBe(unsure);
  expect(files({ saveAsBlocked: false })).toBe(false);
});
