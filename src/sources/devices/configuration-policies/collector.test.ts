import { describe, expect, it } from 'vitest';
import { businessPremium, collected, collectOptions } from '../../run/testing.ts';
import { settingsIn } from './walk.ts';

const usb = 'device_vendor_msft_policy_config_storage_removablediskdenywriteaccess';
const target = { '@odata.type': '#microsoft.graph.allDevicesAssignmentTarget' };
const choice = (id: string, value: string, children: unknown[] = []) => ({
  '@odata.type': '#microsoft.graph.deviceManagementConfigurationChoiceSettingInstance',
  settingDefinitionId: id,
  choiceSettingValue: { value, children },
});
const reading = async (tenant: Parameters<typeof collectOptions>[0]) => {
  const { evidence } = await collected(collectOptions({ ...businessPremium, ...tenant }));
  return evidence;
};

describe('configurationPolicies', () => {
  it('keeps the settings that facts read, and to whom they are given', async () => {
    const { configurationPolicies } = await reading({
      '/deviceManagement/configurationPolicies': [
        {
          id: 'p',
          name: 'Sticks',
          platforms: 'windows10',
          settingCount: 2,
          settings: [
            { settingInstance: choice(usb, `${usb}_1`) },
            { settingInstance: choice('device_vendor_msft_policy_config_other', 'x_1') },
          ],
          assignments: [{ id: 'a', target }],
        },
        {
          id: 'phones',
          platforms: 'iOS',
          settingCount: 1,
          settings: [
            { settingInstance: choice('passcode_requirepasscode', 'passcode_requirepasscode_true') },
          ],
          assignments: [],
        },
        {
          id: 'mac',
          platforms: 'macOS',
          settingCount: 1,
          settings: [{ settingInstance: choice('com.apple.screensaver_askForPassword', 'yes') }],
          assignments: [],
        },
      ],
    });
    expect(configurationPolicies).toMatchObject({
      value: [
        {
          id: 'p',
          platforms: 'windows10',
          assignments: [{ target }],
          settings: [{ settingDefinitionId: usb, value: `${usb}_1` }],
        },
        { id: 'phones', platforms: 'iOS', settings: [{ value: 'passcode_requirepasscode_true' }] },
        { id: 'mac', platforms: 'macOS', settings: [{ value: 'yes' }] },
      ],
    });
    expect(JSON.stringify(configurationPolicies)).not.toContain('config_other');
  });

  it('reads the settings of a policy by themselves where fewer came than it has', async () => {
    const { configurationPolicies } = await reading({
      '/deviceManagement/configurationPolicies': [
        { id: 'p', platforms: 'windows10', settingCount: 9, settings: [], assignments: [] },
      ],
      '/deviceManagement/configurationPolicies/p/settings': [{ settingInstance: choice(usb, `${usb}_0`) }],
    });
    expect(configurationPolicies).toMatchObject({ value: [{ settings: [{ value: `${usb}_0` }] }] });
  });

  it('finds a setting below others, in every form, and never takes a secret', () => {
    const id = 'device_vendor_msft_laps_policies_backupdirectory';
    const group = (child: unknown) => ({
      settingDefinitionId: 'group',
      groupSettingCollectionValue: [{ children: [child] }],
    });
    const simple = (value: unknown, type = 'IntegerSettingValue') => ({
      settingDefinitionId: id,
      simpleSettingValue: { '@odata.type': `#microsoft.graph.deviceManagementConfiguration${type}`, value },
    });
    expect([
      settingsIn(group(choice('other', 'other_1', [choice(id.toUpperCase(), `${id}_1`)]))),
      settingsIn(simple(2)),
      settingsIn(simple('hidden', 'SecretSettingValue')),
      settingsIn(null),
    ]).toEqual([
      [{ settingDefinitionId: id, value: `${id}_1` }],
      [{ settingDefinitionId: id, value: '2' }],
      [],
      [],
    ]);
  });
});

