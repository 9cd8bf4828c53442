import { describe, expect, it } from 'vitest';
import { aUser, each, personOf, told } from '../testing.ts';

const everybody = {
  target: {
    '@odata.type': '#microsoft.graph.allLicensedUsersAssignmentTarget',
    deviceAndAppManagementAssignmentFilterType: 'none',
  },
};
const policy = (changes: Readonly<Record<string, unknown>> = {}) => ({
  '@odata.type': '#microsoft.graph.iosManagedAppProtection',
  id: 'p',
  appGroupType: 'allMicrosoftApps',
  targetedAppManagementLevels: 'unspecified',
  assignments: [everybody],
  allowedOutboundDataTransferDestinations: 'managedApps',
  saveAsBlocked: true,
  allowedDataStorageLocations: ['oneDriveForBusiness', 'sharePoint'],
  allowedOutboundClipboardSharingLevel: 'managedAppsWithPasteIn',
  ...changes,
});
const ann = (policies: readonly object[], more: object = {}) =>
  personOf({
    users: [aUser('ann')],
    managedAppRegistrations: [{ id: 'r', userId: 'ann', platform: 'iOS' }],
    appProtectionPolicies: policies,
    groups: each({}),
    ...more,
  });
const apart = (...policies: readonly object[]): unknown =>
  told(ann(policies, { managedDevices: [] }).councilDataStaysApart);

describe('council data on private phones', () => {
  it('stays in council apps where a policy sends, saves and pastes inside', () => {
    expect(apart(policy())).toBe(true);
    expect(apart(policy({ allowedOutboundDataTransferDestinations: 'none', saveAsBlocked: false }))).toBe(
      true,
    );
  });

  it.each([
    ['sends to all apps', { allowedOutboundDataTransferDestinations: 'allApps' }],
    ['lets copies be saved', { saveAsBlocked: false }],
    [
      'allows the phone’s own storage',
      { allowedDataStorageLocations: ['oneDriveForBusiness', 'localStorage'] },
    ],
    ['allows a private service', { allowedDataStorageLocations: ['box'] }],
    ['pastes into all apps', { allowedOutboundClipboardSharingLevel: 'allApps' }],
    ['is assigned to nobody', { assignments: [] }],
    ['is for Android', { '@odata.type': '#microsoft.graph.androidManagedAppProtection' }],
  ])('does not where the policy %s', (_, changes) => {
    expect(apart(policy(changes))).toBe(false);
    expect(apart(policy(changes), policy())).toBe(true);
  });

  it('may or may not where the policy is for managed phones only, or no value came', () => {
    const managedOnly = policy({ targetedAppManagementLevels: 'mdm' });
    const beside = (managedDevices: readonly object[]) =>
      told(ann([managedOnly], { managedDevices }).councilDataStaysApart);
    expect(told(ann([managedOnly]).councilDataStaysApart)).toBe('managedDevices: permission');
    expect(beside([{ id: 'd', userId: 'ann', operatingSystem: 'iOS' }])).toBe(
      'managedDevices: not-supported',
    );
    expect(beside([{ id: 'd', userId: 'ann', operatingSystem: 'Windows' }]), 'no managed phone').toBe(false);
    expect(apart(policy({ allowedOutboundClipboardSharingLevel: null }))).toBe(
      'appProtectionPolicies: error',
    );
  });

  it.each([
    ['Android', 'userEnrollment', 'managedDevices: not-supported'],
    ['Android', 'androidEnterpriseCorporateWorkProfile', 'managedDevices: not-supported'],
    ['Android', null, 'managedDevices: not-supported'],
    ['Android', 'androidEnterpriseFullyManaged', false],
    ['Android', 'androidEnterpriseDedicatedDevice', false],
    ['iOS', 'appleUserEnrollment', 'managedDevices: not-supported'],
    ['iOS', 'appleUserEnrollmentWithServiceAccount', 'managedDevices: not-supported'],
    ['iOS', 'appleBulkWithUser', false],
    ['iOS', 'userEnrollment', false],
    ['Windows', 'windowsAzureADJoin', false],
  ])(
    'trap: may stay apart by the way a phone is enrolled, without any policy: %s %s',
    (system, type, expected) => {
      const platform = system === 'Windows' ? 'iOS' : system;
      const seen = ann([], {
        managedAppRegistrations: [{ id: 'r', userId: 'ann', platform }],
        managedDevices: [{ id: 'd', userId: 'ann', operatingSystem: system, deviceEnrollmentType: type }],
      });
      expect(told(seen.councilDataStaysApart)).toBe(expected);
    },
  );

  it.each([
    ['is none', []],
    ['is for nobody', [policy({ assignments: [] })]],
  ])('may stay apart where nobody could read how phones are enrolled, and the policy %s', (_, policies) => {
    expect(told(ann(policies).councilDataStaysApart)).toBe('managedDevices: permission');
    expect(told(ann([policy()]).councilDataStaysApart)).toBe(true);
  });

  it('stays apart by no phone of somebody else', () => {
    const managedDevices = [
      { id: 'd', userId: 'bob', operatingSystem: 'iOS', deviceEnrollmentType: 'appleUserEnrollment' },
    ];
    expect(told(ann([], { managedDevices }).councilDataStaysApart)).toBe(false);
  });

  it.each([
    { '@odata.type': 'unknownFutureValue' },
    { appGroupType: 'unknownFutureValue' },
    { appGroupType: 'selectedPublicApps', apps: [[]] },
    { appGroupType: 'selectedPublicApps', apps: ['x'] },
    { targetedAppManagementLevels: 'unmanaged,unknownFutureValue' },
    { allowedOutboundDataTransferDestinations: 'unknownFutureValue' },
    { allowedOutboundClipboardSharingLevel: 'unknownFutureValue' },
    { allowedDataStorageLocations: ['unknownFutureValue'] },
  ])('may or may not where the policy has a word that we do not know: %j', (changes) => {
    expect(apart(policy(changes))).toBe('appProtectionPolicies: error');
  });

  it('is another app’s matter where a policy names other apps', () => {
    const apps = [{ mobileAppIdentifier: { bundleId: 'com.microsoft.skydrive' } }];
    expect(apart(policy({ appGroupType: 'selectedPublicApps', apps }))).toBe(false);
  });

  it.each([
    [['oneDriveForBusiness', 7], 'appProtectionPolicies: error'],
    [['localStorage', 7], false],
  ])(
    'may or may not where a place for copies cannot be read: %j',
    (allowedDataStorageLocations, expected) => {
      expect(apart(policy({ allowedDataStorageLocations }))).toBe(expected);
    },
  );

  it('is no question for a person without a protected app', () => {
    expect(ann([], { managedAppRegistrations: [] }).usesProtectedApp).toBe(false);
    expect(told(personOf({ users: [aUser('ann')] }).usesProtectedApp)).toBe(
      'managedAppRegistrations: permission',
    );
  });
});
