import type { AddressRef } from '../../sources/shapes/address-ref.ts';
import type { InboxRule } from '../../sources/mail/inbox-rules/kind.ts';
import type { Recipient } from '../../sources/mail/recipients/kind.ts';
import type { TransportRule } from '../../sources/mail/transport-rules/kind.ts';

/** Tests need no secret: the digest is the text itself. */
export const digest = (text: string): string => `#${text}`;
export const to = (address: string): AddressRef => ({
  form: 'smtp',
  domain: address.slice(address.lastIndexOf('@') + 1),
  digest: digest(address),
});
export const named = (name: string): AddressRef => ({ form: 'directory', domain: '', digest: digest(name) });

export const rule = (target: AddressRef | undefined, more: Partial<InboxRule> = {}): InboxRule => ({
  sequence: 1,
  isEnabled: true,
  hasError: false,
  isReadOnly: false,
  hasConditions: false,
  hasExceptions: false,
  stopProcessingRules: false,
  unreadable: false,
  targets: target === undefined ? [] : [{ action: 'forwardTo', address: target }],
  ...more,
});

export const contact = (name: string, address: string, type = 'MailContact'): Recipient => ({
  recipientTypeDetails: type,
  userId: name,
  external: to(address),
  primary: to(address),
  identityDigests: [digest(name), digest(address)],
});

/** A mail group and the names of its direct members; undefined where nobody read them. */
export interface MailGroup extends Recipient {
  readonly memberNames: readonly string[] | undefined;
}
export const group = (name: string, memberNames: readonly string[] | undefined): MailGroup => ({
  recipientTypeDetails: 'MailUniversalDistributionGroup',
  userId: name,
  primary: to(`${name}@exampleton.example`),
  identityDigests: [digest(name), digest(`${name}@exampleton.example`)],
  memberNames,
});

/** Transitive members as the directory lists them: nested groups beside their own members. */
export const groupEvidence = (recipients: readonly Recipient[]): object[] => {
  const groups = new Map(
    recipients.flatMap((one) =>
      'memberNames' in one ? [[one.userId ?? '', one as MailGroup] as const] : [],
    ),
  );
  const reached = (name: string, seen: Set<string>): Set<string> => {
    for (const member of groups.get(name)?.memberNames ?? [])
      if (!seen.has(member)) reached(member, seen.add(member));
    return seen;
  };
  return [...groups].flatMap(([subject, { memberNames }]) => {
    if (memberNames === undefined) return [];
    const members = [...reached(subject, new Set())].map((id) => ({
      id,
      type: groups.has(id) ? 'group' : 'user',
    }));
    return [{ subject, status: 'collected', value: { found: true, members } }];
  });
};

export const flowRule = (more: Partial<TransportRule>): TransportRule => ({
  id: 'flow',
  name: 'Flow',
  state: 'Enabled',
  mode: 'Enforce',
  priority: 0,
  activationDate: null,
  expiryDate: null,
  stopRuleProcessing: false,
  hasConditions: false,
  hasExceptions: false,
  messageTypeMatches: null,
  sentToScope: null,
  rejects: false,
  deletes: false,
  targets: [],
  addsManager: false,
  routeMessageOutboundConnector: null,
  spamConfidence: null,
  ...more,
});
export const refusesForwards = (more: Partial<TransportRule> = {}): TransportRule =>
  flowRule({ messageTypeMatches: 'AutoForward', sentToScope: 'NotInOrganization', rejects: true, ...more });