describe('the homes of settings', () => {
  it('say that something may be absent where an import holds no settings of a policy', async () => {
    const { configurationPolicies, groupPolicyConfigurations } = await reading({
      '/deviceManagement/configurationPolicies': [{ id: 'p', platforms: 'windows10' }],
      '/deviceManagement/groupPolicyConfigurations': [{ id: 'g' }],
    });
    const partial = { cause: 'error', detail: expect.stringContaining('without its settings') as string };
    expect([configurationPolicies, groupPolicyConfigurations]).toMatchObject([{ partial }, { partial }]);
  });

  it.each([
    ['x'],
    [[]],
    [{ choiceSettingValue: { value: 'x_1' } }],
    [{ settingDefinitionId: 7 }],
    [{ settingDefinitionId: 'x', choiceSettingValue: 'x' }],
    [{ settingDefinitionId: 'x', choiceSettingValue: [] }],
    [{ settingDefinitionId: 'x', choiceSettingValue: { value: 7 } }],
    [{ settingDefinitionId: 'x', simpleSettingValue: { value: {} } }],
    [{ settingDefinitionId: 'x', simpleSettingCollectionValue: { value: 7 } }],
    [
      {
        settingDefinitionId: 'x',
        groupSettingCollectionValue: [{ children: [{ settingDefinitionId: 'y', choiceSettingValue: 7 }] }],
      },
    ],
  ])('say that something may be absent where a setting has no form that is known: %j', async (instance) => {
    const { configurationPolicies } = await reading({
      '/deviceManagement/configurationPolicies': [
        { id: 'p', platforms: 'windows10', settingCount: 1, settings: [{ settingInstance: instance }] },
      ],
    });
    expect(configurationPolicies).toMatchObject({ partial: { cause: 'error' } });
  });

  it.each(['unknownFutureValue', 'macOS,unknownFutureValue', ''])(
    'say that something may be absent where nobody can tell for what a policy is: %j',
    async (platforms) => {
      const { configurationPolicies } = await reading({
        '/deviceManagement/configurationPolicies': [{ id: 'p', platforms, settingCount: 0, settings: [] }],
      });
      const detail = expect.stringContaining('platforms') as string;
      expect(configurationPolicies).toMatchObject({ partial: { cause: 'error', detail } });
    },
  );

  it.each([{}, { omaSettings: null }, { omaSettings: [{ omaUri: null, value: 1 }] }])(
    'are not whole where a custom profile of Windows does not name its settings: %j',
    async (more) => {
      const profile = { '@odata.type': '#microsoft.graph.windows10CustomConfiguration', id: 'c', ...more };
      const { deviceConfigurations } = await reading({
        '/deviceManagement/deviceConfigurations': [profile],
      });
      const detail = expect.stringContaining('omaSettings') as string;
      expect(deviceConfigurations).toMatchObject({ partial: { cause: 'error', detail } });
    },
  );

  it('keep of the older ones what facts read, and nothing of an encrypted value', async () => {
    const { deviceConfigurations, groupPolicyConfigurations } = await reading({
      '/deviceManagement/deviceConfigurations': [
        {
          '@odata.type': '#microsoft.graph.windows10CustomConfiguration',
          id: 'c',
          omaSettings: [
            {
              omaUri: './Device/Vendor/MSFT/Policy/Config/Storage/RemovableDiskDenyWriteAccess',
              isEncrypted: true,
              value: '****',
            },
            { omaUri: './Vendor/MSFT/Other', value: 'kept out' },
          ],
          assignments: [{ target }],
        },
        { '@odata.type': '#microsoft.graph.iosGeneralDeviceConfiguration', id: 'ios' },
      ],
      '/deviceManagement/groupPolicyConfigurations': [
        {
          id: 'g',
          definitionValues: [
            { enabled: true, definition: { displayName: 'Removable Disks: Deny write access' } },
            { enabled: true, definition: { displayName: 'Something else' } },
          ],
        },
      ],
    });
    expect(deviceConfigurations).toMatchObject({
      // Of a phone's profile its type is kept: by that the limit on wrong codes is told apart.
      value: [
        { id: 'c', omaSettings: [{ isEncrypted: true, value: '' }] },
        { id: 'ios', '@odata.type': '#microsoft.graph.iosGeneralDeviceConfiguration' },
      ],
    });
    expect(groupPolicyConfigurations).toMatchObject({
      value: [
        { id: 'g', definitionValues: [{ displayName: 'Removable Disks: Deny write access', enabled: true }] },
      ],
    });
    expect(JSON.stringify([deviceConfigurations, groupPolicyConfigurations])).not.toMatch(
      /kept out|Something/,
    );
  });
});
