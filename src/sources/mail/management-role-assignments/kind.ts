import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/**
 * Roles of Exchange by which somebody opens the mailboxes of others, or may give themselves the right, and who holds them;
 * other roles are dropped. Holders are digests, or object ids (Get-ManagementRoleAssignment, Get-RoleGroup and
 * Get-ManagementRole, read 2026-11).
 */
export const managementRoleAssignments = evidenceKind({
  id: 'managementRoleAssignments',
  endpoint: 'Get-ManagementRoleAssignment',
  shape: 'list',
  key: 'id',
  about: 'policy',
  names: {
    id: 'Guid',
    role: 'Role',
    madeFrom: 'Parent',
    enabled: 'Enabled',
    delegation: 'RoleAssignmentDelegationType',
    isLimited: 'CustomResourceScope',
    app: 'RoleAssignee',
    holders: 'Members',
  },
  item: z.object({
    id: z.string(),
    role: z.string(),
    /** Microsoft's role that a role of the council's own was made from; null for Microsoft's own, and where it has no name. */
    madeFrom: z.string().nullish(),
    enabled: z.boolean().nullish(),
    /** `Regular` gives the role itself; the other kinds let somebody assign it. */
    delegation: z.string().nullish(),
    /** It holds for some mailboxes only; null where nobody said. */
    isLimited: z.boolean().nullable(),
    /** Object id or application id of the app that holds it; empty where neither came, null for people and groups. */
    app: z.string().nullable(),
    /** People and groups that hold it, without Microsoft's own groups for roles of Entra; null where they were not read. */
    holders: z.array(z.string()).nullable(),
  }),
});
