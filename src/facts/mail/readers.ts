import type { Missing } from '../../model/cause.ts';
import type { Told } from '../../model/told.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { readEach, readList, strange } from '../base/read-evidence.ts';
import { accountNames } from '../people/told-apart.ts';
import { rightHolders } from './right-holders.ts';

/** Account ids of those who may open a mailbox besides its owner. */
export interface Readers {
  readonly ids: readonly string[];
  /** Holders of whom nobody can say who they are: a group that gets no mail, an account that was not read. */
  readonly unresolved: number;
  readonly missing: readonly Missing[];
}

const notAsked = unknown(strange('mailboxPermissions.holder', 'the mailbox was not asked about'));
const unsaid = strange(
  'mailboxPermissions.isDenied',
  'nothing came that says whether the right is given or refused',
);
const unnamed = strange('mailboxPermissions.holder', 'nobody could look up who it is');

/**
 * Who may open a mailbox besides its owner, groups resolved. A right that is refused, and one whose holder is deleted,
 * opens nothing. Rights to single folders and searches in Microsoft Purview are other ways, and not looked at; apps are
 * judged as apps. Send-as rights are refused to Global Reader (Get-RecipientPermission; observed 2021 to 2025).
 */
export const mailboxReaders = computed({
  name: 'who may open a mailbox',
  needs: { mailboxPermissions: ['holder', 'isDenied', 'isDeleted'] },
  bears: { mailboxPermissions: ['isDenied'] },
  uses: { rightHolders },
  derive: (given): ((id: string) => Known<Readers>) => {
    const permissionsOf = readEach(given, 'mailboxPermissions');
    return (id) =>
      whenKnown([permissionsOf(id) ?? notAsked], (rows): Known<Readers> => {
        const present = rows.filter(({ isDeleted }) => !isDeleted);
        if (present.some(({ isDenied }) => isDenied == null)) return unknown(unsaid);
        const of = (isDenied: boolean) =>
          present
            .filter((one) => one.isDenied === isDenied)
            .map(({ holder }) => given.use.rightHolders(holder));
        const [held, refused] = [of(false), of(true)];
        // What is refused wins, also where a group gives the right (Add-MailboxPermission, Deny, read 2026-11).
        const barred = new Set([id, ...refused.flatMap((one) => one.ids)]);
        const ids = [...new Set(held.flatMap((one) => one.ids))].filter((one) => !barred.has(one));
        const lost = refused.flatMap((one) => (one.isLost ? [unnamed, ...one.missing] : one.missing));
        if (ids.length > 0 && lost.length > 0) return unknown(...lost);
        return {
          ids,
          unresolved: held.filter((one) => one.isLost).length,
          missing: held.flatMap((one) => one.missing),
        };
      });
  },
});

interface OtherReaders {
  readonly otherReaders: Known<string[]>;
  readonly otherReaderNames: Known<Told<'names'>>;
}

/** Who may open a mailbox, by id and by name, and how many of them cannot be named. */
export const readerNames = computed({
  name: 'names of those who may open a mailbox',
  needs: { users: ['displayName', 'userPrincipalName'] },
  uses: { mailboxReaders },
  derive: (given) => {
    const names = accountNames(readList(given, 'users').items);
    return (id: string): OtherReaders => {
      const readers = given.use.mailboxReaders(id);
      if (isUnknown(readers)) return { otherReaders: readers, otherReaderNames: readers };
      const { ids, unresolved } = readers;
      // A name that nobody can look up may be a group without members: it is listed, and proves nothing alone.
      const open = [...readers.missing, ...(unresolved > 0 ? [unnamed] : [])];
      if (ids.length === 0 && open.length > 0)
        return { otherReaders: unknown(...open), otherReaderNames: unknown(...open) };
      const named = ids.map((one) => ({ id: one, name: names.get(one) || one }));
      return { otherReaders: ids.toSorted(), otherReaderNames: { named, others: unresolved } };
    };
  },
});
