import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';
import { AddressRef } from '../../shapes/address-ref.ts';

/** `Get-Recipient`: what a forwarding target or a legacy name resolves to. */
export const Recipient = z.object({
  recipientTypeDetails: z.string().nullish(),
  /** Object id of the user, group or contact in the directory. */
  userId: z.string().nullish(),
  /** The final address of a contact or mail user. */
  external: AddressRef.nullish(),
  primary: AddressRef.nullish(),
  /**
   * Digests of every identity: addresses, legacy Exchange name, distinguished name, name, alias, guid. Absent where one of
   * them did not come: whoever is known by that one would be taken for somebody else.
   */
  identityDigests: z.array(z.string()).optional(),
});
export type Recipient = z.infer<typeof Recipient>;

export const recipients = evidenceKind({
  id: 'recipients',
  endpoint: 'Get-Recipient',
  shape: 'list',
  key: 'userId',
  about: 'account',
  names: {
    userId: 'ExternalDirectoryObjectId',
    recipientTypeDetails: 'RecipientTypeDetails',
    external: 'ExternalEmailAddress',
    primary: 'PrimarySmtpAddress',
    identityDigests: 'EmailAddresses',
  },
  madeOf: { identityDigests: 'one of its names and addresses' },
  item: Recipient,
});
