import type { MailboxChannel } from './forwards.ts';
import type { Outcome } from './route.ts';

/** How a channel is called after a route: "…, by a rule in the mailbox". */
export const channelWords: Readonly<Record<MailboxChannel, string>> = {
  'mailbox-forwarding': 'by forwarding of the whole mailbox',
  'inbox-rule': 'by a rule in the mailbox',
};

export const addressAt = (domain: string): string =>
  domain === '' ? 'an address that we could not find' : `an address at ${domain}`;

export const amount = (someMailOnly: boolean): string => (someMailOnly ? 'some' : 'all');

/** What a mailbox does with its email, by the state of the route. */
export const routeWords: Readonly<Record<Outcome['state'], string>> = {
  leaves: 'sends',
  inside: 'sends',
  unresolved: 'may send',
  'block-not-proven': 'is set to send',
  blocked: 'is set to send',
  dormant: 'is set to send',
  'in-error': 'is set to send',
};

/** What stands after a route that does not, or may not, work. */
export const routeNotes: Readonly<Record<Outcome['state'], string>> = {
  leaves: '',
  inside: '',
  unresolved: '',
  'block-not-proven': ' (Microsoft 365 may stop it)',
  blocked: ' (Microsoft 365 stops it)',
  dormant: ' (not in use)',
  'in-error': ' (not working)',
};

export const throughWords = 'through another mailbox';
export const notAllRead = 'we could not read everything about this mailbox';

/** What a rule of the whole organisation does, by its action. */
export const flowWords = {
  redirectMessageTo: 'sends email to',
  blindCopyTo: 'sends a hidden copy to',
  copyTo: 'sends a copy to',
  addToRecipients: 'adds',
  moderateMessageByUser: 'asks for approval from',
  generateIncidentReport: 'sends a report with email content to',
  journal: 'sends a copy of email to',
  addsManager: "adds the sender's manager, whose address we did not read",
  connector: 'sends email through another system, which we did not read',
  notSure: 'we could not tell whether it works',
  off: 'not in use',
} as const;

export const blockWords = {
  refused: 'Microsoft 365 refuses email that is sent on automatically.',
  allowed: 'Microsoft 365 lets email be sent on automatically.',
  someAllowed: 'Microsoft 365 lets some mailboxes send email on automatically.',
  automatic: 'The setting is "Automatic". Microsoft does not say what that does for your council.',
  notSure: 'We could not tell what the setting does for every mailbox.',
  remoteOff: 'The setting for other email domains refuses it too.',
  remoteOn: 'The setting for other email domains allows it.',
  remoteNotRead: 'We could not read the setting for other email domains.',
} as const;
