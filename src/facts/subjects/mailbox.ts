import { z } from 'zod';
import { field, texts, text, yesNo } from './field.ts';

/** How one route out of a mailbox or the organisation ends. */
export const Route = z.strictObject({
  channel: z.enum(['mailbox-forwarding', 'inbox-rule', 'transport-rule', 'journal-rule', 'incident-report']),
  /** Class of the final address: personal provider, other outside, public body, the council's own domain elsewhere. */
  destination: z.enum([
    'personal',
    'external',
    'public-body',
    'own-domain-elsewhere',
    'inside',
    'unresolved',
  ]),
  /** Domain of the final address; empty when unresolved. */
  domain: z.string(),
  state: z.enum(['leaves', 'blocked', 'block-not-proven', 'inside', 'unresolved', 'dormant', 'in-error']),
  /** Conditions narrow it: some mail, not all. */
  someMailOnly: z.boolean(),
  /** Why, for the technician: the block and where it stands. */
  because: z.string(),
});
export type Route = z.infer<typeof Route>;

const routes = [
  'mailboxes.ForwardingSmtpAddress',
  'mailboxes.ForwardingAddress',
  'inboxRules.actions',
  'recipients.ExternalEmailAddress',
  'acceptedDomains.DomainName',
  'outboundSpamPolicies.AutoForwardingMode',
  'remoteDomains.AutoForwardEnabled',
];

export const Mailbox = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: field(
    z.enum(['user', 'shared', 'room', 'equipment', 'other']),
    'Kind of mailbox',
    'mailboxes.RecipientTypeDetails',
    'mailboxPurposes.userPurpose',
  ),
  accountCanSignIn: yesNo(
    'The account behind the mailbox may sign in with a password',
    'users.accountEnabled',
  ),
  sendsToPersonal: yesNo('Mail really leaves to a personal provider, by a forward or a rule', ...routes),
  sendsOutside: yesNo(
    'Mail really leaves to any address outside the council, by a forward or a rule',
    ...routes,
  ),
  /** Clerk-readable, one a route: "sends all email on to an address at gmail.com". */
  outsideRoutes: texts('What leaves, where to, and how', ...routes),
  /** Routes that are set but do not work now: blocked, switched off, in error. */
  idleRoutes: texts('Forwards that are set but blocked or switched off', ...routes),
  routesSummary: text('All outside routes in one line', ...routes),
});
export type Mailbox = z.infer<typeof Mailbox>;
