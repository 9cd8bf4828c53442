import { unknown, type Known } from '../base/known.ts';
import { strange } from '../base/read-evidence.ts';

export type MailboxType = 'user' | 'shared' | 'room' | 'equipment' | 'other';

/** Get-Mailbox, RecipientTypeDetails (read 2026-11); `other` are mailboxes of some service, which nobody calls theirs. */
const byRecipientType: Readonly<Record<string, MailboxType>> = {
  usermailbox: 'user',
  linkedmailbox: 'user',
  legacymailbox: 'user',
  sharedmailbox: 'shared',
  roommailbox: 'room',
  linkedroommailbox: 'room',
  equipmentmailbox: 'equipment',
  ...Object.fromEntries(
    [
      'arbitration',
      'auditlog',
      'auxauditlog',
      'discovery',
      'group',
      'monitoring',
      'publicfolder',
      'scheduling',
      'supervisoryreviewpolicy',
      'systemattendant',
      'system',
      'team',
    ].map((service) => [`${service}mailbox`, 'other' as const]),
  ),
};

/** mailboxSettings, userPurpose (https://learn.microsoft.com/graph/api/resources/mailboxsettings, read 2026-08). */
const byPurpose: Readonly<Record<string, MailboxType | 'none'>> = {
  user: 'user',
  linked: 'user',
  shared: 'shared',
  room: 'room',
  equipment: 'equipment',
  others: 'other',
  none: 'none',
};

const newType = unknown(strange('mailboxes.recipientTypeDetails', 'a kind that we do not know'));
const newPurpose = unknown(strange('mailboxPurposes.userPurpose', 'a kind that we do not know'));

/** The kind of mailbox by Exchange's word; one that Microsoft has since invented may be shared, or may not. */
export const typeOfRecipient = (type: string): Known<MailboxType> =>
  byRecipientType[type.toLowerCase()] ?? newType;

/** The same by Graph's word; `none` for an account without a mailbox in the cloud. */
export const typeOfPurpose = (purpose: string): Known<MailboxType | 'none'> =>
  byPurpose[purpose.toLowerCase()] ?? newPurpose;
