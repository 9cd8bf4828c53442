import type { Missing } from '../../model/cause.ts';
import { computed } from '../base/computed.ts';
import { readList } from '../base/read-evidence.ts';
import { mailGroupMembers, recipientProperties } from './group-members.ts';

/** Account ids of whoever a name stands for. */
export interface Holder {
  readonly ids: readonly string[];
  readonly missing: readonly Missing[];
  /** Nobody can say who it is: a group that gets no mail, an account that was not read. */
  readonly isLost: boolean;
}

/** Who holds a right that Exchange names by a digest, or by an object id: an account, or the members of a mail group. */
export const rightHolders = computed({
  name: 'holders of rights in Exchange',
  needs: { users: ['addressDigests'], recipients: recipientProperties },
  bears: { recipients: ['recipientTypeDetails'] },
  uses: { mailGroupMembers },
  derive: (given): ((holder: string) => Holder) => {
    const users = readList(given, 'users');
    const recipients = readList(given, 'recipients');
    const accounts = new Map(
      users.items.flatMap((one) => [one.id, ...(one.addressDigests ?? [])].map((name) => [name, one.id])),
    );
    const bearers = Map.groupBy(
      recipients.items.flatMap((one) =>
        [...new Set([...(one.userId == null ? [] : [one.userId]), ...(one.identityDigests ?? [])])].map(
          (name) => ({ name, one }),
        ),
      ),
      ({ name }) => name,
    );
    const gaps = [...users.missing, ...recipients.missing];
    return (holder) => {
      const [recipient, another] = (bearers.get(holder) ?? []).map(({ one }) => one);
      // Names need not be unique: of two that bear one, nobody can say which it is.
      if (another !== undefined && !accounts.has(holder)) return { ids: [], missing: gaps, isLost: true };
      if (recipient !== undefined && /group/i.test(recipient.recipientTypeDetails ?? '')) {
        const { recipients: members, missing } = given.use.mailGroupMembers(recipient);
        return { ids: members.flatMap(({ userId }) => userId ?? []), missing, isLost: false };
      }
      // Without its kind it may be a group of other people.
      const typed = recipient === undefined || Boolean(recipient.recipientTypeDetails);
      const id = accounts.get(holder) ?? (typed ? (recipient?.userId ?? undefined) : undefined);
      return id === undefined
        ? { ids: [], missing: gaps, isLost: true }
        : { ids: [id], missing: [], isLost: false };
    };
  },
});
