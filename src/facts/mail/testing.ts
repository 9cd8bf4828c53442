import type { CouncilInputs } from '../../model/council.ts';
import type { AddressRef } from '../../sources/shapes/address-ref.ts';
import type { InboxRule } from '../../sources/mail/inbox-rules/kind.ts';
import type { Recipient } from '../../sources/mail/recipients/kind.ts';
import type { EvidenceId } from '../../sources/kinds.ts';
import type { Snapshot } from '../../sources/kinds.ts';
import { bareSnapshot } from '../../sources/testing.ts';
import { isUnknown } from '../base/known.ts';
import { factsOfSnapshot, inWords } from '../testing.ts';
import { digest, groupEvidence, to } from './testing-objects.ts';

export const now = new Date('2026-11-22T11:33:00.000Z');
export const noInputs: CouncilInputs = { emergencyAccounts: [], ownDomains: [] };

export interface Box {
  readonly rules?: readonly InboxRule[];
  readonly smtp?: AddressRef | undefined;
  readonly directory?: AddressRef | undefined;
  readonly type?: string;
}

const at = (name: string): string => `${name}@exampleton.example`;

/** All evidence about mail for a council with these mailboxes; nothing is blocked unless `more` says so. */
export const mailEvidence = (
  boxes: Readonly<Record<string, Box>>,
  recipients: readonly Recipient[] = [],
): Readonly<Record<string, unknown>> => {
  const names = Object.keys(boxes);
  return {
    domains: ['exampleton.example', 'exampleton.onmicrosoft.com'].map((id) => ({ id, isVerified: true })),
    users: names.map((id) => ({
      id,
      displayName: id,
      accountEnabled: true,
      addressDigests: [digest(at(id))],
    })),
    mailboxPurposes: names.map((subject) => ({
      subject,
      status: 'collected',
      value: { userPurpose: 'user' },
    })),
    inboxRules: names.map((subject) => ({
      subject,
      status: 'collected',
      value: boxes[subject]?.rules ?? [],
    })),
    mailboxes: names.map((userId) => ({
      userId,
      displayName: userId,
      recipientTypeDetails: boxes[userId]?.type ?? 'UserMailbox',
      domain: 'exampleton.example',
      forwardingSmtpAddress: boxes[userId]?.smtp ?? null,
      forwardingAddress: boxes[userId]?.directory ?? null,
      deliverToMailboxAndForward: false,
      singleItemRecoveryEnabled: true,
      retainDeletedItemsForDays: 14,
      litigationHoldEnabled: false,
      inPlaceHolds: [],
      complianceTagHoldApplied: false,
    })),
    casMailboxes: names.map((userId) => ({ userId, owaEnabled: true, owaMailboxPolicy: 'Default' })),
    owaMailboxPolicies: [
      {
        name: 'Default',
        additionalStorageProvidersAvailable: true,
        allowCopyContactsToDeviceAddressBook: true,
        conditionalAccessPolicy: 'Off',
        personalAccountsEnabled: true,
      },
    ],
    recipients: [
      ...names.map((userId) => ({
        recipientTypeDetails: 'UserMailbox',
        userId,
        external: null,
        primary: to(at(userId)),
        identityDigests: [digest(userId), digest(at(userId))],
      })),
      ...recipients,
    ],
    groups: groupEvidence(recipients),
    acceptedDomains: [
      { domainName: 'exampleton.example', domainType: 'Authoritative', matchSubDomains: false },
      { domainName: 'exampleton.onmicrosoft.com', domainType: 'Authoritative', matchSubDomains: false },
    ],
    remoteDomains: [{ domainName: '*', autoForwardEnabled: true, isInternal: false }],
    transportRules: [],
    journalRules: [],
    outboundSpamPolicies: [{ id: 'default', name: 'Default', isDefault: true, autoForwardingMode: 'On' }],
    outboundSpamRules: [],
  };
};

/** Where mail for the council goes first. */
export const mxRecords = (mx: readonly string[]) => [
  { subject: 'exampleton.example', status: 'collected', value: { mx, spf: [], dmarc: [], selectors: [] } },
];
export const microsofts = 'exampleton-example.mail.protection.outlook.com';

/** Microsoft's filters as they come, in a council whose plan holds nothing more. */
export const protection = {
  mailDomainRecords: mxRecords([microsofts]),
  mailFilterRules: [],
  malwareFilterPolicies: [{ name: 'Default', isDefault: true, enableFileFilter: true, zapEnabled: true }],
  contentFilterPolicies: [{ name: 'Default', isDefault: true, allowedSenders: 0, allowedSenderDomains: [] }],
  subscribedSkus: [{ skuId: 's', capabilityStatus: 'Enabled', servicePlans: [] }],
  blockedSenders: [],
  organizationConfig: { inPlaceHolds: [] },
};

export const outbound = (mode: string) => ({
  outboundSpamPolicies: [{ id: 'default', name: 'Default', isDefault: true, autoForwardingMode: mode }],
});
export const remote = (domains: Readonly<Record<string, boolean>>) => ({
  remoteDomains: Object.entries(domains).map(([domainName, autoForwardEnabled]) => ({
    domainName,
    autoForwardEnabled,
    isInternal: false,
  })),
});

/** The same evidence without some kinds: not granted, as `bareSnapshot` says it. */
export const without = (
  evidence: Readonly<Record<string, unknown>>,
  ...ids: readonly EvidenceId[]
): Snapshot =>
  bareSnapshot(Object.fromEntries(Object.entries(evidence).filter(([id]) => !ids.some((one) => one === id))));

export const factsOf = (snapshot: Snapshot, id: string, council = noInputs) => {
  const found = factsOfSnapshot(snapshot, council, now).mailbox.subjects.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no mailbox ${id}`);
  return inWords('mailbox', found);
};

/** A fact as tests compare it: its value, or `unknown` with the kinds of evidence that are missing. */
export const shown = (fact: unknown): unknown =>
  isUnknown(fact)
    ? `unknown: ${[...new Set(fact.missing.map((one) => one.evidence))].sort().join(', ')}`
    : fact;
