import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { missingOf, readList, strange } from '../base/read-evidence.ts';
import { allOf, anyOf } from '../base/reasoned.ts';
import { storesInside, switched, word } from './app-words.ts';
import { appProtections, type AppProtection } from './app-protection.ts';
import type { Platform } from './platform.ts';
import { managedCounts } from './probably-managed.ts';
import { workProfiles } from './work-profiles.ts';

type Policy = AppProtection['policy'];

/** Work data may go to managed apps only, or to none. With `none` there is nothing to save elsewhere either. */
const sendsInside = (policy: Policy): Known<boolean> =>
  whenKnown([word(policy, 'allowedOutboundDataTransferDestinations')], (to): Known<boolean> => {
    if (to !== 'managedapps') return to === 'none';
    // The phone's own storage or a private service undoes it (app-protection-policy-settings-ios, 2023-03-07).
    return allOf([switched(policy, 'saveAsBlocked'), storesInside(policy)]);
  });

const pastesInside = (policy: Policy): Known<boolean> =>
  whenKnown([word(policy, 'allowedOutboundClipboardSharingLevel')], (level) => level !== 'allapps');

/** A policy that holds for the person keeps work data in council apps; the strictest of several counts. */
const keepsApart = (protections: readonly AppProtection[]): Known<boolean> =>
  anyOf(protections.map(({ policy, holds }) => allOf([holds, sendsInside(policy), pastesInside(policy)])));

const unasked = unknown({
  evidence: 'managedDevices',
  cause: 'not-supported',
  detail: 'A registration of a protected app does not say whether Intune manages the phone as well.',
});

const byEnrolment = unknown({
  evidence: 'managedDevices',
  cause: 'not-supported',
  detail:
    'Intune manages a phone of theirs that may have a part of its own for work. That keeps data apart without any app policy, and Microsoft does not show it.',
});

const platforms: Readonly<Record<string, 'ios' | 'android'>> = { ios: 'ios', android: 'android' };

/**
 * People with a protected app on a phone of theirs, and whether the policies that reach them keep council data in council
 * apps. A policy for nobody, or for managed phones only, protects no private phone. A phone that may have a work profile can
 * keep them apart without any policy.
 */
export const appSeparation = computed({
  name: 'separation of council data on private phones',
  needs: { managedAppRegistrations: ['userId', 'platform'] },
  uses: { appProtections, managedCounts, workProfiles },
  derive: (given) => {
    const { items } = readList(given, 'managedAppRegistrations');
    const missing = missingOf(given, 'managedAppRegistrations');
    const managed = given.use.managedCounts;
    /** Of somebody without any managed phone of the system this one is not managed either. */
    const isManaged = (id: string, platform: Platform): Known<boolean> => {
      if ((managed.counts.get(`${id}\n${platform}`) ?? 0) > 0) return unasked;
      const absent = [...managed.missing, ...(managed.unsaid.get(id) ?? [])];
      return absent.length > 0 ? unknown(...absent) : false;
    };
    const systems = Map.groupBy(items, ({ userId }) => userId ?? '');
    return (
      id: string,
    ): { readonly usesProtectedApp: Known<boolean>; readonly councilDataStaysApart: Known<boolean> } => {
      const own = [...new Set((systems.get(id) ?? []).map(({ platform }) => platform?.toLowerCase() ?? ''))];
      if (own.length === 0) {
        const none = missing.length > 0 ? unknown(...missing) : false;
        return { usesProtectedApp: none, councilDataStaysApart: none };
      }
      const each = own.map((name): Known<boolean> => {
        const platform = platforms[name];
        if (platform === undefined)
          return unknown(strange('managedAppRegistrations.platform', 'a system that we do not know'));
        const kept = whenKnown(
          [given.use.appProtections({ userId: id, platform, isManaged: isManaged(id, platform) })],
          keepsApart,
        );
        if (kept !== false) return kept;
        if (given.use.workProfiles(id, platform)) return byEnrolment;
        // A phone that was not listed may have such a part, too.
        return managed.missing.length > 0 ? unknown(...managed.missing) : false;
      });
      return { usesProtectedApp: true, councilDataStaysApart: allOf(each) };
    };
  },
});
