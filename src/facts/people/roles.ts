import type { Missing } from '../../model/cause.ts';
import type { RoleAssignment } from '../../sources/people/role-assignments/kind.ts';
import type { Snapshot } from '../../sources/kinds.ts';
import { isUnknown, unknown, type Known } from '../base/known.ts';
import { readEach, readList } from '../base/read-evidence.ts';
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
const changesThings = ({ roleTemplateId }: RoleAssignment): boolean => {
  const role = administratorRoles[roleTemplateId];
  return role !== undefined && role.because !== 'read-only';
};

/** A role of the council's own making: its rights are not read, so it may or may not be privileged. */
const isCustom = ({ isBuiltIn }: RoleAssignment): boolean => isBuiltIn === false;

const any = ({ sure, missing }: Held, test: (held: RoleAssignment) => boolean): Known<boolean> =>
  sure.some(test) ? true : missing.length > 0 ? unknown(...missing) : false;

const distinctNames = (held: readonly RoleAssignment[]): string[] =>
  [...new Set(held.map(nameOf))].toSorted((a, b) => a.localeCompare(b, 'en'));

/** Every holder of a role: accounts, and the members of groups that hold one. */
const holders = (snapshot: Snapshot, id: 'roleAssignments' | 'roleEligibilities') => {
  const { items, missing } = readList(snapshot, id);
  const users = new Set(readList(snapshot, 'users').items.map((user) => user.id));
  const groupOf = readEach(snapshot, 'groups');
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

const customRole: Missing = {
  evidence: 'roleAssignments',
  cause: 'not-built',
  detail: 'The account holds a custom role, and the rights of custom roles are not read.',
};

const administrator = (held: Held, test: (one: RoleAssignment) => boolean): Known<boolean> =>
  any(
    held.sure.some(isCustom) ? { ...held, missing: [...held.missing, customRole] } : held,
    (one) => changesThings(one) && test(one),
  );

/** The directory roles of each account, active now; a group that holds a role gives it to its members. */
export const roleFacts = (snapshot: Snapshot) => {
  const activeOf = holders(snapshot, 'roleAssignments');
  const eligibleOf = holders(snapshot, 'roleEligibilities');
  return (userId: string) => {
    const active = activeOf(userId);
    const eligible = eligibleOf(userId);
    const names = (held: Held): Known<string[]> =>
      held.missing.length > 0 ? unknown(...held.missing) : distinctNames(held.sure.filter(changesThings));
    return {
      isSynchronisationAccount: any(active, ({ roleTemplateId }) => synchronisationRoles.has(roleTemplateId)),
      isAdministrator: administrator(active, () => true),
      isTenantWideAdministrator: administrator(active, isTenantWide),
      isGlobalAdministrator: any(active, ({ roleTemplateId }) => roleTemplateId === globalAdministrator),
      administratorRoles: names(active),
      eligibleAdministratorRoles: names(eligible),
    };
  };
};
