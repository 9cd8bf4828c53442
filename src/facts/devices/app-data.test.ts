import { describe, expect, it } from 'vitest';
import { aUser, each, factsOf, told } from '../testing.ts';

const policy = (changes: Readonly<Record<string, unknown>> = {}) => ({
  '@odata.type': '#microsoft.graph.iosManagedAppProtection',
  id: 'p',
  apps: [{ mobileAppIdentifier: { bundleId: 'com.microsoft.office.outlook' } }],
  targetedAppManagementLevels: 'unspecified',
  allowedOutboundDataTransferDestinations: 'managedApps',
  allowedDataStorageLocations: ['oneDriveForBusiness', 'sharePoint'],
  saveAsBlocked: true,
  dataBackupBlocked: true,
  contactSyncBlocked: true,
  assignments: [
    {
      target: {
        '@odata.type': '#microsoft.graph.allLicensedUsersAssignmentTarget',
        deviceAndAppManagementAssignmentFilterType: 'none',
      },
    },
  ],
  ...changes,
});
const keeps = (
  changes: Readonly<Record<string, unknown>> = {},
  isOutlookApp = true,
  platform: string | null = 'iOS',
) => {
  const { subjects } = factsOf({
    users: [aUser('ann')],
    managedDevices: [],
    mobileDevices: [
      { id: 'm', userId: 'ann', deviceOS: 'iOS 18', deviceAccessState: 'Allowed', isOutlookApp },
    ],
    managedAppRegistrations: [{ id: 'r', userId: 'ann', platform }],
    appProtectionPolicies: [policy(changes)],
    groups: each({}),
  }).phone;
  return [told(subjects[0]?.appKeepsFiles), told(subjects[0]?.appKeepsContacts)];
};

describe('what Outlook on a phone lets out', () => {
  it('is nothing where a policy that holds there keeps files and contacts', () => {
    expect(keeps()).toEqual([true, true]);
  });

  it('is files where data may go anywhere, to the phone, a box or a backup, whatever "save as" says', () => {
    const files = (changes: Readonly<Record<string, unknown>>) => keeps(changes)[0];
    expect([
      files({ allowedOutboundDataTransferDestinations: 'allApps' }),
      files({ allowedDataStorageLocations: ['localStorage'] }),
      files({ allowedDataStorageLocations: ['oneDriveForBusiness', 'box'] }),
      files({ dataBackupBlocked: false }),
      files({ saveAsBlocked: false }),
    ]).toEqual([false, false, false, false, false]);
  });

  it('is not known where a protected app of its owner names no system that we know', () => {
    const unsure = 'managedAppRegistrations: error';
    expect([keeps({}, true, null), keeps({}, true, 'Android')]).toEqual([
      [unsure, unsure],
      [false, false],
    ]);
  });

  it('is all of it in another mail program, and with a policy that is given to nobody', () => {
    expect([keeps({}, false), keeps({ assignments: [] })]).toEqual([
      [false, false],
      [false, false],
    ]);
  });
});
