import type { Missing } from '../../model/cause.ts';
import type { Snapshot } from '../../sources/kinds.ts';
import { unknown, type Known } from '../base/known.ts';
import type { Mailbox } from '../subjects/mailbox.ts';
import { doubt, missingOf, valueOf } from './evidence.ts';

/** A mailbox as the evidence lists it, before its routes are followed. */
export interface ListedMailbox {
  readonly id: string;
  readonly name: string;
  readonly kind: Known<Mailbox['kind']>;
}

const byType: Readonly<Record<string, Mailbox['kind']>> = {
  usermailbox: 'user',
  linkedmailbox: 'user',
  sharedmailbox: 'shared',
  roommailbox: 'room',
  equipmentmailbox: 'equipment',
};
const byPurpose: Readonly<Record<string, Mailbox['kind']>> = {
  user: 'user',
  linked: 'user',
  shared: 'shared',
  room: 'room',
  equipment: 'equipment',
};

/** The kind by Graph's purpose; `none` for an account without cloud mailbox. */
const purposesOf = (snapshot: Snapshot): ((id: string) => Known<Mailbox['kind'] | 'none'>) => {
  const purposes = new Map((valueOf(snapshot, 'mailboxPurposes') ?? []).map((one) => [one.subject, one]));
  const gaps = missingOf(snapshot, 'mailboxPurposes');
  return (id) => {
    const read = purposes.get(id);
    if (read?.status === 'unavailable')
      return unknown({ evidence: 'mailboxPurposes', cause: read.cause, detail: read.detail });
    const purpose = read?.value.userPurpose?.toLowerCase();
    if (purpose === 'none') return 'none';
    if (purpose != null) return byPurpose[purpose] ?? 'other';
    const silent = doubt('mailboxPurposes', 'error', 'Graph did not say what the mailbox is for.');
    return unknown(...(gaps.length > 0 ? gaps : [silent]));
  };
};

const kindFrom = (type: string | null | undefined, purpose: Known<Mailbox['kind'] | 'none'>) => {
  if (type != null && type !== '') return byType[type.toLowerCase()] ?? 'other';
  return purpose === 'none' ? 'other' : purpose;
};

const fromExchange = (snapshot: Snapshot): ListedMailbox[] => {
  const purposeOf = purposesOf(snapshot);
  const users = new Map((valueOf(snapshot, 'users') ?? []).map((one) => [one.id, one]));
  return (valueOf(snapshot, 'mailboxes') ?? [])
    .filter((box) => box.recipientTypeDetails?.toLowerCase() !== 'discoverymailbox')
    .map((box) => ({
      id: box.userId,
      name:
        box.displayName || users.get(box.userId)?.displayName || `A mailbox without a name (${box.userId})`,
      kind: kindFrom(box.recipientTypeDetails, purposeOf(box.userId)),
    }));
};

/** Guests are left out: a guest's mailbox lies elsewhere. */
const fromDirectory = (snapshot: Snapshot): ListedMailbox[] => {
  const purposeOf = purposesOf(snapshot);
  return (valueOf(snapshot, 'users') ?? []).flatMap((user) => {
    const purpose = purposeOf(user.id);
    if (purpose === 'none' || user.userType === 'Guest') return [];
    return [{ id: user.id, name: user.displayName || user.userPrincipalName || user.id, kind: purpose }];
  });
};

/**
 * Every mailbox: from Exchange where it was read, else from the accounts whose mailbox Graph did not rule out. The list
 * is complete when nothing is missing; an account whose mailbox could not be read stands in it as an unknown one.
 * The store of content searches (`DiscoveryMailbox`) is no mailbox that anybody writes to, and is left out.
 */
export const listMailboxes = (
  snapshot: Snapshot,
): { readonly mailboxes: readonly ListedMailbox[]; readonly missing: readonly Missing[] } => {
  const byExchange = fromExchange(snapshot);
  const exchangeGaps = missingOf(snapshot, 'mailboxes');
  if (exchangeGaps.length === 0) return { mailboxes: byExchange, missing: [] };
  const known = new Set(byExchange.map((one) => one.id));
  const others = fromDirectory(snapshot).filter((one) => !known.has(one.id));
  const gaps = missingOf(snapshot, 'users', 'mailboxPurposes');
  return {
    mailboxes: [...byExchange, ...others],
    missing: gaps.length > 0 ? [...exchangeGaps, ...gaps] : [],
  };
};
