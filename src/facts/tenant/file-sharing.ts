import { z } from 'zod';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, missingOf, readOne, strange, valueOf } from '../base/read-evidence.ts';
import { isPersonalProvider } from '../mail/destination.ts';
import { accountKinds, type AccountType } from '../people/account.ts';
import { guestWithoutAddress, reachedAtDomain } from '../people/guest-domain.ts';

/** https://learn.microsoft.com/graph/api/resources/sharepointsettings (read 2026-11). */
const ceilings = {
  disabled: 'nobody',
  existingexternalusersharingonly: 'guests-in-the-directory',
  externalusersharingonly: 'anybody-invited',
  externaluserandguestsharing: 'anyone-with-a-link',
} as const;
type Ceiling = (typeof ceilings)[keyof typeof ceilings];
export const ceilingTypes = z.enum(ceilings);

const isCeiling = (word: string): word is keyof typeof ceilings => Object.hasOwn(ceilings, word);

const kindText = (kind: Known<AccountType>): string => (isUnknown(kind) ? '' : kind);

const unseen = (detail: string) =>
  unknown({ evidence: 'sharepointSettings', cause: 'not-supported', detail } as const);
const emptyList = unknown(
  strange('sharepointSettings.sharingAllowedDomainList', 'no domain is on the list of those that are let in'),
);
const invited =
  'Outsiders who are invited open a file by a code and leave no trace in the directory. Who they are cannot be read.';
const privateGuests =
  'Guests with a private address are in the directory. Which files they may open cannot be read.';

/** How far files may be shared outside at most, and whether with named domains only; OneDrive can be no more open. */
export const sharingCeiling = computed({
  name: 'ceiling on sharing of files',
  needs: {
    sharepointSettings: ['sharingCapability', 'sharingDomainRestrictionMode', 'sharingAllowedDomainList'],
  },
  bears: {
    sharepointSettings: ['sharingCapability', 'sharingDomainRestrictionMode', 'sharingAllowedDomainList'],
  },
  derive: (given) => {
    const settings = readOne(given, 'sharepointSettings');
    const filesSharedWith = whenKnown([settings], (one) =>
      whenKnown(
        [answered(one.sharingCapability, 'sharepointSettings.sharingCapability')],
        (text): Known<Ceiling> => {
          const word = text.toLowerCase();
          if (isCeiling(word)) return ceilings[word];
          return unknown(strange('sharepointSettings.sharingCapability', 'a value that we do not know'));
        },
      ),
    );
    const fileDomainsLimited = whenKnown([settings], (one) =>
      whenKnown(
        [answered(one.sharingDomainRestrictionMode, 'sharepointSettings.sharingDomainRestrictionMode')],
        (text): Known<boolean> => {
          const word = text.toLowerCase();
          // A list of domains to keep out lets in all others.
          if (word === 'none' || word === 'blocklist') return false;
          // A link that anybody can open asks for no address, so no list holds for it.
          if (word === 'allowlist')
            return whenKnown([filesSharedWith], (limit): Known<boolean> => {
              if (limit === 'anyone-with-a-link') return false;
              const list = answered(
                one.sharingAllowedDomainList,
                'sharepointSettings.sharingAllowedDomainList',
              );
              return whenKnown([list], (domains): Known<boolean> => (domains.length > 0 ? true : emptyList));
            });
          return unknown(
            strange('sharepointSettings.sharingDomainRestrictionMode', 'a value that we do not know'),
          );
        },
      ),
    );
    return () => ({ filesSharedWith, fileDomainsLimited });
  },
});

/**
 * How far files may be shared outside, as a ceiling for the whole tenant: it shows that they can be, or that they
 * cannot, and never that a file is.
 */
export const fileSharing = computed({
  name: 'sharing of files outside',
  needs: {
    sharepointSettings: ['isResharingByExternalUsersEnabled'],
    users: ['mail', 'userPrincipalName'],
  },
  bears: { sharepointSettings: ['isResharingByExternalUsersEnabled'] },
  uses: { sharingCeiling, accountKinds },
  derive: (given) => {
    const settings = readOne(given, 'sharepointSettings');
    const { filesSharedWith: ceiling } = given.use.sharingCeiling();
    const reshare = whenKnown([settings], (one) =>
      answered(one.isResharingByExternalUsersEnabled, 'sharepointSettings.isResharingByExternalUsersEnabled'),
    );
    const gaps = missingOf(given, 'users');
    // An outsider with member rights is one all the same; an account that is no member for certain may be one.
    const outsiders = (valueOf(given, 'users') ?? []).flatMap((user) => {
      const kind = kindText(given.use.accountKinds(user.id).kind);
      return ['member', 'agent'].includes(kind) ? [] : [{ kind, domain: reachedAtDomain(user) }];
    });
    const known = (): Known<boolean> => {
      if (outsiders.some(({ domain }) => isPersonalProvider(domain))) return unseen(privateGuests);
      if (outsiders.some(({ kind, domain }) => kind === 'guest' && domain === '')) return guestWithoutAddress;
      return gaps.length > 0 ? unknown(...gaps) : true;
    };
    const filesStayInside = whenKnown([ceiling], (limit): Known<boolean> => {
      if (limit === 'anyone-with-a-link') return false;
      if (limit === 'nobody') return true;
      return whenKnown([reshare], (may): Known<boolean> => {
        if (may) return false;
        return limit === 'anybody-invited' ? unseen(invited) : known();
      });
    });
    return () => ({ filesStayInside });
  },
});

/** SharePoint's own switch for old ways of signing in; it says nothing of Conditional Access. */
export const oldFileSignIn = computed({
  name: 'old sign-in to files',
  needs: { sharepointSettings: ['isLegacyAuthProtocolsEnabled'] },
  derive: (given) => {
    const filesTakeOldSignIn = whenKnown([readOne(given, 'sharepointSettings')], (one) =>
      answered(one.isLegacyAuthProtocolsEnabled, 'sharepointSettings.isLegacyAuthProtocolsEnabled'),
    );
    return () => ({ filesTakeOldSignIn });
  },
});

/**
 * Whether OneDrive copies files to known computers only. It counts by local directories, so a council without one cannot
 * use it sensibly. What a browser saves is not touched by it.
 */
export const fileSync = computed({
  name: 'copies of files on computers',
  needs: { sharepointSettings: ['isUnmanagedSyncAppForTenantRestricted'] },
  derive: (given) => {
    const syncOnlyOnJoined = whenKnown([readOne(given, 'sharepointSettings')], (one) =>
      answered(
        one.isUnmanagedSyncAppForTenantRestricted,
        'sharepointSettings.isUnmanagedSyncAppForTenantRestricted',
      ),
    );
    return () => ({ syncOnlyOnJoined });
  },
});
