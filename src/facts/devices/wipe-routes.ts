import { z } from 'zod';
import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { missingOf, readList, rowsOf, strange, type ItemOf } from '../base/read-evidence.ts';
import { deviceAges } from './device-ages.ts';
import { nobodyManages } from './phone-sources.ts';
import { platformOf, type Platform } from './platform.ts';
import { wipePartners } from './wipe-partners.ts';

export const wipeRouteTypes = z.enum(['intune', 'app', 'mail', 'none']);
type Route = z.infer<typeof wipeRouteTypes>;

const silentDays = 30;

const silent = unknown({
  evidence: 'managedDevices',
  cause: 'not-supported',
  detail: `Intune has not heard from the device for more than ${String(silentDays)} days. A wipe could be ordered and may never run.`,
});

const managedElsewhere = unknown({
  evidence: 'registeredDevices',
  cause: 'not-supported',
  detail: 'Another system than Intune manages the device, and its settings are not read.',
});

const nobody = unknown(
  strange('registeredDevices.registeredOwners', 'nothing came that says who registered the phone'),
);

const troubled = unknown(
  strange('managedDevices.managementState', 'the last order to the device failed, or it is not well'),
);

/**
 * Windows, macOS, iOS and Android can be wiped, or retired, which takes the council's data; of Linux nothing says so
 * (devices-wipe, devices-retire, read 2026-08). A device that is being wiped has that way.
 */
function ofManaged(state: string | null | undefined, platform: Platform): Known<Route> {
  if (platform === 'linux') return 'none';
  if (platform === 'other')
    return unknown(strange('managedDevices.operatingSystem', 'a system that we do not know'));
  const word = (state ?? '').toLowerCase();
  if (/^(managed|(wipe|retire|delete)(pending|issued|canceled))$/.test(word)) return 'intune';
  return /^((wipe|retire)failed|unhealthy)$/.test(word)
    ? troubled
    : unknown(strange('managedDevices.managementState', 'not a state that we know'));
}

/** The id that links both, in small letters; empty where Intune knows none, which it also writes as zeros. */
const directoryIdOf = (id: string | null | undefined): string => {
  const known = (id ?? '').toLowerCase();
  return /^[0-]*$/.test(known) ? '' : known;
};

const unlinked = unknown(
  strange('managedDevices.azureADDeviceId', 'a managed device came back without it, and may be this one'),
);

/** The managed device behind a registered one: both know it by the id that the directory gave it. */
const managedRoutes = computed({
  name: 'ways to wipe managed devices',
  needs: { managedDevices: ['azureADDeviceId', 'managementState', 'operatingSystem'] },
  bears: { managedDevices: ['azureADDeviceId'] },
  uses: { deviceAges },
  derive: (given): ReadonlyMap<string, Known<Route>> =>
    new Map(
      readList(given, 'managedDevices').items.map(
        ({ id, azureADDeviceId, managementState, operatingSystem }) => [
          directoryIdOf(azureADDeviceId),
          whenKnown(
            [
              platformOf(operatingSystem, 'managedDevices.operatingSystem'),
              given.use.deviceAges(id).lastSeenDays,
            ],
            (platform, days): Known<Route> => {
              const route = ofManaged(managementState, platform);
              return route === 'intune' && days > silentDays ? silent : route;
            },
          ),
        ],
      ),
    ),
});

/** What could wipe a device with a council account; `none` only where everything was read that could. */
export const wipeRoutes = computed({
  name: 'ways to wipe registered devices',
  needs: {
    registeredDevices: ['deviceId', 'isManaged', 'operatingSystem', 'ownerIds'],
    managedDevices: [],
  },
  uses: { managedRoutes, nobodyManages, wipePartners },
  derive: (given): ((id: string) => Known<Route>) => {
    const row = rowsOf(given, 'registeredDevices');
    const unread = given.use.nobodyManages ? [] : missingOf(given, 'managedDevices');
    const ofPhone = ({ ownerIds }: Pick<ItemOf<'registeredDevices'>, 'ownerIds'>, platform: Platform) =>
      ownerIds === null || ownerIds.length === 0 ? nobody : given.use.wipePartners(ownerIds, platform);
    return (id) => {
      const device = row(id);
      const directoryId = directoryIdOf(device.deviceId);
      const managed = directoryId === '' ? undefined : given.use.managedRoutes.get(directoryId);
      if (managed !== undefined) return managed;
      return whenKnown(
        [platformOf(device.operatingSystem, 'registeredDevices.operatingSystem')],
        (platform): Known<Route> => {
          const isPhone = platform === 'ios' || platform === 'android';
          const partner = isPhone ? ofPhone(device, platform) : 'none';
          if (partner === 'app' || partner === 'mail') return partner;
          if (unread.length > 0) return unknown(...unread);
          if (device.isManaged !== false && given.use.managedRoutes.has('')) return unlinked;
          if (device.isManaged === true) return managedElsewhere;
          if (platform === 'other')
            return unknown(strange('registeredDevices.operatingSystem', 'a system that we do not know'));
          return partner;
        },
      );
    };
  },
});
