import type { Told } from '../../model/told.ts';
import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { readList, rowsOf } from '../base/read-evidence.ts';
import { accounts, signInAllowed } from '../people/account.ts';
import { registerEntries, type RegisterRole } from '../people/register.ts';
import { whoseDevice } from './sentences.ts';

/** Names of accounts by id, for the people behind devices; why they may not be whole. */
export const accountNamesById = computed({
  name: 'names of accounts',
  uses: { accounts },
  derive: ({ use }) => ({
    names: new Map(use.accounts.subjects.map(({ id, name }) => [id, name])),
    missing: use.accounts.missing,
  }),
});

interface MainUser {
  readonly person: Known<string>;
  readonly personNote: Known<Told<'whose-device'>>;
  readonly hasMainUser: boolean;
}

/** The main user of each device: one or nobody, and nobody means that it is shared (find-primary-user, 2025-02-28). */
export const mainUserNames = computed({
  name: 'names of main users',
  needs: { managedDevices: ['userId', 'userDisplayName'] },
  uses: { accountNamesById },
  derive: (given) => {
    const row = rowsOf(given, 'managedDevices');
    const { names, missing } = given.use.accountNamesById;
    const gone: Told<'whose-device'> = { is: 'gone', name: '' };
    return (id: string): MainUser => {
      const { userId, userDisplayName } = row(id);
      // The directory tells two of one name apart; Intune's copy of the name does not.
      const name = names.get(userId ?? '') || userDisplayName || undefined;
      const hasMainUser = Boolean(userId);
      if (name !== undefined || !userId)
        return { person: name ?? '', personNote: whoseDevice(name ?? ''), hasMainUser };
      if (missing.length === 0) return { person: '', personNote: gone, hasMainUser };
      const unread = unknown(...missing);
      return { person: unread, personNote: unread, hasMainUser };
    };
  },
});

/** What is said of the main user of a device: by the account, or where there is none, or where it is deleted. */
interface OfMainUser<T> {
  readonly nobody: T;
  readonly deleted: T;
  readonly of: (account: string) => Known<T>;
}

/** Finds who a device is with. An account that is not listed is deleted, unless the list was cut. */
export const mainUsers = computed({
  name: 'accounts of main users',
  needs: { managedDevices: ['userId'], users: [] },
  derive: (given) => {
    const row = rowsOf(given, 'managedDevices');
    const { items, missing } = readList(given, 'users');
    const listed = new Set(items.map(({ id }) => id));
    return <T>(device: string, { nobody, deleted, of }: OfMainUser<T>): Known<T> => {
      const { userId } = row(device);
      if (!userId) return nobody;
      if (listed.has(userId)) return of(userId);
      return missing.length > 0 ? unknown(...missing) : deleted;
    };
  },
});

export const mainUsersBlocked = computed({
  name: 'main users that can no longer sign in',
  uses: { mainUsers, signInAllowed },
  derive:
    ({ use }) =>
    (id: string) => ({
      mainUserBlocked: use.mainUsers<boolean>(id, {
        nobody: false,
        deleted: true,
        of: (account) => whenKnown([use.signInAllowed(account).canSignIn], (can) => !can),
      }),
    }),
});

export const mainUsersGone = computed({
  name: 'main users that have left',
  uses: { mainUsers, registerEntries },
  derive:
    ({ use }) =>
    (id: string) => ({
      mainUserHasLeft: use.mainUsers<boolean>(id, {
        nobody: false,
        deleted: true,
        of: (account) => use.registerEntries(account).hasLeft,
      }),
    }),
});

/** The role in the people register of whoever a device is with; nobody has a shared one. */
export const mainUserRoles = computed({
  name: 'roles of main users',
  uses: { mainUsers, registerEntries },
  derive:
    ({ use }) =>
    (id: string) => ({
      mainUserRole: use.mainUsers<RegisterRole>(id, {
        nobody: 'none',
        deleted: 'none',
        of: (account) => use.registerEntries(account).registerRole,
      }),
    }),
});
