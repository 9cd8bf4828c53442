import { z } from 'zod';

/**
 * For whom a policy of mail protection is. People and groups are kept as digests of their identity; domains as they are.
 * A preset rule in which nothing is named is for everybody (preset-security-policies, 2026-07-03).
 */
export const recipientConditions = {
  id: z.string(),
  name: z.string().nullish(),
  state: z.string().nullish(),
  priority: z.number().nullish(),
  sentTo: z.array(z.string()),
  sentToMemberOf: z.array(z.string()),
  recipientDomainIs: z.array(z.string()),
  exceptIfSentTo: z.array(z.string()),
  exceptIfSentToMemberOf: z.array(z.string()),
  exceptIfRecipientDomainIs: z.array(z.string()),
};

/** Microsoft's names of these. */
export const recipientConditionNames = {
  id: 'Identity',
  name: 'Name',
  state: 'State',
  priority: 'Priority',
  sentTo: 'SentTo',
  sentToMemberOf: 'SentToMemberOf',
  recipientDomainIs: 'RecipientDomainIs',
  exceptIfSentTo: 'ExceptIfSentTo',
  exceptIfSentToMemberOf: 'ExceptIfSentToMemberOf',
  exceptIfRecipientDomainIs: 'ExceptIfRecipientDomainIs',
} as const;
