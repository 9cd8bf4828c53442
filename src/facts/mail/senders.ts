import { computed } from '../base/computed.ts';
import { valueOf } from '../base/read-evidence.ts';

/** What a policy matches a mailbox by. */
export interface Sender {
  /** Object id of its account; empty where it has none in the directory. */
  readonly id: string;
  readonly digests: ReadonlySet<string>;
  /** The digests are every writing of the mailbox, names included, and not its addresses alone. */
  readonly everyWriting: boolean;
  /** Domain of the primary address. */
  readonly domain: string | undefined;
}

const none: Sender = { id: '', digests: new Set(), everyWriting: false, domain: undefined };

export const senders = computed({
  name: 'what a policy matches a mailbox by',
  needs: {
    users: ['addressDigests'],
    mailboxes: ['userId', 'domain'],
    recipients: ['userId', 'identityDigests', 'primary'],
  },
  derive: (given): ((id: string) => Sender) => {
    const users = new Map((valueOf(given, 'users') ?? []).map((one) => [one.id, one]));
    const domains = new Map((valueOf(given, 'mailboxes') ?? []).map((one) => [one.userId, one.domain]));
    const recipients = new Map(
      (valueOf(given, 'recipients') ?? []).flatMap((one) => (one.userId == null ? [] : [[one.userId, one]])),
    );
    return (id) => {
      const recipient = recipients.get(id);
      const user = users.get(id);
      if (recipient === undefined && user === undefined && !domains.has(id)) return none;
      return {
        id: id.startsWith('exchange:') ? '' : id,
        digests: new Set([...(recipient?.identityDigests ?? []), ...(user?.addressDigests ?? [])]),
        everyWriting: recipient !== undefined,
        domain: domains.get(id) ?? recipient?.primary?.domain,
      };
    };
  },
});
