import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';
import { AddressRef } from '../../shapes/address-ref.ts';

/** An inbox rule without its name and its conditions: dropped in memory, before anything is stored. */
export const InboxRule = z.object({
  sequence: z.number().nullish(),
  isEnabled: z.boolean().nullish(),
  hasError: z.boolean().nullish(),
  isReadOnly: z.boolean().nullish(),
  /** Absent where the conditions did not come: every property is returned (List rules, read 2026-11), be it as null. */
  hasConditions: z.boolean().optional(),
  hasExceptions: z.boolean().optional(),
  stopProcessingRules: z.boolean().nullish(),
  /** Graph could not express the rule: neither conditions nor actions came back. */
  unreadable: z.boolean(),
  targets: z.array(
    z.object({ action: z.enum(['forwardTo', 'forwardAsAttachmentTo', 'redirectTo']), address: AddressRef }),
  ),
});
export type InboxRule = z.infer<typeof InboxRule>;

/** Subject: user id. An account without mailbox is collected as an empty list. */
export const inboxRules = evidenceKind({
  id: 'inboxRules',
  endpoint: 'GET /users/{id}/mailFolders/inbox/messageRules',
  shape: 'each',
  key: 'subject',
  about: 'account',
  mayBeAbsent: {
    stopProcessingRules: 'A rule holds only the actions that it has (messagerule-update, read 2026-11).',
  },
  item: z.array(InboxRule),
});
