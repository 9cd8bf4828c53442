import type { CouncilInputs } from '../../model/council.ts';
import type { User } from '../../snapshot/evidence/people.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { unknown, type Facts, type Known, type SubjectList } from '../known.ts';
import { accountNames } from '../people/account.ts';
import { administratorRoles, synchronisationRoles } from '../people/role-data.ts';
import { missingOf, readList, readOne } from '../read-evidence.ts';
import { isUnknown } from '../known.ts';
import type { AccountKind } from '../subjects/account-kind.ts';
import { syntheticAccount } from './directory.ts';
import { engineOf, type Engine } from './engine.ts';
import { guestKinds, type Account } from './membership.ts';
import { openAppsUnderDefaults, underSecurityDefaults } from './overrides.ts';
import { absent, traitOf } from './tenancy.ts';
import { guestWords, kindWords } from './words.ts';

type Kind = AccountKind['kind'];
interface Named {
  readonly kind: Kind;
  readonly id: string;
}

/** Everybody whom some policy names, each once, and the roles and guest kinds that matter named or not. */
const namedOf = ({ tenancy }: Engine): Named[] => {
  const sides = tenancy.live.flatMap(({ policy }) => [policy.include, policy.exclude]);
  const words = new Set(['All', 'None', 'GuestsOrExternalUsers']);
  const of = (kind: Kind, ids: readonly string[]): Named[] => [...new Set(ids)].map((id) => ({ kind, id }));
  return [
    { kind: 'member', id: '' },
    ...of(
      'user',
      sides.flatMap(({ users }) => users).filter((id) => !words.has(id)),
    ),
    ...of(
      'group',
      sides.flatMap(({ groups }) => groups),
    ),
    ...of('role', [...Object.keys(administratorRoles), ...sides.flatMap(({ roles }) => roles)]),
    ...of('guest', guestKinds),
  ];
};

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
  const emergency = new Set(council.emergencyAccounts.map((one) => one.trim().toLowerCase()));
  const synchronises = new Set([...synchronisationRoles].flatMap((role) => directory.roleHolders(role)));
  const defaults = readOne(snapshot, 'securityDefaults');
  const underDefaults =
    !isUnknown(defaults) &&
    defaults.isEnabled === true &&
    !tenancy.live.some(({ policy }) => policy.state === 'enabled');

  const nested = (id: string): string[] =>
    [...directory.groups].flatMap(([group, { members }]) => (members.has(id) ? [`group:${group}`] : []));
  const find = ({ kind, id }: Named): Found => {
    const key = kind === 'member' ? 'member' : `${kind}:${id}`;
    const synthetic = syntheticAccount(key, kind === 'group' ? nested(id) : [], tenancy.semantics);
    const plain = { account: synthetic, guestKind: undefined, isDeleted: false, user: undefined };
    switch (kind) {
      case 'user': {
        const user = byId.get(id);
        const gone = users.missing.length > 0 ? unknown(...users.missing) : true;
        if (user === undefined) return { ...plain, name: `${kindWords.user} ${id}`, isDeleted: gone };
        const account = directory.accountOf(user);
        const guest = account.sure.find((one) => one.startsWith('guest:'))?.slice('guest:'.length);
        return { ...plain, account, guestKind: guest, name: user.displayName ?? id, user };
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
        return { ...plain, guestKind: id, name: guestWords[id] ?? id };
      case 'member':
        return { ...plain, name: kindWords.member };
    }
  };

  const subjects = namedOf(engine).map((named): Facts<AccountKind> => {
    const { kind, id } = named;
    const found = find(named);
    const isSynchronisation = kind === 'role' ? synchronisationRoles.has(id) : synchronises.has(id);
    const names = found.user === undefined ? [] : accountNames(found.user);
    return {
      id: kind === 'member' ? 'member' : `${kind}:${id}`,
      name: found.name,
      kind,
      referenceId: id,
      isPrivilegedRole: kind === 'role' && id in administratorRoles,
      isInDirectory: !(kind === 'guest' && outsiders.includes(id)),
      isDeleted: found.isDeleted,
      isSynchronisation,
      isEmergencyAccount: [id.toLowerCase(), ...names].some((one) => emergency.has(one)),
      ...(underDefaults
        ? { ...underSecurityDefaults(isSynchronisation), ...openAppsUnderDefaults }
        : {
            ...engine.coverage(found.account, traitOf(snapshot, found.guestKind)),
            ...engine.openApps(found.account, traitOf(snapshot, found.guestKind)),
          }),
    };
  });
  return { subjects, missing };
};
