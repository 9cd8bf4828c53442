import { answersOf } from './explain/answers-of.ts';
import { traitOf } from './accounts/trait.ts';
import { absent, missingOf, readList, readOne } from '../base/read-evidence.ts';
import type { CouncilInputs } from '../../model/council.ts';
import type { User } from '../../sources/people/users/kind.ts';
import type { Snapshot } from '../../sources/kinds.ts';
import { isUnknown, unknown, type Facts, type Known, type SubjectList } from '../base/known.ts';
import { accountKey, accountKeys } from '../../model/people-register.ts';
import { administratorRoles, synchronisationRoles } from '../people/role-data.ts';
import type { AccountKind } from '../subjects/account-kind.ts';
import { complianceIsJudged } from './accounts/compliance.ts';
import { syntheticAccount } from './accounts/memberships-of.ts';
import { bitsKey } from './accounts/bits.ts';
import { emergencyUsers } from './accounts/emergency.ts';
import { engineOf } from './cover/engine.ts';
import { keyOfKind, namedKinds, type NamedKind } from './kinds-named.ts';
import { guestKindOf, type Account } from './accounts/membership.ts';
import { openAppsUnderDefaults, underSecurityDefaults } from './overrides.ts';
import { guestWords, kindWords } from './explain/sign-in-words.ts';

interface Found {
  readonly account: Account;
  readonly guestKind: string | undefined;
  readonly name: string;
  readonly isDeleted: Known<boolean>;
  readonly user: User | undefined;
}

const outsiders = ['serviceProvider', 'b2bDirectConnectUser'];

/**
 * Synthetic accounts: what the policies do to somebody of each kind. A user whom a policy names is judged as the
 * account of the directory, where there is one; every other is a member who is nothing else.
 */
export const deriveAccountKinds = (snapshot: Snapshot, council: CouncilInputs): SubjectList<AccountKind> => {
  const missing = missingOf(snapshot, 'conditionalAccessPolicies');
  const engine = engineOf(snapshot);
  const { directory, tenancy } = engine;
  const users = readList(snapshot, 'users');
  const byId = new Map(users.items.map((user) => [user.id, user]));
  const { groups } = snapshot.evidence;
  const groupNames = new Map(
    (groups.status === 'collected' ? groups.value : []).flatMap((one) =>
      one.status === 'collected' ? [[one.subject, one.value.displayName ?? one.subject] as const] : [],
    ),
  );
  const emergency = new Set(council.emergencyAccounts.map(accountKey));
  const synchronises = new Set([...synchronisationRoles].flatMap((role) => directory.roleHolders(role)));
  const defaults = readOne(snapshot, 'securityDefaults');
  const underDefaults =
    !isUnknown(defaults) &&
    defaults.isEnabled === true &&
    !tenancy.live.some(({ policy }) => policy.state === 'enabled');

  const nested = (id: string): string[] =>
    [...directory.groups].flatMap(([group, { members }]) => (members.has(id) ? [`group:${group}`] : []));
  const judged = complianceIsJudged(snapshot);
  const emergencyIds = new Set(emergencyUsers(snapshot, council).found.map(({ id }) => id));
  /** A group of emergency accounts and nobody else. */
  const isEmergencyGroup = (id: string): boolean => {
    const members = directory.groups.get(id)?.members ?? new Set();
    return members.size > 0 && [...members].every((one) => emergencyIds.has(one));
  };
  const find = (named: NamedKind): Found => {
    const { kind, id, tenant } = named;
    const synthetic = syntheticAccount(
      keyOfKind(named),
      kind === 'group' ? nested(id) : [],
      tenancy.semantics,
    );
    const plain = { account: synthetic, guestKind: undefined, isDeleted: false, user: undefined };
    switch (kind) {
      case 'user': {
        const user = byId.get(id);
        const gone = users.missing.length > 0 ? unknown(...users.missing) : true;
        if (user === undefined) return { ...plain, name: `${kindWords.user} ${id}`, isDeleted: gone };
        const account = directory.accountOf(user);
        return { ...plain, account, guestKind: guestKindOf(account), name: user.displayName ?? id, user };
      }
      case 'group': {
        const group = directory.groups.get(id);
        const unread = absent(snapshot, 'groups');
        const reason = { evidence: 'groups', cause: 'error' as const, detail: `group ${id} was not read` };
        const isDeleted = group === undefined ? unknown(...unread, reason) : !group.found;
        return { ...plain, name: `${kindWords.group} “${groupNames.get(id) ?? id}”`, isDeleted };
      }
      case 'role':
        return { ...plain, name: `${kindWords.role} ${administratorRoles[id]?.name ?? id}` };
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

  const subjects = namedKinds(engine).map((named): Facts<AccountKind> => {
    const { kind, id } = named;
    const found = find(named);
    const isSynchronisation = kind === 'role' ? synchronisationRoles.has(id) : synchronises.has(id);
    const names = found.user === undefined ? [accountKey(id)] : accountKeys(found.user);
    const isEmergencyAccount =
      names.some((one) => emergency.has(one)) || (kind === 'group' && isEmergencyGroup(id));
    const isInDirectory = !(kind === 'guest' && outsiders.includes(id));
    const apart = isEmergencyAccount || isSynchronisation || found.user?.accountEnabled === false;
    const reach = engine.applicable(found.account);
    const reachIsSaid = isInDirectory || bitsKey(reach.sure) === bitsKey(reach.possible);
    const mayExist = typeof found.isDeleted === 'boolean' ? !found.isDeleted : found.isDeleted;
    return {
      id: keyOfKind(named),
      name: found.name,
      kind,
      referenceId: id,
      isJudged: apart || !reachIsSaid ? false : mayExist,
      complianceIsJudged: judged,
      isPrivilegedRole: kind === 'role' && id in administratorRoles,
      isInDirectory,
      isDeleted: found.isDeleted,
      isSynchronisation,
      isEmergencyAccount,
      ...(underDefaults
        ? { ...underSecurityDefaults(isSynchronisation), ...openAppsUnderDefaults }
        : {
            ...answersOf(engine).coverage(found.account, traitOf(snapshot, found.guestKind)),
            ...answersOf(engine).openApps(found.account, traitOf(snapshot, found.guestKind)),
          }),
    };
  });
  return { subjects, missing };
};
