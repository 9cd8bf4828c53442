import fc from 'fast-check';
import { builtInRow } from './devices/testing.ts';
import { aUser, daysAgo, each } from './testing.ts';

/**
 * Tenants whose evidence agrees with itself, as Microsoft's does: a mailbox is of one kind wherever it is read, the
 * registration report and the accounts' own methods are never both read, and devices exist only beside a plan.
 */
const ids = ['ann', 'bob', 'eve'];
const flag = fc.option(fc.boolean());
const perId = <T>(value: fc.Arbitrary<T>) => fc.tuple(value, value, value);
const byId = <T>(values: readonly T[]): [string, T][] =>
  values.map((value, index) => [ids[index] ?? '', value]);

const user = fc.record({
  accountEnabled: flag,
  userType: fc.constantFrom('Member', 'Guest', null),
  externalUserState: fc.constantFrom(null, 'Accepted'),
  onPremisesSyncEnabled: fc.constantFrom(null, true, undefined),
  passwordPolicies: fc.constantFrom(null, undefined, 'DisableStrongPassword'),
  lastPasswordChangeDateTime: fc.constantFrom(null, daysAgo(1), daysAgo(500)),
  assignedLicenses: fc.constantFrom(null, [], [{ skuId: 'sku' }]),
});

const people = perId(user).map((users) => ({
  users: byId(users).map(([id, changes]) => aUser(id, changes)),
}));

const mailboxKinds = perId(
  fc.constantFrom(
    ['UserMailbox', 'user'],
    ['SharedMailbox', 'shared'],
    ['RoomMailbox', 'room'],
    ['DiscoveryMailbox', 'others'],
  ),
).map((kinds) => ({
  mailboxes: byId(kinds).map(([userId, [recipientTypeDetails]]) => ({ userId, recipientTypeDetails })),
  mailboxPurposes: each(
    Object.fromEntries(byId(kinds).map(([id, [, userPurpose]]) => [id, { userPurpose }])),
  ),
}));

const report = perId(
  fc.record({
    isMfaCapable: flag,
    methodsRegistered: fc.subarray(['mobilePhone', 'fido2SecurityKey', 'telepathy']),
  }),
).map((rows) => ({ registrationDetails: byId(rows).map(([id, row]) => ({ id, ...row })) }));
const methods = perId(
  fc.subarray(['phone', 'fido2', 'email', 'telepathy'].map((name) => `${name}AuthenticationMethod`)),
).map((lists) => ({
  authenticationMethods: each(
    Object.fromEntries(byId(lists).map(([id, types]) => [id, types.map((type) => ({ type }))])),
  ),
}));

const role = fc.record({
  principalId: fc.constantFrom(...ids, 'group', 'app'),
  roleTemplateId: fc.constantFrom(
    '62e90394-69f5-4237-9190-012177145e10',
    '29232cdf-9323-42fd-ade2-1d097af3e4de',
    'own-role',
  ),
  directoryScopeId: fc.constantFrom('/', '/administrativeUnits/a'),
});
const isBuiltIn = ({ roleTemplateId }: { roleTemplateId: string }): boolean => roleTemplateId !== 'own-role';
const roleList = fc
  .array(role, { maxLength: 3 })
  .map((list) =>
    list.map((one, index) => ({ ...one, id: String(index), roleName: 'role', isBuiltIn: isBuiltIn(one) })),
  );
const roles = fc.record({
  roleAssignments: roleList,
  roleEligibilities: roleList,
  groups: fc
    .subarray(ids)
    .map((members) => each({ group: { found: true, members: members.map((id) => ({ id, type: 'user' })) } })),
});

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

const intune = fc
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

const phones = fc.record({
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

const settings = fc.record({
  securityDefaults: fc.record({ isEnabled: flag }),
  conditionalAccessPolicies: fc
    .subarray(['enabled', 'disabled'])
    .map((states) => states.map((state) => ({ id: state, state }))),
  transportConfig: fc.record({ smtpClientAuthenticationDisabled: flag }),
  authorizationPolicy: fc.record({
    allowInvitesFrom: fc.constantFrom('none', 'everyone', null),
    defaultUserRolePermissions: fc.record({
      allowedToCreateApps: flag,
      permissionGrantPoliciesAssigned: fc.subarray([
        'ManagePermissionGrantsForSelf.microsoft-user-default-low',
      ]),
    }),
  }),
  authenticationMethodsPolicy: fc.record({
    policyMigrationState: fc.constantFrom('preMigration', 'migrationComplete'),
    authenticationMethodConfigurations: fc
      .constantFrom('enabled', 'disabled')
      .map((state) => [{ id: 'Sms', state }]),
  }),
  domains: fc
    .constantFrom(90, null, 2_147_483_647)
    .map((days) => [
      { id: 'exampleton.example', isVerified: true, isRoot: true, passwordValidityPeriodInDays: days },
    ]),
  signInActivity: perId(
    fc.record({ lastSignIn: fc.constantFrom('never', 'under-30-days'), afterLeaving: flag }),
  ).map((list) => byId(list).map(([id, one]) => ({ id, ...one }))),
});

/** Evidence by kind, for `bareSnapshot`. */
export const tenants: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc
  .tuple(
    people,
    mailboxKinds,
    fc.oneof(report, methods),
    roles,
    fc.option(intune, { nil: {} }),
    phones,
    settings,
  )
  .map((parts) => Object.assign({}, ...parts) as Readonly<Record<string, unknown>>);

const entry = (account: string, left?: string) => ({
  name: account,
  role: 'staff',
  account: `${account}@exampleton.example`,
  ...(left === undefined ? {} : { left }),
});

/** What a council may have told us. */
export const inputs = fc.constantFrom<Readonly<Record<string, unknown>>>(
  {},
  { people: [entry('ann'), entry('bob', '2026-01-31')], emergencyAccounts: ['eve'] },
  { people: [], provider: { name: 'Fixit', domains: ['exampleton.example'] } },
);
