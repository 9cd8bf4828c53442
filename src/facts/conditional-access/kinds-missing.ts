import type { View } from '../base/needs.ts';
import type { Missing } from '../../model/cause.ts';
import { missingOf, readList } from '../base/read-evidence.ts';

type KindsView = View<{
  conditionalAccessPolicies: [];
  users: [];
  groups: [];
  roleAssignments: ['principalId'];
}>;

/**
 * Why the list of kinds may lack some: those that policies name, and those that stand for guests who hold a role, be it
 * through a group.
 */
export const missingOfKinds = (given: KindsView): Missing[] => {
  const users = readList(given, 'users');
  const ids = new Set(users.items.map(({ id }) => id));
  const holders = new Set(readList(given, 'roleAssignments').items.map(({ principalId }) => principalId));
  const { groups } = given.evidence;
  const throughGroups = [...holders].some((id) => !ids.has(id)) ? missingOf(given, 'groups') : [];
  const refused =
    groups.status === 'collected'
      ? groups.value.flatMap((one) =>
          one.status === 'unavailable' && holders.has(one.subject)
            ? [{ evidence: 'groups' as const, cause: one.cause, detail: one.detail }]
            : [],
        )
      : [];
  return [
    ...missingOf(given, 'conditionalAccessPolicies', 'users', 'roleAssignments'),
    ...throughGroups,
    ...refused,
  ];
};
