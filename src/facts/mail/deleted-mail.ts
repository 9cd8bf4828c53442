import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, missingOf, strange, valueOf } from '../base/read-evidence.ts';
import { anyOf } from '../base/reasoned.ts';
import { mailHolds } from './holds.ts';

/**
 * For how long a message that somebody deletes can be recovered. Without single item recovery it is lost as soon as
 * the person empties that place (Set-Mailbox, read 2026-11), unless a hold keeps what is purged
 * (recoverable-items-folder, read 2026-11). It says nothing of how long email is kept.
 */
export const deletedMail = computed({
  name: 'recovery of deleted email',
  needs: { mailboxes: ['userId', 'singleItemRecoveryEnabled', 'retainDeletedItemsForDays'] },
  uses: { mailHolds },
  derive: (given) => {
    const rows = new Map((valueOf(given, 'mailboxes') ?? []).map((one) => [one.userId, one]));
    const gaps = missingOf(given, 'mailboxes');
    const unlisted = unknown(
      ...(gaps.length > 0 ? gaps : [strange('mailboxes.userId', 'the mailbox is not listed')]),
    );
    return (id: string) => {
      const row = rows.get(id);
      const of = <T>(value: T | null | undefined, property: string): Known<T> =>
        row === undefined ? unlisted : answered(value, `mailboxes.${property}`);
      return {
        deletedEmailIsKept: anyOf([
          of(row?.singleItemRecoveryEnabled, 'singleItemRecoveryEnabled'),
          given.use.mailHolds(id).isHeld,
        ]),
        deletedEmailDays: whenKnown(
          [of(row?.retainDeletedItemsForDays, 'retainDeletedItemsForDays')],
          Math.floor,
        ),
      };
    };
  },
});
