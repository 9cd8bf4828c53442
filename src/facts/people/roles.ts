import type { Missing } from '../../model/cause.ts';
import type { RoleAssignment } from '../../sources/people/role-assignments/kind.ts';
import { computed } from '../base/computed.ts';
import type { View } from '../base/needs.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { readEach, readList, type Read } from '../base/read-evidence.ts';
import { anyOf } from '../base/reasoned.ts';
import { changesThings } from './custom-roles.ts';
import { administratorRoles, globalAdministrator, synchronisationRoles } from './role-data.ts';

/** What one account holds: assignments that are certain, and why there may be more. */
interface Held {
  readonly sure: readonly RoleAssignment[];
  readonly missing: readonly Missing[];
}

const isTenantWide = ({ directoryScopeId, appScopeId }: RoleAssignment): boolean =>
  (directoryScopeId ?? '/') === '/' && (appScopeId ?? '') === '';

const nameOf = (held: RoleAssignment): string =>
  administratorRoles[held.roleTemplateId]?.name ?? held.roleName;
const any = ({ sure, missing }: Held, test: (held: RoleAssignment) => Known<boolean>): Known<boolean> =>
  anyOf([...sure.map(test), missing.length > 0 ? unknown(...missing) : false]);

const distinctNames = (held: readonly RoleAssignment[]): string[] =>
  [...new Set(held.map(nameOf))].toSorted((a, b) => a.localeCompare(b, 'en'));

/** Who is who among the holders: accounts, and groups with their members. */
type Holders = View<{ users: []; groups: ['members'] }>;

/** Every holder of a role: accounts, and the members of groups that hold one. */
const holders = (given: Holders, { items, missing }: Read<RoleAssignment>) => {
  const users = new Set(readList(given, 'users').items.map((user) => user.id));
  const groupOf = readEach(given, 'groups');
  const held = new Map<string, RoleAssignment[]>();
  const add = (userId: string, assignment: RoleAssignment): void => {
    const before = held.get(userId);
    if (before === undefined) held.set(userId, [assignment]);
    else before.push(assignment);
  };
  const unread: Missing[] = [...missing];
  for (const assignment of items) {
    if (users.has(assignment.principalId)) {
      add(assignment.principalId, assignment);
      continue;
    }
    // Holders that are no account were all asked for as groups; one without an entry is an app, and not a person.
    const group = groupOf(assignment.principalId);
    if (group === undefined) continue;
    if (isUnknown(group)) unread.push(...group.missing);
    else for (const member of group.members) add(member.id, assignment);
  }
  return (userId: string): Held => ({ sure: held.get(userId) ?? [], missing: unread });
};

const administrator = (held: Held, test: (one: RoleAssignment) => boolean): Known<boolean> =>
  any(held, (one) => (test(one) ? changesThings(one) : false));

const roleProperties = [
  'principalId',
  'roleTemplateId',
  'roleName',
  'isBuiltIn',
  'allowedResourceActions',
  'directoryScopeId',
  'appScopeId',
] as const satisfies readonly (keyof RoleAssignment)[];

const names = ({ sure, missing }: Held): Known<string[]> => {
  if (missing.length > 0) return unknown(...missing);
  return whenKnown(sure.map(changesThings), (...change: boolean[]) =>
    distinctNames(sure.filter((_one, index) => change[index] === true)),
  );
};

/** The directory roles of each account, active now; a group that holds a role gives it to its members. */
export const activeRoles = computed({
  name: 'active roles',
  needs: { roleAssignments: roleProperties, users: [], groups: ['members'] },
  derive: (given) => {
    const activeOf = holders(given, readList(given, 'roleAssignments'));
    return (id: string) => {
      const active = activeOf(id);
      return {
        isSynchronisationAccount: any(active, ({ roleTemplateId }) =>
          synchronisationRoles.has(roleTemplateId),
        ),
        isAdministrator: administrator(active, () => true),
        isTenantWideAdministrator: administrator(active, isTenantWide),
        isGlobalAdministrator: any(active, ({ roleTemplateId }) => roleTemplateId === globalAdministrator),
        administratorRoles: names(active),
      };
    };
  },
});

/** The directory roles that an account may switch on for a time. */
export const eligibleRoles = computed({
  name: 'eligible roles',
  needs: { roleEligibilities: roleProperties, users: [], groups: ['members'] },
  derive: (given) => {
    const eligibleOf = holders(given, readList(given, 'roleEligibilities'));
    return (id: string) => ({ eligibleAdministratorRoles: names(eligibleOf(id)) });
  },
});
