import type { AddressRef } from '../../sources/shapes/address-ref.ts';
import type { Recipient } from '../../sources/mail/recipients/kind.ts';
import type { User } from '../../sources/people/users/kind.ts';
import { computed } from '../base/computed.ts';
import type { View } from '../base/needs.ts';
import { domainPlaces } from './domains.ts';
import { unresolved, type Ending } from './ending.ts';
import { missingOf, valueOf } from '../base/read-evidence.ts';
import { doubt } from './mail-doubt.ts';
import { mailGroupMembers, recipientProperties } from './group-members.ts';
import { followerOf, kindOf, type Recipients } from './follow.ts';

export interface Directory {
  readonly endingsOf: (target: AddressRef) => readonly Ending[];
  /** Mailboxes that mail to a group reaches, for every group that was resolved so far, by `group:n`. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

const indexed = <T>(items: readonly T[], digests: (item: T) => readonly string[]): Map<string, T[]> => {
  const index = new Map<string, T[]>();
  for (const item of items)
    for (const digest of new Set(digests(item))) {
      const known = index.get(digest);
      if (known === undefined) index.set(digest, [item]);
      else known.push(item);
    }
  return index;
};

/** Accounts that have a mailbox here for certain, for the time when recipients were not read. */
const mailboxIds = (given: View<{ mailboxes: ['userId']; mailboxPurposes: ['userPurpose'] }>): Set<string> =>
  new Set([
    ...(valueOf(given, 'mailboxes') ?? []).map((one) => one.userId),
    ...(valueOf(given, 'mailboxPurposes') ?? []).flatMap((one) =>
      one.status === 'collected' && one.value.userPurpose != null && one.value.userPurpose !== 'none'
        ? [one.subject]
        : [],
    ),
  ]);

const isGuest = (user: Pick<User, 'userType' | 'userPrincipalName'>): boolean =>
  user.userType === 'Guest' || (user.userPrincipalName ?? '').includes('#EXT#');

/** Among several recipients with one address: the one whose primary it is, else the only one inside. */
const ownerOf = (matches: readonly Recipient[], target: AddressRef): Recipient | undefined => {
  const [first, ...others] = matches;
  if (others.length === 0) return first;
  if (target.form !== 'smtp') return undefined;
  const primary = matches.filter((one) => one.primary?.digest === target.digest);
  const inner = matches.filter((one) => kindOf(one) === 'mailbox' || kindOf(one) === 'group');
  const narrowed = primary.length === 1 ? primary : inner;
  return narrowed.length === 1 ? narrowed[0] : undefined;
};

/**
 * Follows targets by digest to where their mail ends. A directory name without recipient is unresolved, never inside: a
 * contact has one just as a mailbox does. Without the recipients, an account that surely has a mailbox is inside, and a
 * guest is decided by its email address, never by its sign-in name.
 */
export const mailDirectory = computed({
  name: 'where mail to an address ends',
  needs: {
    recipients: recipientProperties,
    users: ['addressDigests', 'userType', 'userPrincipalName', 'mail'],
    mailboxes: ['userId'],
    mailboxPurposes: ['userPurpose'],
  },
  uses: { domainPlaces, mailGroupMembers },
  derive: (given): Directory => {
    const all = valueOf(given, 'recipients') ?? [];
    const gaps = missingOf(given, 'recipients');
    const byDigest = indexed(all, (one) => one.identityDigests ?? []);
    const recipients: Recipients = { all, byDigest, membersOf: given.use.mailGroupMembers, gaps };
    const userByDigest = indexed(valueOf(given, 'users') ?? [], (one) => one.addressDigests ?? []);
    const hasMailbox = mailboxIds(given);
    const { follow, byDomain, groups } = followerOf(recipients, {
      placeOf: given.use.domainPlaces,
      hasMailbox,
    });
    const known = new Map<string, readonly Ending[]>();

    const withoutRecipient = (target: AddressRef): Ending => {
      if (target.form !== 'smtp') {
        const none = doubt('recipients', 'error', 'No recipient of the tenant has the name of the target.');
        return unresolved('', ...(gaps.length > 0 ? gaps : [none]));
      }
      const [user] = userByDigest.get(target.digest) ?? [];
      if (user !== undefined && isGuest(user)) {
        const mail = user.mail ?? '';
        return mail.includes('@')
          ? byDomain(mail.slice(mail.lastIndexOf('@') + 1).toLowerCase(), 'mail-user')
          : unresolved('', doubt('users', 'error', 'A guest came back without an email address.'));
      }
      return user !== undefined && hasMailbox.has(user.id)
        ? { to: 'node', id: user.id }
        : byDomain(target.domain, 'address');
    };

    const find = (target: AddressRef): readonly Ending[] => {
      const matches = recipients.byDigest.get(target.digest) ?? [];
      if (matches.length === 0) return [withoutRecipient(target)];
      const owner = ownerOf(matches, target);
      const many = doubt('recipients', 'error', 'More than one recipient has the name of the target.');
      return owner === undefined ? [unresolved('', many)] : follow(owner);
    };

    return {
      groups,
      endingsOf: (target) => {
        const key = `${target.form} ${target.digest}`;
        const endings = known.get(key) ?? find(target);
        known.set(key, endings);
        return endings;
      },
    };
  },
});
