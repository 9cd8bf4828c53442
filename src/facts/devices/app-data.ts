import { computed } from '../base/computed.ts';
import { whenKnown, type Known } from '../base/known.ts';
import { answered, rowsOf } from '../base/read-evidence.ts';
import { allOf, anyOf } from '../base/reasoned.ts';
import { storesInside, switched, word } from './app-words.ts';
import { appProtections, type AppProtection } from './app-protection.ts';
import { phonePlatforms, serviceId } from './phone-sources.ts';
import { probablyManaged } from './probably-managed.ts';

type Policy = AppProtection['policy'];

/** With data open to every app, "save as" is always allowed, whatever its own switch says (read 2026-11). */
function keepsFiles(policy: Policy): Known<boolean> {
  const stays = whenKnown([word(policy, 'allowedOutboundDataTransferDestinations')], (to): Known<boolean> => {
    if (to !== 'managedapps') return to === 'none';
    return allOf([switched(policy, 'saveAsBlocked'), storesInside(policy)]);
  });
  return allOf([stays, switched(policy, 'dataBackupBlocked')]);
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
      if (seenBy === 'intune') return { appKeepsFiles: false, appKeepsContacts: false };
      const isOutlook = answered(row(own).isOutlookApp, 'mobileDevices.ClientType');
      const protections = given.use.appProtections({
        userId: row(own).userId,
        platform: given.use.phonePlatforms(id).platform,
        isManaged: given.use.probablyManaged(id).isProbablyManaged,
      });
      const held = (keeps: (policy: Policy) => Known<boolean>): Known<boolean> =>
        allOf([
          isOutlook,
          whenKnown([protections], (all) =>
            anyOf(all.map(({ policy, holds }) => allOf([keeps(policy), holds]))),
          ),
        ]);
      return {
        appKeepsFiles: held(keepsFiles),
        appKeepsContacts: held((policy) => switched(policy, 'contactSyncBlocked')),
      };
    };
  },
});
