import { z } from 'zod';
import { evidenceKind } from '../evidence-kind.ts';
import { AddressRef } from './address.ts';

/** `mailboxSettings.userPurpose` of one user; `none` where the account has no cloud mailbox. Subject: user id. */
export const mailboxPurposes = evidenceKind({
  id: 'mailboxPurposes',
  endpoint: 'GET /users/{id}/mailboxSettings',
  shape: 'each',
  item: z.object({ userPurpose: z.string().nullish() }),
});

/** An inbox rule without its name and its conditions: dropped in memory, before anything is stored. */
export const InboxRule = z.object({
  sequence: z.number().nullish(),
  isEnabled: z.boolean().nullish(),
  hasError: z.boolean().nullish(),
  isReadOnly: z.boolean().nullish(),
  hasConditions: z.boolean(),
  hasExceptions: z.boolean(),
  stopProcessingRules: z.boolean().nullish(),
  /** Graph could not express the rule: neither conditions nor actions came back. */
  unreadable: z.boolean(),
  targets: z.array(
    z.object({ action: z.enum(['forwardTo', 'forwardAsAttachmentTo', 'redirectTo']), address: AddressRef }),
  ),
});
export type InboxRule = z.infer<typeof InboxRule>;
/** Subject: user id. An account without mailbox is collected as an empty list. */
export const inboxRules = evidenceKind({
  id: 'inboxRules',
  endpoint: 'GET /users/{id}/mailFolders/inbox/messageRules',
  shape: 'each',
  item: z.array(InboxRule),
});

/** `Get-Mailbox -ResultSize Unlimited`. A member that did not come back is absent, and absent is not empty. */
export const Mailbox = z.object({
  /** `ExternalDirectoryObjectId`: the user's object id. */
  userId: z.string(),
  displayName: z.string().nullish(),
  recipientTypeDetails: z.string().nullish(),
  domain: z.string().nullish(),
  forwardingSmtpAddress: AddressRef.nullish(),
  forwardingAddress: AddressRef.nullish(),
  deliverToMailboxAndForward: z.boolean().nullish(),
});
export type Mailbox = z.infer<typeof Mailbox>;
export const mailboxes = evidenceKind({
  id: 'mailboxes',
  endpoint: 'Get-Mailbox',
  shape: 'list',
  item: Mailbox,
});

/** `Get-Recipient`: what a forwarding target or a legacy name resolves to. */
export const Recipient = z.object({
  recipientTypeDetails: z.string().nullish(),
  /** Object id of the user, group or contact in the directory. */
  userId: z.string().nullish(),
  /** The final address of a contact or mail user. */
  external: AddressRef.nullish(),
  primary: AddressRef.nullish(),
  /** Digests of every identity: addresses, legacy Exchange name, distinguished name, name, alias, guid. */
  identityDigests: z.array(z.string()),
});
export type Recipient = z.infer<typeof Recipient>;
export const recipients = evidenceKind({
  id: 'recipients',
  endpoint: 'Get-Recipient',
  shape: 'list',
  item: Recipient,
});

export const AcceptedDomain = z.object({
  domainName: z.string(),
  domainType: z.string().nullish(),
  matchSubDomains: z.boolean().nullish(),
});
export const acceptedDomains = evidenceKind({
  id: 'acceptedDomains',
  endpoint: 'Get-AcceptedDomain',
  shape: 'list',
  item: AcceptedDomain,
});

export const RemoteDomain = z.object({
  domainName: z.string(),
  autoForwardEnabled: z.boolean().nullish(),
  isInternal: z.boolean().nullish(),
});
export const remoteDomains = evidenceKind({
  id: 'remoteDomains',
  endpoint: 'Get-RemoteDomain',
  shape: 'list',
  item: RemoteDomain,
});

/** A mail flow rule: settings of the organisation, so its name is kept; its text conditions are not. */
export const TransportRule = z.object({
  id: z.string(),
  name: z.string().nullish(),
  state: z.string().nullish(),
  mode: z.string().nullish(),
  priority: z.number().nullish(),
  activationDate: z.string().nullish(),
  expiryDate: z.string().nullish(),
  stopRuleProcessing: z.boolean().nullish(),
  hasConditions: z.boolean(),
  hasExceptions: z.boolean(),
  /** `AutoForward` and the like; empty when not set. */
  messageTypeMatches: z.string().nullish(),
  sentToScope: z.string().nullish(),
  rejects: z.boolean(),
  deletes: z.boolean(),
  targets: z.array(
    z.object({
      action: z.enum([
        'redirectMessageTo',
        'blindCopyTo',
        'copyTo',
        'addToRecipients',
        'moderateMessageByUser',
        'generateIncidentReport',
      ]),
      address: AddressRef,
    }),
  ),
  /** The rule adds the sender's manager as recipient. */
  addsManager: z.boolean(),
  routeMessageOutboundConnector: z.string().nullish(),
});
export type TransportRule = z.infer<typeof TransportRule>;
export const transportRules = evidenceKind({
  id: 'transportRules',
  endpoint: 'Get-TransportRule',
  shape: 'list',
  item: TransportRule,
});

export const JournalRule = z.object({
  id: z.string(),
  name: z.string().nullish(),
  enabled: z.boolean().nullish(),
  scope: z.string().nullish(),
  everyone: z.boolean(),
  journalEmailAddress: AddressRef.nullish(),
});
export const journalRules = evidenceKind({
  id: 'journalRules',
  endpoint: 'Get-JournalRule',
  shape: 'list',
  item: JournalRule,
});

export const OutboundSpamPolicy = z.object({
  id: z.string(),
  name: z.string().nullish(),
  isDefault: z.boolean().nullish(),
  autoForwardingMode: z.string().nullish(),
});
export const outboundSpamPolicies = evidenceKind({
  id: 'outboundSpamPolicies',
  endpoint: 'Get-HostedOutboundSpamFilterPolicy',
  shape: 'list',
  item: OutboundSpamPolicy,
});

/** People and groups are kept as digests of their identity; domains as they are. */
export const OutboundSpamRule = z.object({
  id: z.string(),
  policy: z.string().nullish(),
  state: z.string().nullish(),
  priority: z.number().nullish(),
  from: z.array(z.string()),
  fromMemberOf: z.array(z.string()),
  senderDomainIs: z.array(z.string()),
  exceptIfFrom: z.array(z.string()),
  exceptIfFromMemberOf: z.array(z.string()),
  exceptIfSenderDomainIs: z.array(z.string()),
});
export const outboundSpamRules = evidenceKind({
  id: 'outboundSpamRules',
  endpoint: 'Get-HostedOutboundSpamFilterRule',
  shape: 'list',
  item: OutboundSpamRule,
});

export const CasMailbox = z.object({
  userId: z.string(),
  popEnabled: z.boolean().nullish(),
  imapEnabled: z.boolean().nullish(),
  /** null follows the organisation. */
  smtpClientAuthenticationDisabled: z.boolean().nullish(),
  activeSyncEnabled: z.boolean().nullish(),
  outlookMobileEnabled: z.boolean().nullish(),
  activeSyncMailboxPolicy: z.string().nullish(),
});
export const casMailboxes = evidenceKind({
  id: 'casMailboxes',
  endpoint: 'Get-CASMailbox',
  shape: 'list',
  item: CasMailbox,
});

export const transportConfig = evidenceKind({
  id: 'transportConfig',
  endpoint: 'Get-TransportConfig',
  shape: 'one',
  item: z.object({ smtpClientAuthenticationDisabled: z.boolean().nullish() }),
});
