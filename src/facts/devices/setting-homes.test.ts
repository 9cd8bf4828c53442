import { describe, expect, it } from 'vitest';
import { deviceOf, tenantOf, told } from '../testing.ts';
import { aLaptop } from './testing.ts';

const deny = 'device_vendor_msft_policy_config_storage_removablediskdenywriteaccess';
const laps = 'device_vendor_msft_laps_policies_backupdirectory';
const to = (type: string, filter = 'none') => ({
  target: {
    '@odata.type': `#microsoft.graph.${type}AssignmentTarget`,
    deviceAndAppManagementAssignmentFilterType: filter,
  },
});
const everyone = [to('allDevices')];
const policy = (value: string, assignments: object[] = everyone, id = deny) => ({
  id: value,
  assignments,
  settings: [{ settingDefinitionId: id, value }],
});
const homes = (changes: Readonly<Record<string, unknown>> = {}) => ({
  managedDevices: [aLaptop()],
  configurationPolicies: [],
  deviceConfigurations: [],
  groupPolicyConfigurations: [],
  intents: [],
  ...changes,
});
const blocked = (...configurationPolicies: object[]) =>
  told(deviceOf(homes({ configurationPolicies })).removableStorageBlocked);
const unsure = 'configurationPolicies: not-supported';

const windowsProfile = (changes: object, type = 'windows10GeneralConfiguration') => ({
  id: 'd',
  '@odata.type': `#microsoft.graph.${type}`,
  assignments: everyone,
  storageBlockRemovableStorage: false,
  microsoftAccountBlocked: false,
  accountsBlockAddingNonMicrosoftAccountEmail: false,
  ...changes,
});

it('may be set otherwise by a policy whose value cannot be read', () => {
  const blockedBy = (profile: object, intents: object[] = []) =>
    told(
      deviceOf(
        homes({ configurationPolicies: [policy(`${deny}_1`)], deviceConfigurations: [profile], intents }),
      ).removableStorageBlocked,
    );
  const odd = {
    id: 'b',
    assignments: everyone,
    settings: [
      {
        definitionId: 'deviceconfiguration--windows10generalconfiguration_storageblockremovablestorage',
        valueJson: '"perhaps"',
      },
    ],
  };
  expect(blockedBy(windowsProfile({}))).toBe(true);
  expect(blockedBy(windowsProfile({ storageBlockRemovableStorage: undefined }))).toBe(
    'deviceConfigurations: error',
  );
  expect(blockedBy(windowsProfile({}), [odd])).toBe('intents: error');
});

it('names the kind of policy for whose sake it is open', () => {
  const some = [to('group')];
  const baseline = (assignments: object[], name: string, valueJson: string) => ({
    id: 'b',
    assignments,
    settings: [{ definitionId: `deviceconfiguration--${name}`, valueJson }],
  });
  const ofProfile = 'windows10generalconfiguration_storageblockremovablestorage';
  const blockedBy = (changes: Readonly<Record<string, unknown>>) =>
    told(deviceOf(homes(changes)).removableStorageBlocked);
  expect(blockedBy({ intents: [baseline(some, ofProfile, 'true')] })).toBe('intents: not-supported');
  expect(blockedBy({ intents: [baseline(everyone, 'removabledisks', '1')] })).toBe('intents: not-supported');
  const profile = windowsProfile({ storageBlockRemovableStorage: true, assignments: some });
  expect(blockedBy({ deviceConfigurations: [profile] })).toBe('deviceConfigurations: not-supported');
  // Both that differ are named.
  const differing = {
    configurationPolicies: [policy(`${deny}_0`)],
    deviceConfigurations: [windowsProfile({ storageBlockRemovableStorage: true })],
  };
  expect(blockedBy(differing)).toBe(
    'deviceConfigurations: not-supported, configurationPolicies: not-supported',
  );
});

describe('a switch of an older profile', () => {
  const by = (changes: object, type?: string) =>
    told(deviceOf(homes({ deviceConfigurations: [windowsProfile(changes, type)] })).removableStorageBlocked);
  const on = { storageBlockRemovableStorage: true };

  it('says nothing of computers where the profile is for phones or for older Windows', () => {
    expect([by(on), by(on, 'androidGeneralDeviceConfiguration')]).toEqual([true, false]);
    expect(by(on, 'windowsPhone81GeneralConfiguration')).toBe(false);
  });

  it('is open where the profile came without it, or without what it is for', () => {
    const unread = 'deviceConfigurations: error';
    expect([
      by({ storageBlockRemovableStorage: undefined }),
      by({ '@odata.type': undefined, ...on }),
    ]).toEqual([unread, unread]);
    expect(by({ microsoftAccountBlocked: undefined })).toBe(false);
  });
});

