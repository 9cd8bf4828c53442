import { describe, expect, it } from 'vitest';
import { deviceOf, each, told } from '../testing.ts';
import { aLaptop, anAndroid, builtInRow, emptyHomes } from './testing.ts';

const assignments = [{ target: { '@odata.type': '#microsoft.graph.allDevicesAssignmentTarget' } }];
const asked = (device: { readonly id: string }, homes: object) => {
  const { pinRequired, lockRequired } = deviceOf({
    ...emptyHomes,
    ...homes,
    managedDevices: [device],
    deviceCompliancePolicies: [],
    deviceCompliancePolicyStates: each({ [device.id]: [builtInRow] }),
  });
  return [told(pinRequired), told(lockRequired)];
};
const profile = (type: string, more: object = {}) => ({
  deviceConfigurations: [{ id: 'p', '@odata.type': `#microsoft.graph.${type}`, assignments, ...more }],
});

describe('another home of codes and locks', () => {
  const inProfile = 'deviceConfigurations: not-supported';
  const limit = 'localSecurityOptionsMachineInactivityLimit';
  const protection = (more: object) =>
    asked(
      aLaptop(),
      profile('windows10EndpointProtectionConfiguration', {
        [limit]: null,
        [`${limit}InMinutes`]: null,
        ...more,
      }),
    );

  it('is no home of another system', () => {
    expect(asked(aLaptop(), profile('androidGeneralDeviceConfiguration'))).toEqual([false, false]);
    expect(asked(anAndroid(), profile('windows10GeneralConfiguration'))).toEqual([false, false]);
  });

  it('is the profile of an Android phone without Google', () => {
    expect(asked(anAndroid(), profile('aospDeviceOwnerDeviceConfiguration'))).toEqual([inProfile, inProfile]);
    expect(asked(anAndroid(), profile('aospDeviceOwnerWiFiConfiguration'))).toEqual([false, false]);
  });

  it('is endpoint protection where it says, or did not say, when Windows locks; it asks for no code', () => {
    expect(protection({})).toEqual([false, false]);
    expect(protection({ [limit]: 10 })).toEqual([false, inProfile]);
    expect(protection({ [`${limit}InMinutes`]: 10 })).toEqual([false, inProfile]);
    // v1.0 shows neither.
    expect(asked(aLaptop(), profile('windows10EndpointProtectionConfiguration'))).toEqual([false, inProfile]);
  });

  it('is a custom profile of Windows where it says, or did not say, that it locks', () => {
    const custom = (more: object) => asked(aLaptop(), profile('windows10CustomConfiguration', more));
    const address = (omaUri: string) => ({ omaSettings: [{ omaUri, isEncrypted: false, value: '1' }] });
    expect(custom({ omaSettings: [] })).toEqual([false, false]);
    expect(custom(address('./Device/Vendor/MSFT/Policy/Config/Camera/AllowCamera'))).toEqual([false, false]);
    const locked = './Device/Vendor/MSFT/Policy/Config/DeviceLock/DevicePasswordEnabled';
    expect(custom(address(locked))).toEqual([inProfile, inProfile]);
    expect(custom({})).toEqual([inProfile, inProfile]);
    expect(custom({ omaSettings: null })).toEqual([inProfile, inProfile]);
  });

  it.each(['com.apple.screensaver_askforpassword', 'com.apple.screensaver.user_idletime'])(
    'is the screensaver of a Mac, which locks it: %s',
    (settingDefinitionId) => {
      const configurationPolicies = [
        { id: 'c', platforms: 'macOS', assignments, settings: [{ settingDefinitionId, value: '600' }] },
      ];
      const mac = aLaptop({ operatingSystem: 'macOS', osVersion: '26.1' });
      expect(asked(mac, { configurationPolicies })).toEqual([false, 'configurationPolicies: not-supported']);
    },
  );
});
