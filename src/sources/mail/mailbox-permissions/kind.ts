import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/**
 * Who besides its owner may open a mailbox: holders of full access that somebody gave, as digests. The owner's own entry,
 * inherited ones and rights that do not read mail are dropped (Get-MailboxPermission, read 2026-11). Subject: mailbox.
 */
export const mailboxPermissions = evidenceKind({
  id: 'mailboxPermissions',
  endpoint: 'Get-MailboxPermission',
  shape: 'each',
  key: 'subject',
  about: 'account',
  names: { holder: 'User', isDenied: 'Deny' },
  item: z.array(
    z.object({
      holder: z.string(),
      /** Refused, and not given. */
      isDenied: z.boolean().nullish(),
      /** Nothing but a number is left: whoever held the right is deleted. */
      isDeleted: z.boolean(),
    }),
  ),
});
