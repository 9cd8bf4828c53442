import { collector } from '../../declare/collector.ts';
import { plainDomain } from '../../declare/minimise/address.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';
import { sentText, text } from '../../declare/optional-values.ts';
import { bool, list, mailboxId, minutes, optionalRef, present } from '../../declare/exchange-values.ts';
import { neverEmpty } from '../../declare/never-empty.ts';

const read = cmdletRead(
  { cmdlet: 'Get-Mailbox', parameters: { ResultSize: 'Unlimited' } },
  {
    ExternalDirectoryObjectId: sentText,
    Guid: text,
    DisplayName: text,
    RecipientTypeDetails: text,
    PrimarySmtpAddress: text,
    ForwardingSmtpAddress: text,
    ForwardingAddress: text,
    SingleItemRecoveryEnabled: bool,
    RetainDeletedItemsFor: minutes,
    LitigationHoldEnabled: bool,
    InPlaceHolds: list,
    ComplianceTagHoldApplied: bool,
  },
);

const domainOf = (address: string | null | undefined): string | null | undefined => {
  if (address === undefined) return undefined;
  return address === null || !address.includes('@')
    ? null
    : plainDomain(address.slice(address.lastIndexOf('@') + 1));
};

const inDays = (mins: number | null | undefined): number | null | undefined =>
  typeof mins === 'number' ? mins / 1440 : mins;

/** Mailbox-level forwarding, which Graph does not show. */
export const mailboxes = collector({
  id: 'mailboxes',
  requests: [read],
  permissions: [exchange('Whether a whole mailbox is forwarded.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    for await (const box of neverEmpty(context.cmdlet(read), 'no mailbox'))
      yield {
        userId: mailboxId(read.cmdlet, box),
        displayName: box.DisplayName,
        recipientTypeDetails: box.RecipientTypeDetails,
        domain: domainOf(box.PrimarySmtpAddress),
        forwardingSmtpAddress: optionalRef(box.ForwardingSmtpAddress, context.addresses.ref),
        forwardingAddress: optionalRef(box.ForwardingAddress, context.addresses.directoryRef),
        singleItemRecoveryEnabled: box.SingleItemRecoveryEnabled,
        retainDeletedItemsForDays: inDays(box.RetainDeletedItemsFor),
        litigationHoldEnabled: box.LitigationHoldEnabled,
        inPlaceHolds: present(box.InPlaceHolds),
        complianceTagHoldApplied: box.ComplianceTagHoldApplied,
      };
  },
});
