import { z } from 'zod';
import { computed } from '../base/computed.ts';
import { part, told } from '../base/fact.ts';
import { subject, type NamedList } from '../base/subject.ts';
import { unknown, type Known } from '../base/known.ts';
import { missingOf, valueOf } from '../base/read-evidence.ts';
import { barredFromSending } from './barred.ts';
import { deletedMail } from './deleted-mail.ts';
import { doubt } from './mail-doubt.ts';
import { mailboxKindTypes, mailboxList } from './mailbox-list.ts';
import { mailFilters } from './filters.ts';
import { mailHolds } from './holds.ts';
import { readerNames } from './readers.ts';
import { safeAttachments, safeAttachmentStates } from './safe-attachments.ts';
import { waysOut, whatLeaves } from './ways-out.ts';
import { webMail } from './web-mail.ts';

const listed = computed({
  name: 'mailboxes',
  uses: { mailboxList },
  derive: ({ use: { mailboxList: list } }): NamedList => ({
    subjects: list.mailboxes,
    missing: list.missing,
  }),
});

const kinds = computed({
  name: 'kinds of the mailboxes',
  uses: { mailboxList },
  derive: ({ use }) => {
    const byId = new Map(use.mailboxList.mailboxes.map((one) => [one.id, one]));
    const none = unknown(doubt('mailboxes', 'error', 'The mailbox is not listed.'));
    return (id: string) => ({ kind: byId.get(id)?.kind ?? none });
  },
});

const accountsBehind = computed({
  name: 'accounts behind mailboxes',
  needs: { users: ['accountEnabled'] },
  derive: (given) => {
    const users = new Map((valueOf(given, 'users') ?? []).map((one) => [one.id, one.accountEnabled]));
    const gaps = missingOf(given, 'users');
    const silent = doubt(
      'users',
      'error',
      'Graph did not say whether the account of the mailbox may sign in.',
    );
    const open = unknown(...(gaps.length > 0 ? gaps : [silent]));
    return (id: string): { readonly accountCanSignIn: Known<boolean> } => ({
      accountCanSignIn: users.get(id) ?? open,
    });
  },
});

/** A mailbox, and where the email that reaches it ends in the end: through contacts, groups and further mailboxes. */
export const mailbox = subject(listed, (id) => [{ about: 'account', id }], {
  kind: part(kinds, 'kind', { says: 'Kind of mailbox', type: mailboxKindTypes }),
  accountCanSignIn: part(accountsBehind, 'accountCanSignIn', {
    says: 'The account behind the mailbox may sign in with a password',
    type: z.boolean(),
  }),
  ...whatLeaves,
  deletedEmailIsKept: part(deletedMail, 'deletedEmailIsKept', {
    says: 'A deleted message can be recovered even after it was purged',
    type: z.boolean(),
  }),
  deletedEmailDays: part(deletedMail, 'deletedEmailDays', {
    says: 'Days for which a deleted message can be recovered',
    type: z.int(),
  }),
  offersPrivateStorage: part(webMail, 'offersPrivateStorage', {
    says: 'Outlook on the web offers Dropbox, Google Drive and other private storage',
    type: z.boolean(),
  }),
  contactsMayBeCopied: part(webMail, 'contactsMayBeCopied', {
    says: 'Outlook on the web lets contacts be copied to a device',
    type: z.boolean(),
  }),
  privateAccountsMayBeAdded: part(webMail, 'privateAccountsMayBeAdded', {
    says: 'Private accounts may be added beside it in the new Outlook for Windows',
    type: z.boolean(),
  }),
  webMailCanBeViewOnly: part(webMail, 'webMailCanBeViewOnly', {
    says: 'Outlook on the web obeys a rule that lets attachments only be looked at',
    type: z.boolean(),
  }),
  ...waysOut,
  otherReaders: part(readerNames, 'otherReaders', {
    says: 'Object ids of those who may open the mailbox besides its owner, by full access; groups resolved',
    type: z.array(z.string()),
  }),
  otherReaderNames: told(readerNames, 'otherReaderNames', { says: 'What these are called', tells: 'names' }),
  isHeld: part(mailHolds, 'isHeld', {
    says: 'A hold, a retention policy or a label keeps its email; for how long is not shown',
    type: z.boolean(),
  }),
  isBarredFromSending: part(barredFromSending, 'isBarredFromSending', {
    says: 'Microsoft lets it send nothing for now, because it sent too much or junk',
    type: z.boolean(),
  }),
  attachmentsAreFiltered: part(mailFilters, 'attachmentsAreFiltered', {
    says: 'Dangerous attachments are refused, and email that turns out to be malware is taken back',
    type: z.boolean(),
  }),
  sendersSkipFilter: part(mailFilters, 'sendersSkipFilter', {
    says: 'Some senders or domains are let past the spam filter',
    type: z.boolean(),
  }),
  safeAttachments: part(safeAttachments, 'safeAttachments', {
    says: 'Attachments are opened in a safe place first, where the plan includes that',
    type: safeAttachmentStates,
  }),
});
