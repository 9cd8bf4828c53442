import { z } from 'zod';
import { field, texts, text, yesNo } from './field.ts';

const targets = [
  'recipients.ExternalEmailAddress',
  'groups.members',
  'acceptedDomains.DomainName',
  'domains.id',
  'input:ownDomains',
];
const blocks = [
  'outboundSpamPolicies.AutoForwardingMode',
  'outboundSpamRules.State',
  'remoteDomains.AutoForwardEnabled',
  'transportRules.MessageTypeMatches',
];
const forwarding = ['mailboxes.ForwardingSmtpAddress', 'mailboxes.ForwardingAddress'];
const rules = ['inboxRules.actions', 'inboxRules.isEnabled', 'inboxRules.hasError'];
const set = [...forwarding, ...rules, ...targets];
const routes = [...set, ...blocks];

/** A mailbox, and where the email that reaches it ends in the end: through contacts, groups and further mailboxes. */
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
  /** False for a forward that a setting is proven to stop; unknown where Microsoft does not say whether it does. */
  sendsToPersonal: yesNo('Mail really leaves to a personal provider, by a forward or a rule', ...routes),
  sendsOutside: yesNo(
    'Mail really leaves to any address outside the council, by a forward or a rule',
    ...routes,
  ),
  /** Known without the blocks: a forward that is set and on breaks a promise even while Microsoft 365 stops it. */
  forwardsToPersonal: yesNo('A working forward to a personal provider is set, blocked or not', ...set),
  forwardsOutside: yesNo('A working forward to any outside address is set, blocked or not', ...set),
  forwardingSendsToPersonal: yesNo(
    'Mail leaves to a personal provider by forwarding of the whole mailbox',
    ...forwarding,
    ...targets,
    ...blocks,
  ),
  forwardingSendsOutside: yesNo(
    'Mail leaves to any outside address by forwarding of the whole mailbox',
    ...forwarding,
    ...targets,
    ...blocks,
  ),
  inboxRulesSendToPersonal: yesNo(
    'Mail leaves to a personal provider by a rule in the mailbox',
    ...rules,
    ...targets,
    ...blocks,
  ),
  inboxRulesSendOutside: yesNo(
    'Mail leaves to any outside address by a rule in the mailbox',
    ...rules,
    ...targets,
    ...blocks,
  ),
  /** Clerk-readable, one a route: "sends all email on to an address at gmail.com". Unknown while a route is. */
  outsideRoutes: texts('What leaves, where to, and how', ...routes),
  /** Routes that are set but do not work now: blocked, switched off, in error. */
  idleRoutes: texts('Forwards that are set but blocked or switched off', ...routes),
  /** For sentences, not for decisions: what was seen, and that not everything could be read. Empty when nothing leaves. */
  routesSummary: text('Everything that was seen of its forwards, in one line', ...routes),
});
export type Mailbox = z.infer<typeof Mailbox>;
