import type { Missing } from '../../model/cause.ts';
import type { Recipient } from '../../sources/mail/recipients/kind.ts';
import { computed } from '../base/computed.ts';
import { isUnknown } from '../base/known.ts';
import { readEach, valueOf } from '../base/read-evidence.ts';
import { doubt } from './mail-doubt.ts';

export interface GroupMembers {
  /** Everybody whom mail to the group reaches, nested groups resolved. */
  readonly recipients: readonly Recipient[];
  /** Object ids of all members, those without a mailbox too; undefined where they were not read. */
  readonly ids?: ReadonlySet<string> | undefined;
  /** Why further members may exist. */
  readonly missing: readonly Missing[];
}

/** Everything of a recipient: where its mail ends depends on all of it. */
export const recipientProperties = [
  'recipientTypeDetails',
  'userId',
  'external',
  'primary',
  'identityDigests',
] as const satisfies readonly (keyof Recipient)[];

const notRead = doubt('groups', 'error', 'The members of a mail group were not read.');
const dynamic = doubt(
  'groups',
  'not-supported',
  'A dynamic mail group has no list of members; whom it reaches is decided anew for each email.',
);

/** Members by the directory's own list: transitive, so a nested group stands in it beside its members. */
export const mailGroupMembers = computed({
  name: 'members of mail groups',
  needs: { recipients: recipientProperties, groups: ['found', 'members'] },
  derive: (given): ((group: Recipient) => GroupMembers) => {
    const byId = new Map(
      (valueOf(given, 'recipients') ?? []).flatMap((one) =>
        one.userId == null ? [] : [[one.userId, one] as const],
      ),
    );
    const read = readEach(given, 'groups');
    const none = (missing: readonly Missing[]): GroupMembers => ({ recipients: [], missing });

    return ({ userId, recipientTypeDetails }) => {
      if ((recipientTypeDetails ?? '').toLowerCase().startsWith('dynamic')) return none([dynamic]);
      const group = userId == null ? undefined : read(userId);
      if (group === undefined) return none([notRead]);
      if (isUnknown(group)) return none(group.missing);
      if (!group.found) return none([notRead]);
      const people = group.members.filter(({ type }) => type !== 'group');
      const found = people.flatMap(({ id }) => byId.get(id) ?? []);
      const lost = doubt('recipients', 'error', 'A member of a group was not found among the recipients.');
      const ids = new Set(group.members.map(({ id }) => id));
      return { recipients: found, ids, missing: found.length === people.length ? [] : [lost] };
    };
  },
});
