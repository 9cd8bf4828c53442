import { describe, expect, it } from 'vitest';
import { aUser, each, factsOf, phoneOf, refused, told } from '../testing.ts';

const target = (type: string, more: object = {}) => ({
  target: {
    '@odata.type': `#microsoft.graph.${type}`,
    deviceAndAppManagementAssignmentFilterType: 'none',
    ...more,
  },
});
const everybody = target('allLicensedUsersAssignmentTarget');
const group = target('groupAssignmentTarget', { groupId: 'councillors' });
const notGroup = target('exclusionGroupAssignmentTarget', { groupId: 'councillors' });
const policy = (changes: Readonly<Record<string, unknown>> = {}) => ({
  '@odata.type': '#microsoft.graph.iosManagedAppProtection',
  id: 'p',
  pinRequired: true,
  minimumPinLength: 6,
  disableAppPinIfDevicePinIsSet: false,
  appGroupType: 'allMicrosoftApps',
  targetedAppManagementLevels: 'unspecified',
  assignments: [everybody],
  ...changes,
});
const pin = (policies: readonly object[], more: Readonly<Record<string, unknown>> = {}): unknown =>
  told(
    factsOf({
      users: [aUser('ann')],
      managedDevices: [],
      mobileDevices: [
        { id: 'm', userId: 'ann', deviceOS: 'iOS', deviceAccessState: 'Allowed', isOutlookApp: true },
      ],
      managedAppRegistrations: [{ id: 'r', userId: 'ann', platform: 'iOS' }],
      appProtectionPolicies: policies,
      groups: each({ councillors: { found: true, members: [{ id: 'ann', type: 'user' }] } }),
      ...more,
    }).phone.subjects.find(({ seenBy }) => seenBy === 'exchange')?.appPinMinimumLength,
  );

/** Her phone is probably the one that Intune manages. */
const managed = {
  managedDevices: [{ id: 'd', userId: 'ann', operatingSystem: 'iOS', managementState: 'managed' }],
};

describe('PIN of the mail app on own phones', () => {
  it('is the longest that a policy for the person asks', () => {
    expect(pin([policy(), policy({ minimumPinLength: 4 })])).toBe(6);
    expect(pin([policy({ minimumPinLength: null })])).toBe(4);
    expect(pin([policy({ pinRequired: false })])).toBe(0);
    expect(pin([policy({ '@odata.type': '#microsoft.graph.androidManagedAppProtection' })])).toBe(0);
  });

  it('reaches the members of included groups, and nobody in an excluded one', () => {
    expect(pin([policy({ assignments: [group] })])).toBe(6);
    expect(pin([policy({ assignments: [everybody, notGroup] })])).toBe(0);
    expect(pin([policy({ assignments: [] })])).toBe(0);
    expect(pin([policy({ assignments: [group] })], { groups: [refused('councillors')] })).toBe(
      'groups: permission',
    );
  });

  it('is not known where a filter narrows the policy', () => {
    const filtered = target('allLicensedUsersAssignmentTarget', {
      deviceAndAppManagementAssignmentFilterType: 'include',
    });
    expect(pin([policy({ assignments: [filtered] })])).toBe('appProtectionPolicies: error');
  });

  it('must hold for Outlook, and for phones that nobody manages', () => {
    const named = (id: string) => ({
      appGroupType: 'selectedPublicApps',
      apps: [{ mobileAppIdentifier: { bundleId: id } }],
    });
    expect(pin([policy(named('com.microsoft.office.outlook'))])).toBe(6);
    expect(pin([policy(named('com.microsoft.skydrive'))])).toBe(0);
    expect(pin([policy({ targetedAppManagementLevels: 'mdm' })])).toBe(0);
    expect(pin([policy({ appGroupType: undefined })])).toBe('appProtectionPolicies: error');
  });

  it('is not shown by a policy that leaves it out where the phone has a code', () => {
    const left = policy({ disableAppPinIfDevicePinIsSet: true });
    expect(pin([left])).toBe('appProtectionPolicies: error');
    expect(pin([left, policy()])).toBe('appProtectionPolicies: error');
    expect(pin([left], managed)).toBe(0);
    expect(pin([left, policy({ minimumPinLength: 5 })], managed)).toBe(5);
  });

  it('comes from a policy for managed phones where Intune manages the phone', () => {
    expect(pin([policy({ targetedAppManagementLevels: 'mdm' })], managed)).toBe(6);
    expect(pin([policy({ targetedAppManagementLevels: 'unmanaged' })], managed)).toBe(0);
  });

  it('is none where no protected app was ever registered, and unknown where that was not read', () => {
    expect(pin([policy()], { managedAppRegistrations: [] })).toBe(0);
    expect(
      pin([policy()], { managedAppRegistrations: [{ id: 'r', userId: 'ann', platform: 'Android' }] }),
    ).toBe(0);
    expect(pin([policy()], { managedAppRegistrations: [{ id: 'r', userId: null, platform: 'iOS' }] })).toBe(
      'managedAppRegistrations: error',
    );
    expect(
      told(
        phoneOf({
          users: [aUser('ann')],
          mobileDevices: [{ id: 'm', userId: 'ann', deviceOS: 'iOS', isOutlookApp: true }],
        }).appPinMinimumLength,
      ),
    ).toBe('managedAppRegistrations: permission');
  });
});
