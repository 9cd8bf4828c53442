import { unsentParts, unsentSaid } from './policy/unsent-parts.ts';
import type { Missing } from '../../model/cause.ts';
import { administratorRoles, synchronisationRoles } from '../people/role-data.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, type Known } from '../base/known.ts';
import { readList, strange } from '../base/read-evidence.ts';
import { accessEngine } from './cover/engine.ts';
import { isGone, namesWithoutId } from './named-and-gone.ts';
import { namesOf, type NamedObject } from './policy/named.ts';
import type { Policy, UserSet } from './policy/policy.ts';

/** What became of the objects that policies name. */
export interface References {
  readonly deleted: (policy: Policy) => Known<string[]>;
  readonly includesSomebody: (policy: Policy) => Known<boolean>;
  readonly unprotected: (policy: Policy) => Known<string[]>;
  /** Why an object may be unseen. */
  readonly missing: readonly Missing[];
}

const unprotectedUnsaid = strange('groups.isAssignableToRole', 'nothing came that says who may change it');

type State = 'there' | 'deleted' | readonly Missing[];

export const references = computed({
  name: 'what became of the objects that policies name',
  needs: {
    users: [],
    groups: ['found', 'isAssignableToRole', 'isManagementRestricted'],
    roleAssignments: ['roleTemplateId'],
    roleEligibilities: ['roleTemplateId'],
  },
  uses: { accessEngine },
  derive: (given): References => {
    const { directory } = given.use.accessEngine;
    const users = readList(given, 'users');
    const userIds = new Set(users.items.map(({ id }) => id));
    const groups = readList(given, 'groups');
    const groupRows = new Map(groups.items.map((one) => [one.subject.toLowerCase(), one]));
    const notAsked = (id: string): Missing => ({
      evidence: 'groups',
      cause: 'error',
      detail: `group ${id} was not asked for`,
    });

    /** A group that was refused, one of a list that was not read whole, and one that nobody asked for stay apart. */
    const unreadOf = (id: string, row: (typeof groups.items)[number] | undefined): readonly Missing[] => {
      if (row?.status === 'unavailable')
        return [{ evidence: 'groups', cause: row.cause, detail: row.detail }];
      return groups.missing.length > 0 ? groups.missing : [notAsked(id)];
    };

    const { roleAssignments, roleEligibilities } = given.evidence;
    const held = new Set(
      [roleAssignments, roleEligibilities].flatMap((one) =>
        one.status === 'collected' ? one.value.map(({ roleTemplateId }) => roleTemplateId.toLowerCase()) : [],
      ),
    );
    /** A role can be named and not exist: only one of Microsoft's list, or that somebody holds, is surely there. */
    const roleState = (id: string): State =>
      id in administratorRoles || synchronisationRoles.has(id) || held.has(id)
        ? 'there'
        : [
            {
              evidence: 'roleAssignments',
              cause: 'not-built',
              detail: `nobody holds the role ${id}, and the list of all roles is not read: it may be deleted`,
            },
          ];
    const stateOfGone = (id: string, missing: readonly Missing[]): State => {
      const gone = isGone(id, missing);
      return isUnknown(gone) ? gone.missing : 'deleted';
    };
    const stateOf = ({ kind, id }: NamedObject): State => {
      if (kind === 'user') return userIds.has(id) ? 'there' : stateOfGone(id, users.missing);
      if (kind === 'role') return roleState(id);
      if (kind !== 'group') return 'there';
      const row = groupRows.get(id);
      if (row?.status !== 'collected') return unreadOf(id, row);
      return row.value.found ? 'there' : stateOfGone(id, []);
    };
    const allNames = (policy: Policy): NamedObject[] => [
      ...namesOf(policy.include),
      ...namesOf(policy.exclude),
    ];
    const reasons = (states: readonly State[]): Missing[] =>
      states.flatMap((state) => (typeof state === 'string' ? [] : state));

    /** A policy that came without whom it is for may name anybody, and so may a name in the place of an id. */
    const unnamed = (policy: Policy, ...sides: readonly UserSet[]): Missing[] => {
      const unsent = unsentParts(policy);
      const unsaid = unsent.includes('users') ? [unsentSaid(policy, unsent)] : [];
      return [...unsaid, ...sides.flatMap(namesWithoutId)];
    };

    return {
      missing: [...users.missing, ...groups.missing],
      deleted: (policy) => {
        const names = allNames(policy);
        const gone = names
          .filter((named) => stateOf(named) === 'deleted')
          .map(({ kind, id }) => `${kind}:${id}`);
        const missing = [...unnamed(policy, policy.include, policy.exclude), ...reasons(names.map(stateOf))];
        return gone.length === 0 && missing.length > 0 ? unknown(...missing) : gone;
      },
      includesSomebody: (policy) => {
        if (policy.workload || policy.include.users.includes('All')) return true;
        const states = namesOf(policy.include).map(stateOf);
        if (states.includes('there')) return true;
        const missing = [...unnamed(policy, policy.include), ...reasons(states)];
        return missing.length > 0 ? unknown(...missing) : false;
      },
      unprotected: (policy) => {
        const lost = unsentParts(policy);
        if (lost.includes('users')) return unknown(unsentSaid(policy, lost));
        const ids = [...new Set([...policy.include.groups, ...policy.exclude.groups])];
        const rows = ids.map((id) => ({ id, row: groupRows.get(id), read: directory.groups.has(id) }));
        const open = rows.filter(
          ({ row }) =>
            row?.status === 'collected' &&
            row.value.found &&
            row.value.isAssignableToRole !== true &&
            row.value.isManagementRestricted !== true,
        );
        const unsaid = open.filter(
          ({ row }) =>
            row?.status === 'collected' &&
            (row.value.isAssignableToRole === undefined || row.value.isManagementRestricted === undefined),
        );
        const unread = [
          ...unnamed(policy),
          ...rows.filter(({ read }) => !read).flatMap(({ id, row }) => unreadOf(id, row)),
          ...(unsaid.length > 0 ? [unprotectedUnsaid] : []),
        ];
        const sure = open.filter((one) => !unsaid.includes(one));
        return sure.length === 0 && unread.length > 0 ? unknown(...unread) : sure.map(({ id }) => id);
      },
    };
  },
});
