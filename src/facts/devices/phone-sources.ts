import type { Missing } from '../../model/cause.ts';
import type { Nameless, SubjectName } from '../../model/subject-name.ts';
import { computed } from '../base/computed.ts';
import type { NamedList } from '../base/fact.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { missingOf, readList, readOne, rowsOf, strange, type ItemOf } from '../base/read-evidence.ts';
import { everHadIntune } from '../tenant/plans.ts';
import { managedDevices } from './device-list.ts';
import { accountNamesById } from './main-user.ts';
import { devicePlatforms, platformOf, type Platform } from './platform.ts';

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

/** Phones that Intune manages, counted by owner and system, and why somebody may have more of them. */
const managedCounts = computed({
  name: 'managed phones by owner and system',
  needs: { managedDevices: ['userId', 'operatingSystem'] },
  derive: (given) => {
    const counts = new Map<string, number>();
    const unsaid = new Map<string, readonly Missing[]>();
    const { items, missing } = readList(given, 'managedDevices');
    for (const { userId, operatingSystem } of items) {
      const platform = platformOf(operatingSystem, 'managedDevices.operatingSystem');
      if (!userId) continue;
      if (isUnknown(platform)) {
        unsaid.set(userId, platform.missing);
        continue;
      }
      const key = `${userId}\n${platform}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return { counts, unsaid, missing };
  },
});

/** As many of an owner's mail phones as the owner has managed phones of that system are probably the same phones. */
export const probablyManaged = computed({
  name: 'phones that are probably managed',
  needs: { mobileDevices: ['userId', 'deviceOS'] },
  uses: { managedCounts, nobodyManages },
  derive: (given) => {
    const { counts, unsaid, missing } = given.use.managedCounts;
    const left = new Map(counts);
    const unread = given.use.nobodyManages ? [] : missing;
    const take = (userId: string | null | undefined, platform: Platform): Known<boolean> => {
      const key = `${userId ?? ''}\n${platform}`;
      const count = left.get(key) ?? 0;
      if (count > 0) {
        left.set(key, count - 1);
        return true;
      }
      const absent = [...unread, ...(unsaid.get(userId ?? '') ?? [])];
      return absent.length > 0 ? unknown(...absent) : false;
    };
    const answers = new Map(
      readList(given, 'mobileDevices').items.map(({ id, userId, deviceOS }) => [
        id,
        whenKnown([platformOf(deviceOS, 'mobileDevices.DeviceOS')], (system) => take(userId, system)),
      ]),
    );
    const notListed = unknown(strange('mobileDevices.Guid', 'the phone is not listed'));
    return (id: string): { readonly isProbablyManaged: Known<boolean> } => {
      const { seenBy, own } = serviceId(id);
      return { isProbablyManaged: seenBy === 'intune' ? true : (answers.get(own) ?? notListed) };
    };
  },
});