describe('a setting of computers', () => {
  it('is in force where one policy sets it for everybody', () => {
    expect([blocked(policy(`${deny}_1`)), blocked(policy(`${deny}_1`, [to('allLicensedUsers')]))]).toEqual([
      true,
      true,
    ]);
  });

  it('is not where nothing sets it, a policy is given to nobody, or it says the opposite', () => {
    const excludedOnly = [to('exclusionGroup')];
    expect([
      blocked(),
      blocked(policy(`${deny}_1`, [])),
      blocked(policy(`${deny}_1`, excludedOnly)),
      blocked(policy(`${deny}_0`)),
    ]).toEqual([false, false, false, false]);
  });

  it('is open for a group, by a filter, with an exclusion, and where two policies differ', () => {
    expect([
      blocked(policy(`${deny}_1`, [to('group')])),
      blocked(policy(`${deny}_1`, [to('allDevices', 'include')])),
      blocked(policy(`${deny}_1`, [...everyone, to('exclusionGroup')])),
      blocked(policy(`${deny}_1`), policy(`${deny}_0`)),
    ]).toEqual([unsure, unsure, unsure, unsure]);
  });

  it('is open where an import does not hold to whom the policy is given', () => {
    const { assignments: _, ...untold } = policy(`${deny}_1`);
    expect(blocked(untold)).toBe(unsure);
  });

  it('is no block where only programs are barred, and open by a list of classes', () => {
    const asr =
      'device_vendor_msft_policy_config_defender_attacksurfacereductionrules_blockuntrustedunsignedprocessesthatrunfromusb';
    const classes =
      'device_vendor_msft_policy_config_deviceinstallation_preventinstallationofmatchingdevicesetupclasses';
    expect([
      blocked(policy(`${asr}_1`, everyone, asr)),
      blocked(policy(`${classes}_1`, everyone, classes)),
    ]).toEqual([false, unsure]);
  });

  it('is found in each of the homes, and missing only when all were read', () => {
    const profile = windowsProfile({ storageBlockRemovableStorage: true });
    const template = {
      id: 'g',
      assignments: everyone,
      definitionValues: [{ displayName: 'All Removable Storage classes: Deny all access', enabled: true }],
    };
    const of = (changes: Readonly<Record<string, unknown>>) =>
      told(deviceOf(homes(changes)).removableStorageBlocked);
    expect([
      of({ deviceConfigurations: [profile] }),
      of({ groupPolicyConfigurations: [template] }),
      told(
        deviceOf({ managedDevices: [aLaptop()], configurationPolicies: [], deviceConfigurations: [] })
          .removableStorageBlocked,
      ),
    ]).toEqual([true, true, 'groupPolicyConfigurations: permission, intents: permission']);
  });

  it('cannot be told where its value is encrypted', () => {
    const omaSettings = [
      {
        omaUri: './Device/Vendor/MSFT/Policy/Config/Storage/RemovableDiskDenyWriteAccess',
        isEncrypted: true,
        value: '',
      },
    ];
    const evidence = homes({ deviceConfigurations: [{ id: 'c', assignments: everyone, omaSettings }] });
    expect(told(deviceOf(evidence).removableStorageBlocked)).toBe('deviceConfigurations: not-supported');
  });
});

describe('joining of devices', () => {
  const registration = (member: string, isEnabled: boolean) => ({
    azureADJoin: {
      localAdmins: {
        registeringUsers: { '@odata.type': `#microsoft.graph.${member}DeviceRegistrationMembership` },
      },
    },
    localAdminPassword: { isEnabled },
  });
  const kept = (sent: boolean, isEnabled: boolean) =>
    told(
      tenantOf(
        homes({
          deviceRegistrationPolicy: registration('no', isEnabled),
          configurationPolicies: sent ? [policy(`${laps}_1`, everyone, laps)] : [],
        }),
      ).administratorPasswordsManaged,
    );

  it('makes everyone, some people or nobody administrator', () => {
    const by = (member: string) =>
      told(tenantOf({ deviceRegistrationPolicy: registration(member, false) }).joinersBecomeAdministrators);
    expect([by('all'), by('enumerated'), by('no'), by('other')]).toEqual([
      'everyone',
      'some',
      'nobody',
      'deviceRegistrationPolicy: error',
    ]);
  });

  it('has its passwords managed only where both halves are set', () => {
    expect([kept(true, true), kept(true, false), kept(false, true)]).toEqual([true, false, false]);
    expect(told(tenantOf(homes()).administratorPasswordsManaged)).toBe(false);
    expect(told(tenantOf({}).administratorPasswordsManaged)).toContain(
      'deviceRegistrationPolicy: permission',
    );
  });
});
