import { roleMatches, type Assigned } from './assigned-roles.ts';
import { guestKindsOf } from './guest-kinds-of.ts';
import type { AccessUser, AccessView } from '../policy/access-needs.ts';
import { readList } from '../../base/read-evidence.ts';
import type { Account } from './account-keys.ts';
import type { Semantics } from '../policy/semantics.ts';

/** What the directory says about whom policies reach. */
export interface Directory {
  readonly accountOf: (user: AccessUser) => Account;
  /** The account once the roles that it may activate are active; undefined when there are none. */
  readonly activatedOf: (user: AccessUser) => Account | undefined;
  /** `member` for a group that was read. */
  readonly groups: ReadonlyMap<string, { readonly found: boolean; readonly members: ReadonlySet<string> }>;
  /** Whether an entry that is written unlike an id is the id of an account, or of a role that somebody holds. */
  readonly isKnown: (id: string) => boolean;
  readonly rolesRead: boolean;
  readonly eligibilitiesRead: boolean;
  readonly roleHolders: (template: string) => readonly string[];
}

const push = (map: Map<string, string[]>, key: string, value: string): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
};

/**
 * Ids of groups and roles are compared in small letters, as policies are read: how a GUID is written does not matter.
 *
 * @param named every group and role that policies name
 */
export const readDirectory = (
  given: AccessView,
  named: { readonly groups: readonly string[]; readonly roles: readonly string[] },
  semantics: Semantics,
): Directory => {
  const { groups: groupEvidence, roleAssignments, roleEligibilities } = given.evidence;
  const groups = new Map<string, { found: boolean; members: ReadonlySet<string> }>();
  for (const one of groupEvidence.status === 'collected' ? groupEvidence.value : []) {
    if (one.status !== 'collected') continue;
    const members = new Set(one.value.members.map(({ id }) => id));
    groups.set(one.subject.toLowerCase(), { found: one.value.found, members });
  }
  const groupsOf = new Map<string, string[]>();
  for (const [id, { members }] of groups) for (const user of members) push(groupsOf, user, id);
  const unread = named.groups.filter((id) => !groups.has(id));

  const rolesBy = (
    assigned: readonly Assigned[],
  ): { sure: Map<string, string[]>; maybe: Map<string, string[]> } => {
    const found = { sure: new Map<string, string[]>(), maybe: new Map<string, string[]>() };
    for (const one of assigned) {
      const how = roleMatches(one, semantics);
      if (how === 'no') continue;
      const holders = groups.get(one.principalId.toLowerCase())?.members ?? [one.principalId];
      for (const holder of holders)
        push(how === 'yes' ? found.sure : found.maybe, holder, one.roleTemplateId.toLowerCase());
    }
    return found;
  };
  const active = rolesBy(roleAssignments.status === 'collected' ? roleAssignments.value : []);
  const eligible = rolesBy(roleEligibilities.status === 'collected' ? roleEligibilities.value : []);
  const rolesRead = roleAssignments.status === 'collected';

  const keys = (user: AccessUser, roles: readonly string[], perhaps: readonly string[]): Account => {
    const guest = guestKindsOf(user);
    const isGuest = guest.sure.length > 0;
    const all = !isGuest || semantics.allUsersIncludesGuests ? ['all'] : [];
    return {
      sure: [
        `user:${user.id}`,
        ...all,
        ...guest.sure.map((kind) => `guest:${kind}`),
        ...(groupsOf.get(user.id) ?? []).map((id) => `group:${id}`),
        ...roles.map((id) => `role:${id}`),
      ],
      maybe: [
        ...guest.maybe.map((kind) => `guest:${kind}`),
        ...unread.map((id) => `group:${id}`),
        ...perhaps.map((id) => `role:${id}`),
      ],
    };
  };
  const refused = new Set(
    (groupEvidence.status === 'collected' ? groupEvidence.value : []).flatMap((one) =>
      one.status === 'collected' ? [] : [one.subject.toLowerCase()],
    ),
  );
  const users = readList(given, 'users');
  const userIds = new Set(users.items.map(({ id }) => id));
  /** Roles held by a group whose members were not read: anybody may be one. */
  const throughUnread = (assigned: readonly Assigned[]): string[] => [
    ...new Set(
      assigned
        .filter(
          ({ principalId }) =>
            refused.has(principalId.toLowerCase()) ||
            (groupEvidence.status !== 'collected' && !userIds.has(principalId)),
        )
        .filter((one) => roleMatches(one, semantics) !== 'no')
        .map(({ roleTemplateId }) => roleTemplateId.toLowerCase()),
    ),
  ];
  const own = (map: ReadonlyMap<string, string[]>, { id }: AccessUser): string[] => map.get(id) ?? [];
  const unreadRoles = rolesRead
    ? throughUnread(roleAssignments.value).filter((role) => named.roles.includes(role))
    : named.roles;
  const templates = new Set(
    [roleAssignments, roleEligibilities].flatMap((one) =>
      one.status === 'collected' ? one.value.map(({ roleTemplateId }) => roleTemplateId) : [],
    ),
  );
  return {
    isKnown: (id) => userIds.has(id) || templates.has(id),
    accountOf: (user) => keys(user, own(active.sure, user), [...own(active.maybe, user), ...unreadRoles]),
    activatedOf: (user) => {
      const more = [...own(eligible.sure, user), ...own(eligible.maybe, user)];
      if (more.length === 0) return undefined;
      return keys(
        user,
        [...own(active.sure, user), ...own(eligible.sure, user)],
        [...own(active.maybe, user), ...own(eligible.maybe, user), ...unreadRoles],
      );
    },
    groups,
    rolesRead,
    eligibilitiesRead: roleEligibilities.status === 'collected',
    roleHolders: (template) =>
      [...active.sure].flatMap(([holder, roles]) => (roles.includes(template) ? [holder] : [])),
  };
};
