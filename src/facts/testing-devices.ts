import fc from 'fast-check';
import { builtInRow } from './devices/testing.ts';
import { daysAgo, each } from './testing.ts';
import { byId, flag, ids, perId } from './testing-arbitraries.ts';

const policy = fc.record({
  '@odata.type': fc.constantFrom(
    '#microsoft.graph.iosCompliancePolicy',
    '#microsoft.graph.androidWorkProfileCompliancePolicy',
    '#microsoft.graph.windows10CompliancePolicy',
  ),
  passcodeRequired: flag,
  passcodeMinimumLength: fc.constantFrom(null, 4, 6),
  passcodeMinutesOfInactivityBeforeLock: fc.constantFrom(null, 0, 5),
  passwordRequired: flag,
  requiredPasswordComplexity: fc.constantFrom('none', 'medium', 'high'),
  bitLockerEnabled: flag,
});
const policies = fc.array(fc.tuple(policy, fc.boolean()), { maxLength: 3 }).map((list) =>
  list.map(([one, isBeta], index) => ({
    ...one,
    ...(isBeta ? { roleScopeTagIds: ['0'] } : {}),
    id: String(index),
    displayName: `Policy ${String(index)}`,
    assignments: [],
  })),
);

const device = fc.record({
  operatingSystem: fc.constantFrom('iOS', 'Android', 'Windows', null),
  osVersion: fc.constantFrom('16.0', '11', null),
  complianceState: fc.constantFrom('compliant', 'noncompliant', 'inGracePeriod', 'error', null),
  isEncrypted: flag,
  jailBroken: fc.constantFrom('True', 'False', 'Unknown'),
  managementState: fc.constantFrom('managed', 'wipePending', null),
  enrolledDateTime: fc.constantFrom(daysAgo(0.5), daysAgo(300)),
  lastSyncDateTime: fc.constantFrom(daysAgo(0.5), daysAgo(10), daysAgo(60), null),
  userId: fc.constantFrom('ann', 'bob', '', 'gone'),
});
const rowList = fc.array(
  fc.record({
    displayName: fc.constantFrom('Policy 0', 'Policy 1', 'Not listed'),
    state: fc.constantFrom('compliant', 'nonCompliant', 'notApplicable'),
    settingStates: fc.array(
      fc.record({
        setting: fc.constantFrom('X.PasscodeRequired', 'X.PasswordRequired', 'X.BitLockerEnabled'),
        state: fc.constantFrom('compliant', 'nonCompliant', 'error'),
      }),
      { maxLength: 2 },
    ),
  }),
  { maxLength: 3 },
);
const appPolicy = fc.record({
  '@odata.type': fc.constantFrom(
    '#microsoft.graph.iosManagedAppProtection',
    '#microsoft.graph.androidManagedAppProtection',
  ),
  pinRequired: flag,
  minimumPinLength: fc.constantFrom(null, 6),
  appGroupType: fc.constantFrom('allApps', 'selectedPublicApps', undefined),
  targetedAppManagementLevels: fc.constantFrom('unspecified', 'mdm'),
  assignments: fc
    .subarray(['allLicensedUsersAssignmentTarget', 'groupAssignmentTarget', 'exclusionGroupAssignmentTarget'])
    .map((types) =>
      types.map((type) => ({
        target: {
          '@odata.type': `#microsoft.graph.${type}`,
          groupId: 'group',
          deviceAndAppManagementAssignmentFilterType: 'none',
        },
      })),
    ),
});
const appProtection = fc.record({
  appProtectionPolicies: fc
    .array(appPolicy, { maxLength: 2 })
    .map((list) => list.map((one, index) => ({ ...one, id: String(index) }))),
  managedAppRegistrations: fc
    .subarray(ids)
    .map((list) => list.map((userId) => ({ id: userId, userId, platform: 'iOS' }))),
});

/** Intune: devices, the policies that reached them, app protection, and the plan for it. */
export const intune = fc
  .record({ devices: perId(device), rows: perId(rowList), policies, appProtection })
  .map((all) => ({
    ...all.appProtection,
    managedDevices: all.devices.map((one, index) => ({ ...one, id: String(index), deviceName: 'device' })),
    deviceCompliancePolicyStates: each(
      Object.fromEntries(all.rows.map((rows, index) => [String(index), [builtInRow, ...rows]])),
    ),
    deviceCompliancePolicies: all.policies,
    deviceManagement: { settings: { secureByDefault: false } },
    subscribedSkus: [
      {
        skuId: 'sku',
        skuPartNumber: 'SPB',
        capabilityStatus: 'Enabled',
        servicePlans: [{ servicePlanName: 'INTUNE_A' }, { servicePlanName: 'AAD_PREMIUM' }],
      },
    ],
  }));

/** Phones that fetch mail, and what Exchange asks of them. */
export const phones = fc.record({
  mobileDevices: perId(
    fc.record({
      userId: fc.constantFrom(...ids, null),
      deviceOS: fc.constantFrom('iOS', 'Android 16', null),
      deviceAccessState: fc.constantFrom('Allowed', 'Blocked'),
      isOutlookApp: fc.boolean(),
    }),
  ).map((list) => list.map((one, index) => ({ ...one, id: String(index) }))),
  mobileDeviceMailboxPolicies: fc
    .record({
      passwordEnabled: flag,
      minPasswordLength: fc.constantFrom(null, undefined, 6),
      maxInactivityTimeLockMinutes: fc.constantFrom(null, 5),
      allowNonProvisionableDevices: flag,
    })
    .map((one) => [{ ...one, name: 'Default', isDefault: true }]),
  casMailboxes: perId(
    fc.record({
      activeSyncMailboxPolicy: fc.constantFrom('Default', null, 'Gone'),
      smtpClientAuthenticationDisabled: flag,
      popEnabled: fc.boolean(),
      imapEnabled: flag,
    }),
  ).map((list) => byId(list).map(([userId, one]) => ({ ...one, userId }))),
  organization: fc.constantFrom('intune', 'office365').map((authority) => ({
    id: 't',
    mobileDeviceManagementAuthority: authority,
    onPremisesSyncEnabled: null,
  })),
});
