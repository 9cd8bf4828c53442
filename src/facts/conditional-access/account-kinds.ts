import { answersOf } from './explain/answers-of.ts';
import type { Coverage, OpenApps } from './explain/coverage-of.ts';
import type { z } from 'zod';
import { computed } from '../base/computed.ts';
import { anyOf } from '../base/reasoned.ts';
import { defaultsInForce } from './defaults-in-force.ts';
import { missingOfKinds } from './kinds-missing.ts';
import { guestTraits } from './accounts/trait.ts';
import { absent, missingOf, readList } from '../base/read-evidence.ts';
import type { Missing } from '../../model/cause.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { accountKey, accountKeys } from '../../model/people-register.ts';
import { administratorRoles, synchronisationRoles } from '../people/role-data.ts';
import { kindProperties } from '../people/account.ts';
import { syntheticAccount } from './accounts/memberships-of.ts';
import { bitsKey } from './accounts/bits.ts';
import { emergencyUsers } from './accounts/emergency.ts';
import { accessEngine } from './cover/engine.ts';
import { keyOfKind, type kindTypes, namedKinds, type NamedKind } from './kinds-named.ts';
import { guestKindOf, type Account } from './accounts/membership.ts';
import { noOpenAppsKnown, nothingKnown, underDefaults, underSecurityDefaults } from './overrides.ts';
import { guestWords, kindWords } from './explain/kind-names.ts';

