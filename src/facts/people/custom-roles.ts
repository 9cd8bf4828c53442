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

/** Keys of a device's disk and the password of its administrator: to read them is to hold them. */
const privilegedReads = /\/(bitlockerKeys\/key|deviceLocalCredentials\/password)\/read$/iu;

/**
 * What Microsoft labels as privileged among the actions that change something: accounts themselves, passwords and ways to
 * sign in, keys of apps, consent, registration of devices, policies, and everything at once of one of these
 * (permissions-reference with its table of each role, 2026-01-20 to 2026-01-26; v1.0 does not mark them).
 */
const labelled = [
  /\/users\/(create|delete|disable|enable|invalidateAllRefreshTokens)$/iu,
  /\/users\/(password|userPrincipalName|authenticationMethods|strongAuthentication)\//iu,
  /\/(applications|servicePrincipals)(\.\w+)?\/credentials\//iu,
  /\/oAuth2PermissionGrants\//iu,
  /\/(deviceManagementPolicies|deviceRegistrationPolicy)\//iu,
  /\/resourceActions\/authenticationContext\//iu,
  /\/(policies|hybridAuthenticationPolicy|identityProtection|authorizationPolicy|customAuthenticationExtensions)\//iu,
  /\/(users|groups|devices|domains|policies)\/allProperties\/allTasks$/iu,
  /\/(applications|servicePrincipals)(\.\w+)?\/allProperties\/(allTasks|update)$/iu,
];
/**
 * Not labelled one by one, and yet all that a privileged role is about, or the key to every other: sign-in rules and the
 * places that they trust, roles, groups that may hold roles, and consent for everybody (the same pages).
 */
const meant =
  /\/(conditionalAccessPolicies|namedLocations|roleAssignments|roleDefinitions|groupsAssignableToRoles|servicePrincipals\/managePermissionGrantsFor)/iu;

function isPrivileged(action: string): boolean {
  return meant.test(action) || labelled.some((one) => one.test(action));
}

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
  if (changes.some(isPrivileged) || actions.some((one) => privilegedReads.test(one))) return true;
  return changes.length > 0 ? unknown(unmarked) : false;
}
