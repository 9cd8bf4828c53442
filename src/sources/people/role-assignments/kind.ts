import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/** An active role assignment. `roleTemplateId` is the definition's template id; scope `/` is the whole tenant. */
export const RoleAssignment = z.object({
  id: z.string(),
  principalId: z.string(),
  roleTemplateId: z.string(),
  roleName: z.string(),
  isBuiltIn: z.boolean().nullish(),
  /** Of a role of the tenant's own alone: what it allows, as `microsoft.directory/users/password/update`. */
  allowedResourceActions: z.array(z.string()).optional(),
  directoryScopeId: z.string().nullish(),
  appScopeId: z.string().nullish(),
});
export type RoleAssignment = z.infer<typeof RoleAssignment>;

/** What an assignment is limited to stands in one of two scopes (unifiedRoleAssignment, read 2026-11). */
export const absentOfAssignments = {
  allowedResourceActions: 'Ours: kept of a role of the tenant’s own alone.',
  appScopeId:
    'One of two scopes is given, this or that of the directory (rbacapplication-post-roleassignments, read 2026-11).',
} as const;

export const roleAssignments = evidenceKind({
  id: 'roleAssignments',
  endpoint: 'GET /roleManagement/directory/roleAssignments',
  shape: 'list',
  key: 'principalId',
  about: 'account',
  names: {
    roleTemplateId: 'roleDefinitionId',
    allowedResourceActions: 'rolePermissions.allowedResourceActions',
  },
  mayBeAbsent: absentOfAssignments,
  item: RoleAssignment,
});
