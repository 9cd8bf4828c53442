import { z } from 'zod';
import { field, text, texts, yesNo } from './field.ts';

const conditions = 'conditionalAccessPolicies.conditions';
const grants = 'conditionalAccessPolicies.grantControls';
const sessions = 'conditionalAccessPolicies.sessionControls';

/** One Conditional Access policy. Lists hold ids and Microsoft's own words, as the policy does. */
export const ConditionalAccessPolicy = z.strictObject({
  id: z.string(),
  name: z.string(),
  state: field(
    z.enum(['enabled', 'report-only', 'disabled']),
    'Whether the policy is in force',
    'conditionalAccessPolicies.state',
  ),
  isForUsers: yesNo('It is for people, not for the accounts of programs or agents', conditions),
  includesSomebody: yesNo('It includes somebody who exists or may come to exist', conditions, 'groups.found'),
  includesAllUsers: yesNo('It includes all users', conditions),
  hasExclusions: yesNo('It leaves out a user, group, role, guest kind or app', conditions),
  targetsAllApps: yesNo('It includes all resources', conditions),
  /** No condition but users and apps. */
  isUnconditional: yesNo('No platform, place, client, device, risk or flow narrows it', conditions),
  includedApps: texts('Apps that it names', conditions),
  excludedApps: texts('Apps that it leaves out', conditions),
  includedUsers: texts('Users, groups, roles and guest kinds that it names', conditions),
  excludedUsers: texts('Users, groups, roles and guest kinds that it leaves out', conditions),
  controls: texts('Grant controls that it asks', grants),
  blocks: yesNo('It blocks', grants),
  asksSomething: yesNo('It has a grant or session control', grants, sessions),
  requiresDevice: yesNo('Nobody passes it without a compliant or hybrid-joined device', grants),
  persistentBrowser: field(
    z.enum(['always', 'never', 'not-set']),
    'What it says about staying signed in',
    sessions,
  ),
  signInRiskLevels: texts('Sign-in risk levels that it is limited to', conditions),
  userRiskLevels: texts('User risk levels that it is limited to', conditions),
  /** As `user:ID`, `group:ID`, `role:ID`, `guest:KIND`, `app:ID`. */
  exclusionsInNoOtherPolicy: texts('What it leaves out and no other policy in force reaches', conditions),
  deletedReferences: texts(
    'Users, groups and roles that it names and that are deleted',
    conditions,
    'groups.found',
  ),
  deletedLocations: texts('Places that it names and that are deleted', conditions, 'namedLocations.id'),
  unprotectedGroups: texts(
    'Groups that it names and whose members people without a privileged role may change',
    conditions,
    'groups.isAssignableToRole',
    'groups.isManagementRestricted',
  ),
  stopsSynchronisation: yesNo(
    'In force, and would stop the account of the directory synchronisation',
    conditions,
    grants,
    'roleAssignments.roleDefinitionId',
  ),
  emergencyAccountsIncluded: texts(
    'Declared emergency accounts that it reaches',
    conditions,
    'input:emergencyAccounts',
  ),
  /** Members that we do not know: they make the policy's reach unknown. */
  notUnderstood: text('Settings of the policy that Beadle does not know', conditions),
});
export type ConditionalAccessPolicy = z.infer<typeof ConditionalAccessPolicy>;
