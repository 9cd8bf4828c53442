import type { Missing } from '../../model/cause.ts';
import { z } from 'zod';
import { computed } from '../base/computed.ts';
import type { Needs, View } from '../base/needs.ts';
import { isUnknown, unknown, type Known } from '../base/known.ts';
import { missingOf, valueOf } from '../base/read-evidence.ts';
import { plansHeld } from '../people/licences.ts';
import { toldApart } from '../people/told-apart.ts';
import { doubt } from './mail-doubt.ts';
import { typeOfPurpose, typeOfRecipient } from './mailbox-types.ts';

export const mailboxKindTypes = z.enum(['user', 'shared', 'room', 'equipment', 'other']);
type MailboxKind = z.infer<typeof mailboxKindTypes>;

/** A mailbox as the evidence lists it, before its routes are followed. */
export interface ListedMailbox {
  readonly id: string;
  readonly name: string;
  readonly kind: Known<MailboxKind>;
}

/** The kind by Graph's purpose; `none` for an account without cloud mailbox. */
const purposesOf = (
  given: View<{ mailboxPurposes: ['userPurpose'] }>,
): ((id: string) => Known<MailboxKind | 'none'>) => {
  const purposes = new Map((valueOf(given, 'mailboxPurposes') ?? []).map((one) => [one.subject, one]));
  const gaps = missingOf(given, 'mailboxPurposes');
  return (id) => {
    const read = purposes.get(id);
    if (read?.status === 'unavailable')
      return unknown({ evidence: 'mailboxPurposes', cause: read.cause, detail: read.detail });
    const purpose = read?.value.userPurpose;
    if (purpose != null) return typeOfPurpose(purpose);
    const silent = doubt('mailboxPurposes', 'error', 'Graph did not say what the mailbox is for.');
    return unknown(...(gaps.length > 0 ? gaps : [silent]));
  };
};

const kindFrom = (type: string | null | undefined, purpose: Known<MailboxKind | 'none'>) => {
  if (type != null && type !== '') return typeOfRecipient(type);
  return purpose === 'none' ? 'other' : purpose;
};

const needs = {
  mailboxes: ['userId', 'displayName', 'recipientTypeDetails'],
  mailboxPurposes: ['userPurpose'],
  users: ['displayName', 'userPrincipalName', 'userType'],
} as const satisfies Needs;

const fromExchange = (given: View<typeof needs>): ListedMailbox[] => {
  const purposeOf = purposesOf(given);
  const users = new Map((valueOf(given, 'users') ?? []).map((one) => [one.id, one]));
  return (valueOf(given, 'mailboxes') ?? [])
    .filter((box) => box.recipientTypeDetails?.toLowerCase() !== 'discoverymailbox')
    .map((box) => ({
      id: box.userId,
      name:
        box.displayName || users.get(box.userId)?.displayName || `A mailbox without a name (${box.userId})`,
      kind: kindFrom(box.recipientTypeDetails, purposeOf(box.userId)),
    }));
};

/** Guests are left out, unless Graph says that one has a mailbox here: theirs lies elsewhere. */
const fromDirectory = (given: View<typeof needs>): ListedMailbox[] => {
  const purposeOf = purposesOf(given);
  return (valueOf(given, 'users') ?? []).flatMap((user) => {
    const purpose = purposeOf(user.id);
    if (purpose === 'none' || (user.userType === 'Guest' && isUnknown(purpose))) return [];
    return [{ id: user.id, name: user.displayName || user.userPrincipalName || user.id, kind: purpose }];
  });
};

/** Accounts that may have a mailbox which Exchange did not list. */
const beside = (given: View<typeof needs>, known: ReadonlySet<string>): ListedMailbox[] =>
  fromDirectory(given).filter(({ id }) => !known.has(id));

/** Why nobody can say whether Exchange listed every mailbox: the directory, which would tell, was not read. */
const unheard = (
  given: View<typeof needs>,
  known: ReadonlySet<string>,
  whose: (user: { readonly userType?: string | null | undefined }) => boolean = () => true,
): Missing[] => {
  const purposeOf = purposesOf(given);
  const asked = new Map((valueOf(given, 'mailboxPurposes') ?? []).map((one) => [one.subject, one]));
  const isLost = missingOf(given, 'mailboxPurposes').length > 0;
  const open = (valueOf(given, 'users') ?? []).filter(whose).flatMap(({ id }) => {
    if (known.has(id) || !(isLost || asked.get(id)?.status === 'unavailable')) return [];
    const purpose = purposeOf(id);
    return isUnknown(purpose) ? purpose.missing : [];
  });
  const once = new Map(open.map((one) => [JSON.stringify(one), one]));
  return [...missingOf(given, 'users'), ...once.values()];
};

const notListed = doubt(
  'mailboxes',
  'error',
  'Get-Mailbox did not list every account that has a mailbox; look whether the app may see all of them, and audit again.',
);

interface Mailboxes {
  readonly mailboxes: readonly ListedMailbox[];
  readonly missing: readonly Missing[];
}

/** Two mailboxes of one name are told apart by the sign-in names of their accounts. */
function namedApart(given: View<typeof needs>, all: readonly ListedMailbox[]): ListedMailbox[] {
  const users = new Map((valueOf(given, 'users') ?? []).map((one) => [one.id, one.userPrincipalName]));
  const names = toldApart(all.map(({ id, name }) => ({ id, name, userPrincipalName: users.get(id) })));
  return all.map((one) => ({ ...one, name: names.get(one.id) ?? one.name }));
}

/**
 * Every mailbox: from Exchange where it was read, else from the accounts whose mailbox Graph did not rule out. The list
 * is complete when nothing is missing; an account whose mailbox could not be read stands in it as an unknown one.
 * The store of content searches (`DiscoveryMailbox`) is no mailbox that anybody writes to, and is left out.
 */
export const mailboxList = computed({
  name: 'list of mailboxes',
  needs,
  // Names are labels; a kind that did not come is asked of Graph.
  bears: {
    mailboxes: ['displayName', 'recipientTypeDetails'],
    mailboxPurposes: ['userPurpose'],
    users: ['displayName', 'userPrincipalName'],
  },
  uses: { plansHeld },
  derive: (given): Mailboxes => {
    const byExchange = fromExchange(given);
    const exchangeGaps = missingOf(given, 'mailboxes');
    const known = new Set((valueOf(given, 'mailboxes') ?? []).map(({ userId }) => userId));
    if (exchangeGaps.length === 0) {
      // They must have one: by a plan that works, or by Graph's own word.
      const absent = beside(given, known).filter(
        ({ id, kind }) => !isUnknown(kind) || given.use.plansHeld(id).hasMailPlan === true,
      );
      const doubts = [...(absent.length > 0 ? [notListed] : []), ...unheard(given, known)];
      return { mailboxes: namedApart(given, [...byExchange, ...absent]), missing: doubts };
    }
    const others = beside(given, known);
    // Guests are left out as long as nobody says that theirs is here.
    const guests = unheard(given, known, ({ userType }) => userType === 'Guest');
    const gaps = [...guests, ...missingOf(given, 'mailboxPurposes')];
    return {
      mailboxes: namedApart(given, [...byExchange, ...others]),
      missing: gaps.length > 0 ? [...exchangeGaps, ...gaps] : [],
    };
  },
});
