import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';
import { AddressRef } from '../../shapes/address-ref.ts';

/** `Get-Mailbox -ResultSize Unlimited`. A member that did not come back is absent, and absent is not empty. */
export const Mailbox = z.object({
  /** `ExternalDirectoryObjectId`: the user's object id. */
  userId: z.string(),
  displayName: z.string().nullish(),
  recipientTypeDetails: z.string().nullish(),
  domain: z.string().nullish(),
  forwardingSmtpAddress: AddressRef.nullish(),
  forwardingAddress: AddressRef.nullish(),
  /** Whether a deleted item can be recovered even after it was purged. */
  singleItemRecoveryEnabled: z.boolean().nullish(),
  litigationHoldEnabled: z.boolean().nullish(),
  /** Ids of holds and of retention policies; one that begins with `-` is left out of an organisation-wide one. */
  inPlaceHolds: z.array(z.string()).nullish(),
  /** Some item carries a label that keeps it. */
  complianceTagHoldApplied: z.boolean().nullish(),
  /** For how many days a deleted item can be recovered. */
  retainDeletedItemsForDays: z.number().nullish(),
});
export type Mailbox = z.infer<typeof Mailbox>;

export const mailboxes = evidenceKind({
  id: 'mailboxes',
  endpoint: 'Get-Mailbox',
  shape: 'list',
  key: 'userId',
  about: 'account',
  names: {
    userId: 'ExternalDirectoryObjectId',
    displayName: 'DisplayName',
    recipientTypeDetails: 'RecipientTypeDetails',
    domain: 'PrimarySmtpAddress',
    forwardingSmtpAddress: 'ForwardingSmtpAddress',
    forwardingAddress: 'ForwardingAddress',
    singleItemRecoveryEnabled: 'SingleItemRecoveryEnabled',
    retainDeletedItemsForDays: 'RetainDeletedItemsFor',
    litigationHoldEnabled: 'LitigationHoldEnabled',
    inPlaceHolds: 'InPlaceHolds',
    complianceTagHoldApplied: 'ComplianceTagHoldApplied',
  },
  item: Mailbox,
});
