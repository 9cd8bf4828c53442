import { each } from '../../src/facts/testing.ts';
import { aMailbox } from './a-mailbox.ts';

export type Given = Readonly<Record<string, unknown>>;

/** Conditions of a rule that names nobody. */
export const nobody = {
  sentTo: [],
  sentToMemberOf: [],
  recipientDomainIs: [],
  exceptIfSentTo: [],
  exceptIfSentToMemberOf: [],
  exceptIfRecipientDomainIs: [],
};
/** Named in the three ways in which a rule can name her. */
export const own = { recipientDomainIs: ['council.gov.uk'] };
export const hers = { sentTo: ['d'] };
export const inGroup = { sentToMemberOf: ['g'] };
const atMicrosoft = (domain: string): Given => ({
  domains: [{ id: domain, isVerified: true, isInitial: false }],
  mailDomainRecords: each({
    [domain]: { mx: ['x.mail.protection.outlook.com'], spf: [], dmarc: [], selectors: [] },
  }),
});
const staff = {
  recipientTypeDetails: 'MailUniversalDistributionGroup',
  userId: 'group',
  identityDigests: ['g'],
};
/** The one mailbox, and a group that holds it where `members` names it. */
export const council = (members?: readonly string[], box: object = {}, groupKind: object = staff): Given => {
  const base = aMailbox(box);
  const domain = (box as { domain?: string }).domain ?? 'council.gov.uk';
  return {
    ...base,
    ...atMicrosoft(domain),
    recipients: [...(base['recipients'] as object[]), groupKind],
    groups:
      members === undefined
        ? []
        : each({ group: { found: true, members: members.map((id) => ({ id, type: 'user' })) } }),
  };
};

/** A Microsoft 365 group, and what the directory says of it. */
export const team = { recipientTypeDetails: 'GroupMailbox', userId: 'group', identityDigests: ['g'] };
export const directory = (...groupTypes: string[]) => ({
  directoryGroups: [
    { id: 'group', displayName: 'Staff', groupTypes, visibility: 'Private', gathersGuests: false },
  ],
});
