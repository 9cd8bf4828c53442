import type { Snapshot } from '../../sources/kinds.ts';
import { valueOf } from './evidence.ts';

/** What a policy matches a mailbox by. */
export interface Sender {
  readonly digests: ReadonlySet<string>;
  /** The digests are every writing of the mailbox, names included, and not its addresses alone. */
  readonly everyWriting: boolean;
  /** Domain of the primary address. */
  readonly domain: string | undefined;
}

const none: Sender = { digests: new Set(), everyWriting: false, domain: undefined };

export const sendersOf = (snapshot: Snapshot): ((id: string) => Sender) => {
  const users = new Map((valueOf(snapshot, 'users') ?? []).map((one) => [one.id, one]));
  const domains = new Map((valueOf(snapshot, 'mailboxes') ?? []).map((one) => [one.userId, one.domain]));
  const recipients = new Map(
    (valueOf(snapshot, 'recipients') ?? []).flatMap((one) => (one.userId == null ? [] : [[one.userId, one]])),
  );
  return (id) => {
    const recipient = recipients.get(id);
    const user = users.get(id);
    if (recipient === undefined && user === undefined && !domains.has(id)) return none;
    return {
      digests: new Set([...(recipient?.identityDigests ?? []), ...(user?.addressDigests ?? [])]),
      everyWriting: recipient !== undefined,
      domain: domains.get(id) ?? recipient?.primary?.domain,
    };
  };
};
