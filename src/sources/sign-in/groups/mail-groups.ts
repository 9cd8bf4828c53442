import type { AddressRef } from '../../shapes/address-ref.ts';
import type { CollectContext } from '../../declare/context.ts';

type Context = Pick<CollectContext, 'items'>;

/** Digests of everything that mail is sent on to, and of groups that a forwarding policy names. */
const namedInMail = async (context: Context): Promise<ReadonlySet<string>> => {
  const found = new Set<string>();
  const add = (address: AddressRef | null | undefined): void => {
    if (address != null) found.add(address.digest);
  };
  for await (const box of context.items('mailboxes')) {
    add(box.forwardingAddress);
    add(box.forwardingSmtpAddress);
  }
  for await (const entry of context.items('inboxRules'))
    if (entry.status === 'collected')
      for (const { targets } of entry.value) for (const { address } of targets) add(address);
  for await (const rule of context.items('transportRules'))
    for (const { address } of rule.targets) add(address);
  for await (const rule of context.items('journalRules')) add(rule.journalEmailAddress);
  for await (const rule of context.items('outboundSpamRules'))
    for (const digest of [...rule.fromMemberOf, ...rule.exceptIfFromMemberOf]) found.add(digest);
  for (const kind of ['mailFilterRules', 'safeAttachmentRules'] as const)
    for await (const rule of context.items(kind))
      for (const digest of [...rule.sentToMemberOf, ...rule.exceptIfSentToMemberOf]) found.add(digest);
  return found;
};

/**
 * Object ids of the mail groups whose members decide where mail goes. A dynamic group has no list of members and no
 * object in the directory.
 */
export const groupsInMail = async (context: Context): Promise<string[]> => {
  const named = await namedInMail(context);
  const ids: string[] = [];
  for await (const { recipientTypeDetails, userId, identityDigests } of context.items('recipients')) {
    const type = (recipientTypeDetails ?? '').toLowerCase();
    if (!type.includes('group') || type.startsWith('dynamic') || userId == null) continue;
    if (identityDigests.some((digest) => named.has(digest))) ids.push(userId);
  }
  return ids;
};
