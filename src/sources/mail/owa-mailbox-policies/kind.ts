import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/** What Outlook on the web offers; each mailbox has one policy by its name (Set-OwaMailboxPolicy, read 2026-11). */
export const owaMailboxPolicies = evidenceKind({
  id: 'owaMailboxPolicies',
  endpoint: 'Get-OwaMailboxPolicy',
  shape: 'list',
  key: 'name',
  about: 'policy',
  names: {
    name: 'Name',
    additionalStorageProvidersAvailable: 'AdditionalStorageProvidersAvailable',
    allowCopyContactsToDeviceAddressBook: 'AllowCopyContactsToDeviceAddressBook',
    conditionalAccessPolicy: 'ConditionalAccessPolicy',
    personalAccountsEnabled: 'PersonalAccountsEnabled',
  },
  item: z.object({
    name: z.string(),
    /** Box, Dropbox, Google Drive and a private OneDrive are offered. */
    additionalStorageProvidersAvailable: z.boolean().nullish(),
    allowCopyContactsToDeviceAddressBook: z.boolean().nullish(),
    /** `Off`, `ReadOnly`, `ReadOnlyPlusAttachmentsBlocked`. */
    conditionalAccessPolicy: z.string().nullish(),
    /** Private accounts may be added in the new Outlook for Windows. */
    personalAccountsEnabled: z.boolean().nullish(),
  }),
});
