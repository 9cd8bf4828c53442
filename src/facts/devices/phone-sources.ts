import type { Nameless, SubjectName } from '../../model/subject-name.ts';
import { computed } from '../base/computed.ts';
import type { NamedList } from '../base/subject.ts';
import { isUnknown, whenKnown } from '../base/known.ts';
import { missingOf, readList, readOne, rowsOf, type ItemOf } from '../base/read-evidence.ts';
import { everHadIntune } from '../tenant/plans.ts';
import { managedDevices } from './device-list.ts';
import { accountNamesById } from './main-user.ts';
import { devicePlatforms, platformOf } from './platform.ts';

type MobileDevice = ItemOf<'mobileDevices'>;

/** A phone is known by the service that sees it: `intune:` or `exchange:`, then the id that the service gives it. */
export function serviceId(id: string): { readonly seenBy: 'intune' | 'exchange'; readonly own: string } {
  const [service = '', ...own] = id.split(':');
  if (service !== 'intune' && service !== 'exchange') throw new TypeError(`"${id}" is no phone`);
  return { seenBy: service, own: own.join(':') };
}

/** Intune says itself that there is none: no subscription names it, or it was never set up. */
export const nobodyManages = computed({
  name: 'whether nobody manages devices',
  needs: { managedDevices: [], organization: ['mobileDeviceManagementAuthority'] },
  uses: { everHadIntune },
  derive: (given): boolean => {
    const evidence = given.evidence.managedDevices;
    if (evidence.status === 'collected' || !['licence', 'not-provisioned'].includes(evidence.cause))
      return false;
    const neverSetUp = whenKnown(
      [readOne(given, 'organization')],
      (one) => one.mobileDeviceManagementAuthority?.toLowerCase() === 'unknown',
    );
    return given.use.everHadIntune === false || neverSetUp === true;
  },
});

/** Phones that Intune manages cannot be listed, unless there can be none. */
const unmanaged = computed({
  name: 'why managed phones may be absent',
  needs: { managedDevices: [] },
  uses: { nobodyManages },
  derive: (given) => (given.use.nobodyManages ? [] : missingOf(given, 'managedDevices')),
});

/**
 * Phones and tablets with council data: those that Intune manages, and those that fetch mail from Exchange. The same
 * phone may be both, and nothing but its owner and system ties the two together.
 */
export const phones = computed({
  name: 'phones',
  needs: { mobileDevices: ['userId', 'deviceOS'] },
  uses: { managedDevices, devicePlatforms, accountNamesById, unmanaged },
  derive: (given): NamedList<SubjectName> => {
    const { use } = given;
    const mail = readList(given, 'mobileDevices');
    const nameOf = ({ userId, deviceOS }: Pick<MobileDevice, 'userId' | 'deviceOS'>): Nameless => {
      const platform = platformOf(deviceOS, 'mobileDevices.DeviceOS');
      const owner = use.accountNamesById.names.get(userId ?? '') ?? '';
      return { is: 'phone', platform: isUnknown(platform) ? 'other' : platform, owner };
    };
    return {
      subjects: [
        ...use.managedDevices.subjects
          .filter(({ id }) => use.devicePlatforms(id).isMobile !== false)
          .map(({ id, name }) => ({ id: `intune:${id}`, name })),
        ...mail.items.map((one) => ({ id: `exchange:${one.id}`, name: nameOf(one) })),
      ],
      missing: [...use.unmanaged, ...mail.missing],
    };
  },
});

export const phonePlatforms = computed({
  name: 'platforms of phones',
  needs: { mobileDevices: ['deviceOS'] },
  uses: { devicePlatforms },
  derive: (given) => {
    const row = rowsOf(given, 'mobileDevices');
    return (id: string) => {
      const { seenBy, own } = serviceId(id);
      return {
        platform:
          seenBy === 'intune'
            ? given.use.devicePlatforms(own).platform
            : platformOf(row(own).deviceOS, 'mobileDevices.DeviceOS'),
      };
    };
  },
});
