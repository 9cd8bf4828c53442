import { z } from 'zod';
import { computed } from '../base/computed.ts';
import { part } from '../base/fact.ts';
import { subject, type NamedList } from '../base/subject.ts';
import { unknown, whenKnown } from '../base/known.ts';
import { answered, readList, rowsOf } from '../base/read-evidence.ts';
import { wholeDaysSince } from '../base/whole-days.ts';
import { platformOf, platforms } from './platform.ts';
import { wipeRoutes, wipeRouteTypes } from './wipe-routes.ts';

/** Kinds that are no computer and no phone of anybody: printers and machines (device: profileType, read 2026-11). */
const machines = new Set(['printer', 'securevm', 'iot']);

const list = computed({
  name: 'devices with a council account',
  needs: { registeredDevices: ['displayName', 'profileType'] },
  derive: (given): NamedList => {
    const { items, missing } = readList(given, 'registeredDevices');
    return {
      subjects: items
        .filter(({ profileType }) => !machines.has(profileType?.toLowerCase() ?? ''))
        .map(({ id, displayName }) => ({ id, name: displayName || `A device without a name (${id})` })),
      missing,
    };
  },
});

/**
 * Microsoft builds Windows into these, Holographic and Team (learn.microsoft.com/hololens, /surface-hub, read 2026-12). A
 * council that allows Windows allows them; rules for computers are not for them, so that Intune's are told apart.
 */
const windowsOfItsOwn = /^(hololens|surface ?hub)/i;

export const registeredPlatforms = computed({
  name: 'platforms of devices with a council account',
  needs: { registeredDevices: ['operatingSystem'] },
  derive: (given) => {
    const row = rowsOf(given, 'registeredDevices');
    return (id: string) => {
      const { operatingSystem } = row(id);
      return {
        platform: windowsOfItsOwn.test(operatingSystem?.trim() ?? '')
          ? ('windows' as const)
          : platformOf(operatingSystem, 'registeredDevices.operatingSystem'),
      };
    };
  },
});

/** A device may be in use although the directory has no time for it (manage-stale-devices, 2025-04-09). */
const noTime = unknown({
  evidence: 'registeredDevices',
  cause: 'not-supported',
  detail:
    'The directory has no time of a last sign-in for this device, and that happens with devices in use.',
});

const uses = computed({
  name: 'use of devices with a council account',
  needs: { registeredDevices: ['accountEnabled', 'approximateLastSignInDateTime'] },
  derive: (given) => {
    const row = rowsOf(given, 'registeredDevices');
    return (id: string) => {
      const { accountEnabled, approximateLastSignInDateTime: time } = row(id);
      return {
        isEnabled: answered(accountEnabled, 'registeredDevices.accountEnabled'),
        lastUsedDays: time
          ? wholeDaysSince(time, given.asOf, 'registeredDevices.approximateLastSignInDateTime')
          : noTime,
      };
    };
  },
});

const wipes = computed({
  name: 'ways to wipe devices with a council account',
  uses: { wipeRoutes },
  derive:
    ({ use }) =>
    (id: string) => {
      const route = use.wipeRoutes(id);
      return { wipeRoute: route, canBeWiped: whenKnown([route], (one) => one !== 'none') };
    },
});

/**
 * A computer or phone that is joined to the directory, or that somebody registered with a council account. Phones that
 * only fetch mail with an app of their own are not registered; Exchange knows these, and can wipe them.
 */
export const registeredDevice = subject(list, (id) => [{ about: 'registered-device', id }], {
  platform: part(registeredPlatforms, 'platform', { says: 'Operating system family', type: platforms }),
  isEnabled: part(uses, 'isEnabled', { says: 'The directory lets it sign in', type: z.boolean() }),
  lastUsedDays: part(uses, 'lastUsedDays', {
    says: 'Whole days since it last signed in; the directory is up to two weeks late',
    type: z.int(),
    passing: true,
  }),
  wipeRoute: part(wipes, 'wipeRoute', {
    says: 'What could wipe council data on it: Intune, a protected app, the email partnership, or nothing',
    type: wipeRouteTypes,
  }),
  canBeWiped: part(wipes, 'canBeWiped', {
    says: 'Council data on it can be wiped from afar; of Outlook that is the account only',
    type: z.boolean(),
  }),
});
