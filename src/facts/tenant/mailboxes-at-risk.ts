import { computed } from '../base/computed.ts';
import { unknown, type Known } from '../base/known.ts';
import { readList } from '../base/read-evidence.ts';

/** For so long can a deleted mailbox be brought back, in milliseconds. */
const lasts = 30 * 86_400_000;

/**
 * Mailboxes that were deleted or lost their licence, and that nothing keeps: 30 days later they are gone for good. An
 * inactive one is kept by a hold (delete-or-restore-mailboxes, read 2026-11).
 */
export const mailboxesAtRisk = computed({
  name: 'mailboxes that are about to be deleted',
  needs: { deletedMailboxes: ['displayName', 'whenSoftDeleted', 'isInactiveMailbox'] },
  derive: (given) => {
    const { items, missing } = readList(given, 'deletedMailboxes');
    /** Gone already, though Exchange still lists it. A date that nobody can read may be recent. */
    const isOver = (deleted: string | null | undefined): boolean =>
      given.asOf.getTime() - Date.parse(deleted ?? '') > lasts;
    const names = items
      .filter((one) => one.isInactiveMailbox !== true && !isOver(one.whenSoftDeleted))
      .map(({ id, displayName }) => displayName || id)
      .toSorted();
    const read: Known<string[]> = names.length === 0 && missing.length > 0 ? unknown(...missing) : names;
    return () => ({ mailboxesBeingDeleted: read });
  },
});
