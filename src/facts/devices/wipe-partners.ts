import type { Missing } from '../../model/cause.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, type Known } from '../base/known.ts';
import { missingOf, readList, strange } from '../base/read-evidence.ts';
import { everHadIntune } from '../tenant/plans.ts';
import { platformOf, type Platform } from './platform.ts';

type Partner = 'app' | 'mail' | 'none';

const phoneKey = (owner: string, platform: string): string => `${owner}\n${platform.toLowerCase()}`;

/** How many phones of one person and system there are, by three lists; a registration is one app and no phone. */
interface Counts {
  readonly registered: ReadonlyMap<string, number>;
  readonly partnerships: ReadonlyMap<string, number>;
  readonly apps: ReadonlySet<string>;
  /** Owners of a protected app of which nobody told on what system it is. */
  readonly unsureApps: ReadonlySet<string>;
  /** Owners of a phone whose system nobody told. */
  readonly unsure: ReadonlySet<string>;
}

const counts = computed({
  name: 'phones by owner and system',
  needs: {
    registeredDevices: ['operatingSystem', 'ownerIds'],
    mobileDevices: ['userId', 'deviceOS'],
    managedAppRegistrations: ['userId', 'platform'],
  },
  derive: (given): Counts => {
    const registered = new Map<string, number>();
    const partnerships = new Map<string, number>();
    const unsure = new Set<string>();
    const add = (to: Map<string, number>, owner: string, system: Known<Platform>): void => {
      if (isUnknown(system)) unsure.add(owner);
      else to.set(phoneKey(owner, system), (to.get(phoneKey(owner, system)) ?? 0) + 1);
    };
    for (const { operatingSystem, ownerIds } of readList(given, 'registeredDevices').items)
      for (const owner of ownerIds ?? [])
        add(registered, owner, platformOf(operatingSystem, 'registeredDevices.operatingSystem'));
    for (const { userId, deviceOS } of readList(given, 'mobileDevices').items)
      if (userId) add(partnerships, userId, platformOf(deviceOS, 'mobileDevices.DeviceOS'));
    const registrations = readList(given, 'managedAppRegistrations').items;
    const apps = registrations.map(({ userId, platform }) => phoneKey(userId ?? '', platform ?? ''));
    const unsureApps = registrations
      .filter(({ platform, userId }) => !platform || !userId)
      .map(({ userId }) => userId ?? '');
    return {
      registered,
      partnerships,
      apps: new Set(apps),
      unsureApps: new Set(unsureApps),
      unsure,
    };
  },
});

const whichOne = unknown({
  evidence: 'mobileDevices',
  cause: 'not-supported',
  detail: 'Its owner has several phones of the kind, and nothing tells which of them could be wiped.',
});

const someSystem = unknown(strange('mobileDevices.DeviceOS', 'a phone of its owner names no system'));

const someApp = unknown(
  strange('managedAppRegistrations.userId', 'a protected app names no system, or nobody whose it is'),
);

/**
 * What else could wipe the council's data on a phone: a protected app that its owner registered, or a partnership with
 * Exchange, which of Outlook wipes the account only (Clear-MobileDevice, read 2026-08). Nothing but owner and system
 * ties a registered phone to either, and a partnership of a phone thrown away stays. So it counts only where the owner
 * has no more phones of the kind than there are partnerships.
 */
export const wipePartners = computed({
  name: 'phones that an app or Exchange could wipe',
  needs: { registeredDevices: [], mobileDevices: [], managedAppRegistrations: [] },
  uses: { counts, everHadIntune },
  derive: (given) => {
    const { registered, partnerships, apps, unsureApps, unsure } = given.use.counts;
    const cut = missingOf(given, 'registeredDevices');
    const withoutApps = missingOf(given, 'managedAppRegistrations');
    // Without any subscription that names Intune nobody can have registered a protected app.
    const isImpossible =
      given.use.everHadIntune === false && withoutApps.every(({ cause }) => cause === 'licence');
    const unread: readonly Missing[] = [
      ...missingOf(given, 'mobileDevices'),
      ...(isImpossible ? [] : withoutApps),
    ];
    return (owners: readonly string[], platform: Platform): Known<Partner> => {
      if (cut.length > 0) return unknown(...cut);
      if (owners.some((one) => unsure.has(one))) return someSystem;
      const keys = owners.map((one) => phoneKey(one, platform));
      const sum = (of: ReadonlyMap<string, number>): number =>
        Math.max(0, ...keys.map((key) => of.get(key) ?? 0));
      const hasApp = keys.some((key) => apps.has(key));
      // One that names nobody may be theirs.
      if (!hasApp && [...owners, ''].some((one) => unsureApps.has(one))) return someApp;
      const phones = sum(registered);
      if (hasApp && phones === 1) return 'app';
      if (sum(partnerships) >= phones) return 'mail';
      if (hasApp || sum(partnerships) > 0) return whichOne;
      return unread.length > 0 ? unknown(...unread) : 'none';
    };
  },
});
