import { collector } from '../collector.ts';
import { plainDomain } from '../minimise/address.ts';
import { exchange } from '../permissions-of.ts';
import { cmdletRead } from '../reads.ts';
import { text } from '../text.ts';
import { bool, optionalRef } from './exchange-values.ts';

const read = cmdletRead(
  { cmdlet: 'Get-Mailbox', parameters: { ResultSize: 'Unlimited' } },
  {
    ExternalDirectoryObjectId: text,
    Guid: text,
    DisplayName: text,
    RecipientTypeDetails: text,
    PrimarySmtpAddress: text,
    ForwardingSmtpAddress: text,
    ForwardingAddress: text,
    DeliverToMailboxAndForward: bool,
  },
);

const domainOf = (address: string | null | undefined): string | null =>
  address == null || !address.includes('@') ? null : plainDomain(address.slice(address.lastIndexOf('@') + 1));

/**
 * Mailbox-level forwarding, which Graph does not show. A mailbox without an account of its own (a discovery mailbox)
 * is kept under its Exchange id.
 */
export const mailboxes = collector({
  id: 'mailboxes',
  requests: [read],
  permissions: [exchange('Whether a whole mailbox is forwarded.')],
  collect: async function* (context) {
    for await (const box of context.cmdlet(read))
      yield {
        userId: box.ExternalDirectoryObjectId || `exchange:${box.Guid ?? ''}`,
        displayName: box.DisplayName,
        recipientTypeDetails: box.RecipientTypeDetails,
        domain: domainOf(box.PrimarySmtpAddress),
        forwardingSmtpAddress: optionalRef(box.ForwardingSmtpAddress, context.addresses.ref),
        forwardingAddress: optionalRef(box.ForwardingAddress, context.addresses.directoryRef),
        deliverToMailboxAndForward: box.DeliverToMailboxAndForward,
      };
  },
});
