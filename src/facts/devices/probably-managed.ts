import type { Missing } from '../../model/cause.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { readList, strange } from '../base/read-evidence.ts';
import { nobodyManages, serviceId } from './phone-sources.ts';
import { platformOf, type Platform } from './platform.ts';

/** Phones that Intune manages, counted by owner and system, and why somebody may have more of them. */
export const managedCounts = computed({
  name: 'managed phones by owner and system',
  needs: { managedDevices: ['userId', 'operatingSystem'] },
  uses: { nobodyManages },
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
    return { counts, unsaid, missing: given.use.nobodyManages ? [] : missing };
  },
});

/** As many of an owner's mail phones as the owner has managed phones of that system are probably the same phones. */
export const probablyManaged = computed({
  name: 'phones that are probably managed',
  needs: { mobileDevices: ['userId', 'deviceOS'] },
  uses: { managedCounts },
  derive: (given) => {
    const { counts, unsaid, missing } = given.use.managedCounts;
    const left = new Map(counts);
    const take = (userId: string | null | undefined, platform: Platform): Known<boolean> => {
      const key = `${userId ?? ''}\n${platform}`;
      const count = left.get(key) ?? 0;
      if (count > 0) {
        left.set(key, count - 1);
        return true;
      }
      const absent = [...missing, ...(unsaid.get(userId ?? '') ?? [])];
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
