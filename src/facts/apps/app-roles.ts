import type { Missing } from '../../model/cause.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, type Known } from '../base/known.ts';
import { missingOf, readEach, readList } from '../base/read-evidence.ts';
import { anyOf } from '../base/reasoned.ts';
import type { ReferencedGroup } from '../../sources/sign-in/groups/kind.ts';
import { changesThings } from '../people/custom-roles.ts';

const notAsked = unknown({
  evidence: 'appOwners',
  cause: 'not-supported',
  detail: 'The owners of an app are read only where it holds a role itself.',
});

const leftOut: Missing = {
  evidence: 'groups',
  cause: 'not-supported',
  detail:
    'A group holds a role with which settings can be changed, and Microsoft did not show every app that is in it. It shows them in groups of fewer than 20 members.',
};

const isOf =
  (kind: string) =>
  ({ type }: { readonly type: string }) =>
    type.toLowerCase() === kind;

/** What was not asked for them is complete where an app stands in it all the same: it was read otherwise, in beta. */
function hasAllApps({ members, appsAreListed }: Pick<ReferencedGroup, 'members' | 'appsAreListed'>): boolean {
  return appsAreListed === undefined
    ? members.some(isOf('serviceprincipal'))
    : appsAreListed && !members.some(isOf('group'));
}

/**
 * Which apps hold a role with which settings can be changed: by themselves, or as members of a group that holds one. Graph v1.0
 * leaves apps out of the members of a group unless it is asked in another way (group-list-members, read 2026-12).
 */
export const appRoles = computed({
  name: 'roles of apps',
  needs: {
    roleAssignments: ['principalId', 'roleTemplateId', 'roleName', 'isBuiltIn', 'allowedResourceActions'],
    groups: ['members', 'appsAreListed'],
  },
  derive: (given) => {
    const groupOf = readEach(given, 'groups');
    const { items } = readList(given, 'roleAssignments');
    return (id: string): { readonly isAdministrator: Known<boolean> } => {
      const gaps = [...missingOf(given, 'roleAssignments')];
      const held = items.filter((one) => {
        if (one.principalId === id) return true;
        const group = groupOf(one.principalId);
        if (group === undefined) return false;
        if (!isUnknown(group)) {
          if (!hasAllApps(group) && changesThings(one) !== false) gaps.push(leftOut);
          return group.members.some((member) => member.id === id);
        }
        gaps.push(...group.missing);
        return false;
      });
      return {
        isAdministrator: anyOf([...held.map(changesThings), gaps.length > 0 ? unknown(...gaps) : false]),
      };
    };
  },
});

/** Whoever owns an app can give it a password; read of those alone that hold a role. */
export const owners = computed({
  name: 'owners of apps',
  needs: { appOwners: ['owners'] },
  derive: (given) => {
    const ownersOf = readEach(given, 'appOwners');
    return (id: string): { readonly owners: Known<number> } => {
      const found = ownersOf(id);
      if (found === undefined) return { owners: notAsked };
      return { owners: isUnknown(found) ? found : found.owners };
    };
  },
});
