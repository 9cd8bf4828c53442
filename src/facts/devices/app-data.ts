import { computed } from '../base/computed.ts';
import { whenKnown, type Known } from '../base/known.ts';
import { rowsOf } from '../base/read-evidence.ts';
import { anyOf } from '../base/reasoned.ts';
import { appProtections, type AppProtection } from './app-protection.ts';
import { phonePlatforms, probablyManaged, serviceId } from './phone-sources.ts';

type Policy = AppProtection['policy'];

/** With data open to every app, "save as" is always allowed, whatever its own switch says (read 2026-11). */
function keepsFiles(policy: Policy): boolean {
  const to = String(policy['allowedOutboundDataTransferDestinations'] ?? 'allApps').toLowerCase();
  const places: readonly unknown[] = Array.isArray(policy['allowedDataStorageLocations'])
    ? policy['allowedDataStorageLocations']
    : [];
  const outside = places.some((one) => !['oneDriveForBusiness', 'sharePoint'].includes(String(one)));
  const stays = to === 'none' || (to === 'managedapps' && policy['saveAsBlocked'] === true && !outside);
  return stays && policy['dataBackupBlocked'] === true;
}

/**
 * Whether Outlook on a phone keeps council files and contacts to itself: by one app protection policy that holds there.
 * Other mail programs are not seen, and a phone that Intune alone shows has no mail app that we know.
 */
export const appData = computed({
  name: 'what the mail app lets out',
  needs: { mobileDevices: ['userId', 'isOutlookApp'] },
  uses: { appProtections, phonePlatforms, probablyManaged },
  derive: (given) => {
    const row = rowsOf(given, 'mobileDevices');
    return (
      id: string,
    ): { readonly appKeepsFiles: Known<boolean>; readonly appKeepsContacts: Known<boolean> } => {
      const { seenBy, own } = serviceId(id);
      if (seenBy === 'intune' || !row(own).isOutlookApp)
        return { appKeepsFiles: false, appKeepsContacts: false };
      const protections = given.use.appProtections({
        userId: row(own).userId,
        platform: given.use.phonePlatforms(id).platform,
        isManaged: given.use.probablyManaged(id).isProbablyManaged,
      });
      const held = (keeps: (policy: Policy) => boolean): Known<boolean> =>
        whenKnown([protections], (all) =>
          anyOf(all.map(({ policy, holds }) => (keeps(policy) ? holds : false))),
        );
      return {
        appKeepsFiles: held(keepsFiles),
        appKeepsContacts: held((policy) => policy['contactSyncBlocked'] === true),
      };
    };
  },
});
