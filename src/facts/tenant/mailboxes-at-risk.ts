import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { readList, strange } from '../base/read-evidence.ts';

/** For so long can a deleted mailbox be recovered, in milliseconds. */
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
    /** Gone already, though Exchange still lists it. */
    const age = (deleted: string | null | undefined): number =>
      given.asOf.getTime() - Date.parse(deleted ?? '');
    const open = items.filter((one) => one.isInactiveMailbox !== true && !(age(one.whenSoftDeleted) > lasts));
    /** Whether something keeps it, and since when it is deleted, has to be known before anybody is alarmed. */
    const isSure = (one: (typeof items)[number]): boolean =>
      one.isInactiveMailbox === false && !Number.isNaN(age(one.whenSoftDeleted));
    const sure = open.filter(isSure);
    const doubts = open.every(isSure)
      ? missing
      : [...missing, strange('deletedMailboxes.whenSoftDeleted', 'no day, or not whether it is kept')];
    const read: Known<typeof sure> = sure.length === 0 && doubts.length > 0 ? unknown(...doubts) : sure;
    const mailboxesBeingDeleted = whenKnown([read], (all) => all.map(({ id }) => id).toSorted());
    const namesBeingDeleted = whenKnown([read], (all) => ({
      named: all.map(({ id, displayName }) => ({ id, name: displayName || id })),
      others: 0,
    }));
    return () => ({ mailboxesBeingDeleted, namesBeingDeleted });
  },
});
