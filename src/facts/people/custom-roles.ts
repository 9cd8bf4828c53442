import type { Missing } from '../../model/cause.ts';
import type { RoleAssignment } from '../../sources/people/role-assignments/kind.ts';
import { unknown, type Known } from '../base/known.ts';
import { strange } from '../base/read-evidence.ts';
import { administratorRoles } from './role-data.ts';

type Definition = Pick<
  RoleAssignment,
  'roleTemplateId' | 'roleName' | 'isBuiltIn' | 'allowedResourceActions'
>;

/**
 * An action ends in what it does: `microsoft.directory/groups/members/read`. To read a part is to read as well:
 * `limitedRead`, `restrictedRead` (custom-overview, permissions-reference, read 2026-11).
 */
const reads = /\/(limitedRead|restrictedRead|read|list|get)$/iu;

/**
 * What Microsoft calls privileged among the actions that a role of a tenant's own may have: credentials and passwords, ways
 * to sign in, rights of apps, sign-in rules, roles, and the keys of devices. v1.0 does not mark them
 * (privileged-roles-permissions, 2023-09-14; permissions-reference, 2026-01-20).
 */
const privilegedReads = /\/(bitlockerKeys\/key|deviceLocalCredentials\/password)\/read$/iu;
const privileged =
  /\/(credentials|password|authenticationMethods|strongAuthentication|invalidateAllRefreshTokens|managePermissionGrantsFor|oAuth2PermissionGrants|appRoleAssignedTo|appRoleAssignments|conditionalAccessPolicies|namedLocations|groupsAssignableToRoles|roleAssignments|roleDefinitions|allProperties\/allTasks)/iu;

const notSent: Missing = strange(
  'roleAssignments.allowedResourceActions',
  'what a role of the council’s own allows did not come back',
);
const unlisted: Missing = strange(
  'roleAssignments.roleTemplateId',
  'a role is held whose definition did not come back',
);
const unmarked: Missing = {
  evidence: 'roleAssignments',
  cause: 'not-supported',
  detail:
    'The account holds a role of the council’s own that changes something. Microsoft does not say whether that is privileged.',
};

/** Whether the holder of a role can change settings or accounts with it; a role of the council's own by what it allows. */
export function changesThings(held: Definition): Known<boolean> {
  const known = administratorRoles[held.roleTemplateId];
  if (known !== undefined) return known.because !== 'read-only';
  if (held.isBuiltIn === true) return false;
  // A file of another tool names the role and says no more.
  if (held.isBuiltIn !== false) return held.roleName === '' ? unknown(unlisted) : false;
  const actions = held.allowedResourceActions;
  if (actions === undefined) return unknown(notSent);
  const changes = actions.filter((one) => !reads.test(one));
  if (changes.some((one) => privileged.test(one)) || actions.some((one) => privilegedReads.test(one)))
    return true;
  return changes.length > 0 ? unknown(unmarked) : false;
}
