import { daysAgo, deviceOf, each } from '../testing.ts';

/** An iPhone that reported today. */
export const anIphone = (changes: Readonly<Record<string, unknown>> = {}) => ({
  id: 'phone',
  deviceName: 'Clerk phone',
  operatingSystem: 'iOS',
  osVersion: '26.6.1',
  complianceState: 'compliant',
  isEncrypted: true,
  jailBroken: 'False',
  managedDeviceOwnerType: 'company',
  managementState: 'managed',
  enrolledDateTime: daysAgo(300),
  lastSyncDateTime: daysAgo(0.3),
  userId: 'ann',
  userDisplayName: 'Ann Acre',
  ...changes,
});

export const anAndroid = (changes: Readonly<Record<string, unknown>> = {}) =>
  anIphone({ operatingSystem: 'Android', osVersion: '16.0', isEncrypted: false, ...changes });

export const aLaptop = (changes: Readonly<Record<string, unknown>> = {}) =>
  anIphone({ operatingSystem: 'Windows', osVersion: '10.0.26200.7171', jailBroken: 'Unknown', ...changes });

/** Intune sends every member of a policy's type, most of them null; of any type, as no member has two meanings. */
export const unsetSettings = Object.fromEntries(
  [
    'passwordRequired',
    'passwordRequiredType',
    'requiredPasswordComplexity',
    'passwordMinimumLength',
    'passwordMinutesOfInactivityBeforeLock',
    'passwordSignInFailureCountBeforeFactoryReset',
    'passcodeRequired',
    'passcodeMinimumLength',
    'passcodeMinutesOfInactivityBeforeScreenTimeout',
    'passcodeMinutesOfInactivityBeforeLock',
    'osMinimumVersion',
    'osMinimumBuildVersion',
    'minAndroidSecurityPatchLevel',
    'validOperatingSystemBuildRanges',
    'storageRequireEncryption',
    'bitLockerEnabled',
    'securityBlockJailbrokenDevices',
    'securityRequireSafetyNetAttestationBasicIntegrity',
    'securityRequireIntuneAppIntegrity',
    'antivirusRequired',
    'defenderEnabled',
    'rtpEnabled',
    'activeFirewallRequired',
    'firewallEnabled',
  ].map((name) => [name, null]),
);

/** A compliance policy as beta sends it. A setting that a test gives as undefined did not come. */
export const aPolicy = (type: string, settings: Readonly<Record<string, unknown>>, name = 'Rules') => ({
  '@odata.type': `#microsoft.graph.${type}`,
  id: `id of ${name}`,
  displayName: name,
  roleScopeTagIds: ['0'],
  ...unsetSettings,
  ...settings,
});

/** The row of a policy that reached a device, with the states of settings by name. */
export const aRow = (
  states: Readonly<Record<string, string>> = {},
  changes: Readonly<Record<string, unknown>> = {},
) => ({
  displayName: 'Rules',
  state: 'compliant',
  settingStates: Object.entries(states).map(([setting, state]) => ({ setting, state })),
  ...changes,
});

/** The row that Intune itself adds to every device. */
export const builtInRow = aRow(
  { 'DefaultDeviceCompliancePolicy.RequireDeviceCompliancePolicyAssigned': 'compliant' },
  { displayName: 'Default Device Compliance Policy' },
);

/** The other homes of codes and locks, all read, with nothing in them. */
export const emptyHomes = {
  configurationPolicies: [],
  deviceConfigurations: [],
  groupPolicyConfigurations: [],
  intents: [],
};

/** The facts of one device that one policy, or none, reached. */
export const reachedBy = (
  device: { readonly id: string },
  policies: readonly object[],
  rows: readonly object[] = [aRow()],
) =>
  deviceOf({
    ...emptyHomes,
    managedDevices: [device],
    deviceCompliancePolicies: policies,
    deviceCompliancePolicyStates: each({ [device.id]: [builtInRow, ...rows] }),
  });
