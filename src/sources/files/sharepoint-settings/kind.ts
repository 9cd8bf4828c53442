import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/**
 * Sharing settings of SharePoint and OneDrive for the whole tenant: a ceiling, as each site may be tighter
 * (sharepointSettings, read 2026-11). Links, their ages and who has them need rights to read files, which are not asked for.
 */
export const sharepointSettings = evidenceKind({
  id: 'sharepointSettings',
  endpoint: 'GET /admin/sharepoint/settings',
  shape: 'one',
  item: z.object({
    /** disabled, existingExternalUserSharingOnly, externalUserSharingOnly, externalUserAndGuestSharing. */
    sharingCapability: z.string().nullish(),
    /** none, allowList, blockList. With `none` no list is in force, whatever stands in it. */
    sharingDomainRestrictionMode: z.string().nullish(),
    /** Digests of the domains that are let in. What an empty list does Microsoft does not say. */
    sharingAllowedDomainList: z.array(z.string()).nullish(),
    isResharingByExternalUsersEnabled: z.boolean().nullish(),
    isUnmanagedSyncAppForTenantRestricted: z.boolean().nullish(),
    isLegacyAuthProtocolsEnabled: z.boolean().nullish(),
  }),
});
