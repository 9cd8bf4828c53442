import type { Missing } from '../../model/cause.ts';
import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { readList, rowsOf } from '../base/read-evidence.ts';
import { accounts, signInAllowed } from '../people/account.ts';
import { registerEntries } from '../people/register.ts';
import { whoseDevice } from './sentences.ts';
import { goneAccount } from './gone-account.ts';

/** Names of accounts by id, for the people behind devices; why they may not be whole. */
export const accountNamesById = computed({
  name: 'names of accounts',
  uses: { accounts },
  derive: ({ use }) => ({
    names: new Map(use.accounts.subjects.map(({ id, name }) => [id, name])),
    missing: use.accounts.missing,
  }),
});

/** The main user of each device: one or nobody, and nobody means that it is shared (find-primary-user, 2025-02-28). */
export const mainUserNames = computed({
  name: 'names of main users',
  needs: { managedDevices: ['userId', 'userDisplayName'] },
  uses: { accountNamesById },
  derive: (given) => {
    const row = rowsOf(given, 'managedDevices');
    const { names, missing } = given.use.accountNamesById;
    const nameOf = (userId: string): Known<string> =>
      names.get(userId) ?? (missing.length > 0 ? unknown(...missing) : goneAccount);
    return (id: string) => {
      const { userId, userDisplayName } = row(id);
      const person = userDisplayName || (userId ? nameOf(userId) : '');
      return { person, personNote: whoseDevice(person), hasMainUser: Boolean(userId) };
    };
  },
});

/** Whether the account of the main user is there, may sign in, and is past the leaving date; a deleted one has gone. */
const ofMainUser = (
  given: { readonly userId: string | null | undefined; readonly listed: ReadonlySet<string> },
  missing: readonly Missing[],
  fact: (id: string) => Known<boolean>,
): Known<boolean> => {
  if (!given.userId) return false;
  if (given.listed.has(given.userId)) return fact(given.userId);
  return missing.length > 0 ? unknown(...missing) : true;
};

export const mainUsersBlocked = computed({
  name: 'main users that can no longer sign in',
  needs: { managedDevices: ['userId'], users: [] },
  uses: { signInAllowed },
  derive: (given) => {
    const row = rowsOf(given, 'managedDevices');
    const { items, missing } = readList(given, 'users');
    const listed = new Set(items.map(({ id }) => id));
    return (id: string) => ({
      mainUserBlocked: ofMainUser({ userId: row(id).userId, listed }, missing, (user) =>
        whenKnown([given.use.signInAllowed(user).canSignIn], (can) => !can),
      ),
    });
  },
});

export const mainUsersGone = computed({
  name: 'main users that have left',
  needs: { managedDevices: ['userId'], users: [] },
  uses: { registerEntries },
  derive: (given) => {
    const row = rowsOf(given, 'managedDevices');
    const { items, missing } = readList(given, 'users');
    const listed = new Set(items.map(({ id }) => id));
    return (id: string) => ({
      mainUserHasLeft: ofMainUser(
        { userId: row(id).userId, listed },
        missing,
        (user) => given.use.registerEntries(user).hasLeft,
      ),
    });
  },
});
