import { z } from 'zod';
import { coverageFields, openAppsFields } from './coverage.ts';
import { field, text, yesNo } from './field.ts';

const policies = 'conditionalAccessPolicies.conditions';

/**
 * A synthetic account: what sign-in rules do to somebody of this kind, whether or not the directory holds one.
 * A member whom no policy names; one for each user, group, role and guest kind that a policy names; one for each
 * privileged role and each guest kind.
 */
export const AccountKind = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: field(z.enum(['member', 'user', 'group', 'role', 'guest']), 'What the account stands for', policies),
  /** Compare with declared exclusions. */
  referenceId: text(
    'Object id of the user or group, template id of the role, or Microsoft word of the guest kind; empty for a member',
    policies,
  ),
  /**
   * Rules about everybody are about these kinds: may exist and sign in, no emergency account, not the synchronisation,
   * and, without an object in the directory, only where Microsoft says whom the policies reach.
   */
  isJudged: yesNo(
    'Somebody whom sign-in rules should reach',
    policies,
    'groups.found',
    'users.accountEnabled',
    'roleAssignments.roleDefinitionId',
    'input:emergencyAccounts',
  ),
  isPrivilegedRole: yesNo('The role can change settings or read everybody’s data', policies),
  /** Service providers and direct-connect users have no object in the directory. */
  isInDirectory: yesNo('Accounts of this kind are objects of the directory', policies),
  isDeleted: yesNo('The user or group that a policy names is deleted', 'groups.found', 'users.id'),
  isSynchronisation: yesNo(
    'Role or account of the directory synchronisation',
    'roleAssignments.roleDefinitionId',
  ),
  isEmergencyAccount: yesNo('Declared by the council as an emergency account', 'input:emergencyAccounts'),
  complianceIsJudged: yesNo(
    'Intune judges devices: a policy exists, and a device without one does not count as compliant',
    'deviceManagement.settings.secureByDefault',
    'deviceCompliancePolicies.assignments',
  ),
  ...coverageFields,
  ...openAppsFields,
});
export type AccountKind = z.infer<typeof AccountKind>;
