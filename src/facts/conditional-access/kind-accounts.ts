import type { SubjectName } from '../../model/subject-name.ts';
import { type Known, isUnknown, unknown } from '../base/known.ts';
import type { Needs, View } from '../base/needs.ts';
import { readEach, readList } from '../base/read-evidence.ts';
import { kindProperties } from '../people/account.ts';
import { administratorRoles } from '../people/role-data.ts';
import { accountNames } from '../people/told-apart.ts';
import { guestKindOf, type Account } from './accounts/account-keys.ts';
import { syntheticAccount } from './accounts/synthetic-account.ts';
import type { Engine } from './cover/engine.ts';
import { isGone } from './named-and-gone.ts';
import { keyOfKind, type NamedKind } from './kinds-named.ts';

/** What is read of those whom policies name. */
export const kindNeeds = {
  users: ['displayName', 'mail', 'accountEnabled', ...kindProperties],
  groups: ['displayName', 'found', 'members'],
} as const satisfies Needs;
export type KindView = View<typeof kindNeeds>;

/** Somebody of a kind: as the directory has them, or one who is that and nothing else. */
export interface KindAccount {
  readonly account: Account;
  readonly guestKind: string | undefined;
  readonly name: SubjectName;
  readonly isDeleted: Known<boolean>;
  readonly user:
    | {
        readonly id: string;
        readonly userPrincipalName?: string | null | undefined;
        readonly mail?: string | null | undefined;
        readonly accountEnabled?: boolean | null | undefined;
      }
    | undefined;
}

/** What was read of a group that a policy names. */
export function groupsNamed(given: KindView) {
  const read = readEach(given, 'groups');
  return (id: string): NonNullable<ReturnType<typeof read>> =>
    read(id) ?? unknown({ evidence: 'groups', cause: 'error', detail: `group ${id} was not asked for` });
}

/** A member of a group is one of every group that it stands in; of those that were not read, perhaps. */
function makeGroupAccount({ directory, tenancy }: Engine): (id: string) => Account {
  const sides = tenancy.live.flatMap(({ policy }) => [policy.include, policy.exclude]);
  const unread = [...new Set(sides.flatMap(({ groups }) => groups))].filter(
    (id) => !directory.groups.has(id),
  );
  return (id) => {
    const around = [...directory.groups].filter(([, { members }]) => members.has(id));
    const nested = around.map(([group]) => `group:${group}`);
    const { sure, maybe } = syntheticAccount(`group:${id}`, nested, tenancy.semantics);
    return {
      sure,
      maybe: [...maybe, ...unread.filter((one) => one !== id).map((one) => `group:${one}`)],
    };
  };
}

/** Finds who stands for a kind. A user whom a policy names is the account of the directory, where there is one. */
export function makeKindAccounts(given: KindView, engine: Engine): (named: NamedKind) => KindAccount {
  const { directory, tenancy } = engine;
  const users = readList(given, 'users');
  const byId = new Map(users.items.map((user) => [user.id, user]));
  const names = accountNames(users.items);
  const group = groupsNamed(given);
  const ofGroup = makeGroupAccount(engine);
  const alone = (key: string, nestedIn: readonly string[] = []) => ({
    account: syntheticAccount(key, nestedIn, tenancy.semantics),
    guestKind: undefined,
    isDeleted: false,
    user: undefined,
  });
  return (named) => {
    const { kind, id, tenant } = named;
    const plain = alone(keyOfKind(named));
    switch (kind) {
      case 'user': {
        const user = byId.get(id);
        if (user === undefined)
          return { ...plain, name: { is: kind, id }, isDeleted: isGone(id, users.missing) };
        const account = directory.accountOf(user);
        const guestKind = guestKindOf(account);
        return { account, guestKind, name: names.get(id) ?? id, isDeleted: false, user };
      }
      case 'group': {
        const read = group(id);
        const name = isUnknown(read) ? id : (read.displayName ?? id);
        return {
          ...plain,
          account: ofGroup(id),
          name: { is: kind, name },
          isDeleted: isUnknown(read) ? read : read.found ? false : isGone(id, []),
        };
      }
      case 'role': {
        const name = administratorRoles[id]?.name ?? id;
        if (named.as === undefined) return { ...plain, name: { is: kind, name } };
        return {
          ...alone(`guest:${named.as}`, [`role:${id}`]),
          guestKind: named.as,
          name: { is: kind, name, as: named.as },
        };
      }
      case 'guest': {
        const from = tenant === undefined ? {} : { tenant };
        return { ...plain, guestKind: id, name: { is: kind, guest: id, ...from } };
      }
      case 'member':
        return { ...plain, name: { is: kind } };
    }
  };
}
