import { lowerCase } from '../base/lower-case.ts';
import type { ItemOf } from '../base/read-evidence.ts';
import type { Platform } from './platform.ts';

/** Words for a system in `platforms` of the catalog, and in the types of profiles (Graph beta, read 2026-11). */
export const words: Readonly<
  Partial<Record<Platform, { readonly catalog: RegExp; readonly profile: RegExp }>>
> = {
  windows: { catalog: /windows/u, profile: /windows10generalconfiguration$/u },
  macos: { catalog: /macos/u, profile: /macos(general|custom)/u },
  ios: { catalog: /(^|,| )ios/u, profile: /graph\.ios(general|custom)/u },
  android: { catalog: /android|aosp/u, profile: /android\w*(general|custom)|aospdeviceownerdevice/u },
};

/** Every setting that is kept of a code, and those of a lock beside them. */
export const isCode = (id: string): boolean =>
  /_config_devicelock_|passwordpolicy_|^passcode_|policy\.password/u.test(id);
export const isLock = (id: string): boolean =>
  isCode(id) || /machineinactivitylimit|screensavertimeout|com\.apple\.screensaver/u.test(id);
/** The same of the ids of older baselines. */
export const codeOfBaseline = /configuration_password|devicelock/u;
export const lockOfBaseline =
  /configuration_passwordminutes|devicelock|screensaver|screentimeout|machineinactivitylimit/u;
export const lockTemplate = 'Screen saver timeout';
export const lockAddress = /DeviceLock|MachineInactivityLimit/iu;

/**
 * Whether a profile may set a code, or, asked so, when the screen locks. A general profile shows what it sets; a custom one
 * holds what its maker wrote, and is one by its type alone (iosGeneralDeviceConfiguration and its like, read 2026-11).
 */
export function maySet(profile: ItemOf<'deviceConfigurations'>, what: 'code' | 'lock'): boolean {
  if (/custom/u.test(lowerCase(profile['@odata.type'])) || profile.codeSettings === undefined) return true;
  return profile.codeSettings.some((name) => what === 'code' || /minutes/iu.test(name));
}

/**
 * Whether a profile may set when Windows locks and no code: endpoint protection counts minutes, and v1.0 does not show
 * them (windows10EndpointProtectionConfiguration, Graph beta, read 2026-11).
 */
export const mayLock = (profile: ItemOf<'deviceConfigurations'>): boolean =>
  /windows10endpointprotection/u.test(lowerCase(profile['@odata.type'])) &&
  [
    profile.localSecurityOptionsMachineInactivityLimit,
    profile.localSecurityOptionsMachineInactivityLimitInMinutes,
  ].some((minutes) => minutes === undefined || (minutes ?? 0) > 0);
