import { collector } from '../../declare/collector.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';
import { text } from '../../declare/optional-values.ts';
import { list, optionalRef } from '../../declare/exchange-values.ts';
import { neverEmpty } from '../../declare/never-empty.ts';

const read = cmdletRead(
  { cmdlet: 'Get-Recipient', parameters: { ResultSize: 'Unlimited' } },
  {
    RecipientTypeDetails: text,
    ExternalDirectoryObjectId: text,
    Guid: text,
    Name: text,
    Alias: text,
    Identity: text,
    DistinguishedName: text,
    LegacyExchangeDN: text,
    PrimarySmtpAddress: text,
    ExternalEmailAddress: text,
    EmailAddresses: list,
  },
);

/** What a forwarding target resolves to: every writing of a recipient becomes a digest, and is dropped. */
export const recipients = collector({
  id: 'recipients',
  requests: [read],
  permissions: [exchange('Whether a forwarding target is a contact outside the council.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    for await (const one of neverEmpty(context.cmdlet(read), 'no recipient')) {
      yield {
        recipientTypeDetails: one.RecipientTypeDetails,
        userId: one.ExternalDirectoryObjectId === '' ? null : one.ExternalDirectoryObjectId,
        external: optionalRef(one.ExternalEmailAddress, context.addresses.ref),
        primary: optionalRef(one.PrimarySmtpAddress, context.addresses.ref),
        identityDigests: context.addresses.digestsOf(
          one.PrimarySmtpAddress,
          one.ExternalEmailAddress,
          one.EmailAddresses,
          one.LegacyExchangeDN,
          one.DistinguishedName,
          one.Identity,
          one.Name,
          one.Alias,
          one.Guid,
          one.ExternalDirectoryObjectId,
        ),
      };
    }
  },
});
