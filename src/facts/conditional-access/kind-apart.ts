import { accountKey, accountKeys } from '../../model/people-register.ts';
import { isUnknown, unknown, type Known } from '../base/known.ts';
import { absent, readList } from '../base/read-evidence.ts';
import { anyOf } from '../base/reasoned.ts';
import { synchronisationRoles } from '../people/role-data.ts';
import type { EmergencyUsers } from './accounts/emergency.ts';
import type { Directory } from './accounts/memberships-of.ts';
import type { View } from '../base/needs.ts';
import { groupsNamed, type kindNeeds, type KindAccount } from './kind-accounts.ts';
import type { NamedKind } from './kinds-named.ts';

type ApartView = View<typeof kindNeeds & { readonly roleAssignments: readonly ['principalId'] }>;

interface Told {
  readonly directory: Directory;
  /** Names of the emergency accounts that the council declared. */
  readonly declared: readonly string[];
  readonly emergencyUsers: EmergencyUsers;
}

/** Which kinds stand apart from everybody else: emergency accounts, and those that copy the local directory. */
export function makeKindsApart(given: ApartView, { directory, declared, emergencyUsers }: Told) {
  const emergency = new Set(declared.map(accountKey));
  const emergencyIds = new Set(emergencyUsers.found.map(({ id }) => id));
  const synchronises = new Set([...synchronisationRoles].flatMap((role) => directory.roleHolders(role)));
  const users = readList(given, 'users');
  const group = groupsNamed(given);

  /** A group of emergency accounts and nobody else. */
  const isEmergencyGroup = (id: string): Known<boolean> => {
    if (emergency.size === 0) return false;
    const read = group(id);
    if (isUnknown(read)) return read;
    if (emergencyUsers.missing.length > 0) return unknown(...emergencyUsers.missing);
    return read.members.length > 0 && read.members.every((one) => emergencyIds.has(one.id));
  };
  /** Without the list of accounts, an account is known by its id alone. */
  const isEmergencyUser = (names: readonly string[], listed: boolean): Known<boolean> => {
    if (names.some((one) => emergency.has(one))) return true;
    const open = !listed && emergency.size > 0 && users.missing.length > 0;
    return open ? unknown(...users.missing) : false;
  };
  const isSynchronisationUser = (id: string): Known<boolean> =>
    directory.rolesRead ? synchronises.has(id) : unknown(...absent(given, 'roleAssignments'));

  return {
    isSynchronisation: ({ kind, id }: NamedKind): Known<boolean> => {
      if (kind === 'role') return synchronisationRoles.has(id);
      return kind === 'user' ? isSynchronisationUser(id) : false;
    },
    isEmergencyAccount: ({ kind, id }: NamedKind, { user }: KindAccount): Known<boolean> => {
      const names = user === undefined ? [accountKey(id)] : accountKeys(user);
      return anyOf([
        kind === 'user' ? isEmergencyUser(names, user !== undefined) : emergency.has(accountKey(id)),
        kind === 'group' && isEmergencyGroup(id),
      ]);
    },
  };
}