interface Found {
  readonly account: Account;
  readonly guestKind: string | undefined;
  readonly name: string;
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

export type KindFacts = Coverage &
  OpenApps & {
    readonly id: string;
    readonly name: string;
    readonly kind: z.infer<typeof kindTypes>;
    readonly referenceId: string;
    readonly isJudged: Known<boolean>;
    readonly isPrivilegedRole: boolean;
    readonly isInDirectory: boolean;
    readonly isDeleted: Known<boolean>;
    readonly isSynchronisation: Known<boolean>;
    readonly isEmergencyAccount: Known<boolean>;
  };

const groupUnread = (id: string): Missing => ({
  evidence: 'groups',
  cause: 'error',
  detail: `group ${id} was not read`,
});

const outsiders = ['serviceProvider', 'b2bDirectConnectUser'];

/**
 * Synthetic accounts: what the policies do to somebody of each kind. A user whom a policy names is judged as the
 * account of the directory, where there is one; every other is a member who is nothing else.
 */
/** Every kind of account with what is asked of it. */
export const accountKindsAsked = computed({
  name: 'kinds of account',
  needs: {
    conditionalAccessPolicies: [],
    users: ['displayName', 'mail', 'accountEnabled', ...kindProperties],
    groups: ['displayName'],
    roleAssignments: ['principalId'],
  },
  uses: { accessEngine, defaultsInForce, emergencyUsers, guestTraits },
  inputs: ['emergencyAccounts'],
  derive: (given): { readonly subjects: readonly KindFacts[]; readonly missing: readonly Missing[] } => {
    const missing = missingOf(given, 'conditionalAccessPolicies');
    const engine = given.use.accessEngine;
    const answers = answersOf(engine);
    const { directory, tenancy } = engine;
    const users = readList(given, 'users');
    const byId = new Map(users.items.map((user) => [user.id, user]));
    const { groups } = given.evidence;
    const groupNames = new Map(
      (groups.status === 'collected' ? groups.value : []).flatMap((one) =>
        one.status === 'collected' ? [[one.subject, one.value.displayName ?? one.subject] as const] : [],
      ),
    );
    const emergency = new Set(given.council.emergencyAccounts.map(accountKey));
    const synchronises = new Set([...synchronisationRoles].flatMap((role) => directory.roleHolders(role)));
    const defaults = given.use.defaultsInForce;
    const unreadGroups = [
      ...new Set(tenancy.live.flatMap(({ policy }) => [...policy.include.groups, ...policy.exclude.groups])),
    ].filter((id) => !directory.groups.has(id));

    const nested = (id: string): string[] =>
      [...directory.groups].flatMap(([group, { members }]) => (members.has(id) ? [`group:${group}`] : []));
    const emergencyIds = new Set(given.use.emergencyUsers.found.map(({ id }) => id));
    /** A group of emergency accounts and nobody else. */
    const isEmergencyGroup = (id: string): Known<boolean> => {
      const members = directory.groups.get(id)?.members;
      if (emergency.size === 0) return false;
      if (members === undefined) return unknown(...absent(given, 'groups'), groupUnread(id));
      if (given.use.emergencyUsers.missing.length > 0) return unknown(...given.use.emergencyUsers.missing);
      return members.size > 0 && [...members].every((one) => emergencyIds.has(one));
    };
    /** Without the list of accounts, an account is known by its id alone. */
    const isEmergencyUser = (names: readonly string[], listed: boolean): Known<boolean> => {
      if (names.some((one) => emergency.has(one))) return true;
      const open = !listed && emergency.size > 0 && users.missing.length > 0;
      return open ? unknown(...users.missing) : false;
    };
    const isSynchronisationUser = (id: string): Known<boolean> =>
      directory.rolesRead ? synchronises.has(id) : unknown(...absent(given, 'roleAssignments'));
    const find = (named: NamedKind): Found => {
      const { kind, id, tenant } = named;
      const synthetic = syntheticAccount(
        keyOfKind(named),
        kind === 'group' ? nested(id) : [],
        tenancy.semantics,
      );
      const account: Account =
        kind === 'group'
          ? {
              sure: synthetic.sure,
              maybe: [
                ...synthetic.maybe,
                ...unreadGroups.filter((one) => one !== id).map((one) => `group:${one}`),
              ],
            }
          : synthetic;
      const plain = { account, guestKind: undefined, isDeleted: false, user: undefined };
      switch (kind) {
        case 'user': {
          const user = byId.get(id);
          const gone = users.missing.length > 0 ? unknown(...users.missing) : true;
          if (user === undefined) return { ...plain, name: `${kindWords.user} ${id}`, isDeleted: gone };
          const own = directory.accountOf(user);
          return { ...plain, account: own, guestKind: guestKindOf(own), name: user.displayName ?? id, user };
        }
        case 'group': {
          const group = directory.groups.get(id);
          const unread = absent(given, 'groups');
          const isDeleted = group === undefined ? unknown(...unread, groupUnread(id)) : !group.found;
          return { ...plain, name: `${kindWords.group} “${groupNames.get(id) ?? id}”`, isDeleted };
        }
        case 'role': {
          const name = `${kindWords.role} ${administratorRoles[id]?.name ?? id}`;
          if (named.as === undefined) return { ...plain, name };
          const guest = syntheticAccount(`guest:${named.as}`, [`role:${id}`], tenancy.semantics);
          return {
            ...plain,
            account: guest,
            guestKind: named.as,
            name: `${name}, ${guestWords[named.as] ?? named.as}`,
          };
        }
        case 'guest':
          return {
            ...plain,
            guestKind: id,
            name: `${guestWords[id] ?? id}${tenant === undefined ? '' : ` ${kindWords.fromDirectory} ${tenant}`}`,
          };
        case 'member':
          return { ...plain, name: kindWords.member };
      }
    };

    const subjects = namedKinds(engine, users.items).map((named): KindFacts => {
      const { kind, id } = named;
      const found = find(named);
      const isSynchronisation =
        kind === 'role' ? synchronisationRoles.has(id) : kind === 'user' ? isSynchronisationUser(id) : false;
      const names = found.user === undefined ? [accountKey(id)] : accountKeys(found.user);
      const isEmergencyAccount = anyOf([
        kind === 'user' ? isEmergencyUser(names, found.user !== undefined) : emergency.has(accountKey(id)),
        kind === 'group' && isEmergencyGroup(id),
      ]);
      const isInDirectory = !(kind === 'guest' && outsiders.includes(id));
      const isBlocked = found.user?.accountEnabled === false;
      const reach = engine.applicable(found.account);
      const reachIsSaid = isInDirectory || bitsKey(reach.sure) === bitsKey(reach.possible);
      const isUnsaid: Known<boolean> = reachIsSaid ? false : missing.length > 0 ? unknown(...missing) : true;
      const apart = anyOf([isEmergencyAccount, isSynchronisation, isBlocked, isUnsaid, found.isDeleted]);
      const trait = given.use.guestTraits(found.guestKind);
      const unlisted = kind === 'user' && found.user === undefined ? users.missing : [];
      return {
        id: keyOfKind(named),
        name: found.name,
        kind,
        referenceId: id,
        isJudged: whenKnown([apart], (is) => !is),
        isPrivilegedRole: kind === 'role' && id in administratorRoles,
        isInDirectory,
        isDeleted: found.isDeleted,
        isSynchronisation,
        isEmergencyAccount,
        ...(isUnknown(defaults)
          ? { ...nothingKnown(...defaults.missing), ...noOpenAppsKnown(defaults) }
          : defaults
            ? { ...underSecurityDefaults(isSynchronisation), ...noOpenAppsKnown(underDefaults) }
            : unlisted.length > 0
              ? { ...nothingKnown(...unlisted), ...noOpenAppsKnown(unknown(...unlisted)) }
              : { ...answers.coverage(found.account, trait), ...answers.openApps(found.account, trait) }),
      };
    });
    return { subjects, missing: missingOfKinds(given) };
  },
});
