import { z } from 'zod';
import { DevicePlatform } from '../../model/subject-name.ts';
import type { ManagedDevice } from '../../sources/devices/managed-devices/kind.ts';
import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, rowsOf, strange } from '../base/read-evidence.ts';

export const platforms = DevicePlatform;
export type Platform = z.infer<typeof platforms>;

export const deviceOwners = z.enum(['council', 'personal']);
type DeviceOwner = z.infer<typeof deviceOwners>;

/** `operatingSystem` is free text of Intune and of Exchange: "iOS 18.1", "iPadOS", "AndroidForWork", "Windows". */
const patterns: readonly (readonly [RegExp, Platform])[] = [
  [/^(windows ?(phone|mobile)|chrome ?os|tv ?os|vision ?os|watch ?os|hololens|surface ?hub)/i, 'other'],
  [/^windows/i, 'windows'],
  [/^(mac|os ?x)/i, 'macos'],
  [/^(ios|ipados|iphone|ipad)/i, 'ios'],
  [/^android/i, 'android'],
  [/^(linux|ubuntu|red ?hat|rhel)/i, 'linux'],
];

/** @param from where the text stands, for the reason when there is none */
export const platformOf = (
  text: string | null | undefined,
  from: 'managedDevices.operatingSystem' | 'mobileDevices.DeviceOS' | 'registeredDevices.operatingSystem',
): Known<Platform> => {
  const value = text?.trim();
  if (!value || /^unknown$/i.test(value)) return answered<Platform>(null, from);
  const platform = patterns.find(([pattern]) => pattern.test(value))?.[1];
  return platform ?? unknown(strange(from, `"${value.slice(0, 40)}" is no system that we know`));
};

/** Chromebooks and the like are not judged as phones, and may be tablets. */
const isMobile = (platform: Platform): Known<boolean> =>
  platform === 'other'
    ? unknown(strange('managedDevices.operatingSystem', 'a system that we do not know'))
    : platform === 'ios' || platform === 'android';

const notRecorded = unknown({
  evidence: 'managedDevices',
  cause: 'not-supported',
  detail: 'Intune does not say whether the council owns the device.',
});

/** managedDeviceOwnerType; `unknown` is no owner. An editable label and no proof (devices: ownership, read 2026-08). */
const ownerOf = ({
  managedDeviceOwnerType: type,
}: Pick<ManagedDevice, 'managedDeviceOwnerType'>): Known<DeviceOwner> => {
  if (type?.toLowerCase() === 'company') return 'council';
  return type?.toLowerCase() === 'personal' ? 'personal' : notRecorded;
};

/** managementState: on its way out (https://learn.microsoft.com/graph/api/resources/intune-devices-managementstate, read 2026-08). */
const leaving = new Set(['retirepending', 'retireissued', 'wipepending', 'wipeissued', 'deletepending']);
const staying = new Set([
  'managed',
  'retirefailed',
  'retirecanceled',
  'wipefailed',
  'wipecanceled',
  'unhealthy',
]);

const isInUse = ({ managementState }: Pick<ManagedDevice, 'managementState'>): Known<boolean> => {
  const state = (managementState ?? '').toLowerCase();
  if (leaving.has(state)) return false;
  return staying.has(state)
    ? true
    : unknown(strange('managedDevices.managementState', 'not a state that we know'));
};

/** "True", "False" or "Unknown", as text; computers are never jailbroken (managedDevice, read 2026-08). */
const isJailbroken = (
  { jailBroken }: Pick<ManagedDevice, 'jailBroken'>,
  platform: Platform,
): Known<boolean> => {
  if (platform !== 'ios' && platform !== 'android' && platform !== 'other') return false;
  const value = (jailBroken ?? '').toLowerCase();
  if (value === 'true') return true;
  return value === 'false' ? false : unknown(strange('managedDevices.jailBroken', 'neither True nor False'));
};

export const devicePlatforms = computed({
  name: 'platforms of managed devices',
  needs: { managedDevices: ['operatingSystem'] },
  bears: { managedDevices: ['operatingSystem'] },
  derive: (given) => {
    const row = rowsOf(given, 'managedDevices');
    return (id: string) => {
      const platform = platformOf(row(id).operatingSystem, 'managedDevices.operatingSystem');
      return { platform, isMobile: whenKnown([platform], isMobile) };
    };
  },
});

export const ownership = computed({
  name: 'owners of managed devices',
  needs: { managedDevices: ['managedDeviceOwnerType'] },
  bears: { managedDevices: ['managedDeviceOwnerType'] },
  derive: (given) => {
    const row = rowsOf(given, 'managedDevices');
    return (id: string) => ({ owner: ownerOf(row(id)) });
  },
});

export const devicesInUse = computed({
  name: 'managed devices in use',
  needs: { managedDevices: ['managementState'] },
  bears: { managedDevices: ['managementState'] },
  derive: (given) => {
    const row = rowsOf(given, 'managedDevices');
    return (id: string) => ({ isInUse: isInUse(row(id)) });
  },
});

export const jailbreaks = computed({
  name: 'jailbroken devices',
  needs: { managedDevices: ['jailBroken'] },
  bears: { managedDevices: ['jailBroken'] },
  uses: { devicePlatforms },
  derive: (given) => {
    const row = rowsOf(given, 'managedDevices');
    return (id: string) => ({
      isJailbroken: whenKnown([given.use.devicePlatforms(id).platform], (system) =>
        isJailbroken(row(id), system),
      ),
    });
  },
});
