import { anIphone, aPolicy, aRow, builtInRow, emptyHomes } from '../../src/facts/devices/testing.ts';
import { aUser, each } from '../../src/facts/testing.ts';

type Given = Readonly<Record<string, unknown>>;

/** A council without Intune, one person, and one phone that fetches email: Outlook by default. */
export function byExchange(asked: object = {}, phone: object = {}, more: Given = {}): Given {
  return {
    organization: { id: 't', mobileDeviceManagementAuthority: 'unknown' },
    users: [aUser('ann')],
    subscribedSkus: [
      {
        skuId: 'basic',
        capabilityStatus: 'Enabled',
        servicePlans: [{ servicePlanName: 'EXCHANGE_S_STANDARD', provisioningStatus: 'Success' }],
      },
    ],
    managedDevices: [],
    mobileDevices: [
      {
        id: 'partnership',
        userId: 'ann',
        deviceOS: 'iOS 26.6.1',
        clientType: 'Outlook',
        deviceAccessState: 'Allowed',
        isOutlookApp: true,
        ...phone,
      },
    ],
    mobileDeviceMailboxPolicies: [
      {
        name: 'Default',
        isDefault: true,
        passwordEnabled: true,
        minPasswordLength: 6,
        maxInactivityTimeLockMinutes: 5,
        maxPasswordFailedAttempts: 10,
        requireDeviceEncryption: true,
        allowNonProvisionableDevices: false,
        ...asked,
      },
    ],
    casMailboxes: [{ userId: 'ann', activeSyncMailboxPolicy: 'Default' }],
    ...more,
  };
}

/** The phone's own mail app: ActiveSync, which Exchange documents its policies for. */
export const ownMailApp = { clientType: 'EAS', isOutlookApp: false };

/** A phone that Intune manages, the policies that reach it, and what it reported of their settings. */
export function byIntune(
  phone: Given,
  policies: readonly object[],
  states: Readonly<Record<string, string>> = {},
  more: Given = {},
): Given {
  const device = anIphone(phone);
  return {
    managedDevices: [device],
    mobileDevices: [],
    deviceCompliancePolicies: policies,
    deviceCompliancePolicyStates: each({
      [device.id]: policies.length === 0 ? [builtInRow] : [builtInRow, aRow(states)],
    }),
    ...emptyHomes,
    ...more,
  };
}
export const forIphones = (settings: Given) => [aPolicy('iosCompliancePolicy', settings)];
export const forAndroid = (settings: Given) => [aPolicy('androidWorkProfileCompliancePolicy', settings)];
export const android = { operatingSystem: 'Android', osVersion: '16.0', isEncrypted: false };

const target = (type: string, more: object = {}) => ({
  target: {
    '@odata.type': `#microsoft.graph.${type}`,
    deviceAndAppManagementAssignmentFilterType: 'none',
    ...more,
  },
});

/** The same phone under an app protection policy for everybody. @param changes null: there is no policy */
export function protectedApp(changes: object | null = {}, phone: object = {}, more: Given = {}): Given {
  const one = {
    '@odata.type': '#microsoft.graph.iosManagedAppProtection',
    id: 'p',
    pinRequired: true,
    minimumPinLength: 6,
    disableAppPinIfDevicePinIsSet: false,
    appGroupType: 'allMicrosoftApps',
    targetedAppManagementLevels: 'unspecified',
    allowedOutboundDataTransferDestinations: 'managedApps',
    allowedDataStorageLocations: ['oneDriveForBusiness', 'sharePoint'],
    allowedOutboundClipboardSharingLevel: 'managedAppsWithPasteIn',
    saveAsBlocked: true,
    dataBackupBlocked: true,
    contactSyncBlocked: true,
    assignments: [target('allLicensedUsersAssignmentTarget')],
    ...changes,
  };
  return {
    ...byExchange({}, phone),
    managedAppRegistrations: [{ id: 'r', userId: 'ann', platform: 'iOS' }],
    appProtectionPolicies: changes === null ? [] : [one],
    groups: each({ staff: { found: true, members: [{ id: 'ann', type: 'user' }] } }),
    ...more,
  };
}
export const toNobody = { assignments: [] };
export const toStaff = { assignments: [target('groupAssignmentTarget', { groupId: 'staff' })] };
export const allButStaff = {
  assignments: [
    target('allLicensedUsersAssignmentTarget'),
    target('exclusionGroupAssignmentTarget', { groupId: 'staff' }),
  ],
};

/** The same, where one kind of evidence could not be read. */
export function without(kind: string, given: Given): Given {
  return Object.fromEntries(Object.entries(given).filter(([name]) => name !== kind));
}
