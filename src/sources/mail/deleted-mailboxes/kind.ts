import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/**
 * Mailboxes that were deleted, or lost their licence, and can still be recovered: for 30 days, or for as long as a hold
 * keeps an inactive one (Get-Mailbox -SoftDeletedMailbox, read 2026-11). An empty list is an answer.
 */
export const deletedMailboxes = evidenceKind({
  id: 'deletedMailboxes',
  endpoint: 'Get-Mailbox -SoftDeletedMailbox',
  shape: 'list',
  key: 'id',
  about: 'recipient',
  names: {
    id: 'Guid',
    displayName: 'DisplayName',
    whenSoftDeleted: 'WhenSoftDeleted',
    isInactiveMailbox: 'IsInactiveMailbox',
  },
  item: z.object({
    id: z.string(),
    displayName: z.string().nullish(),
    whenSoftDeleted: z.string().nullish(),
    /** A hold keeps it until the hold ends. */
    isInactiveMailbox: z.boolean().nullish(),
  }),
});
