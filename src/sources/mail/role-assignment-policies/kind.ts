import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/** What people may change in their own mailbox, by the names of roles such as `My Marketplace Apps` (read 2026-11). */
export const roleAssignmentPolicies = evidenceKind({
  id: 'roleAssignmentPolicies',
  endpoint: 'Get-RoleAssignmentPolicy',
  shape: 'list',
  key: 'id',
  about: 'policy',
  names: { id: 'Guid', name: 'Name', isDefault: 'IsDefault', assignedRoles: 'AssignedRoles' },
  item: z.object({
    id: z.string(),
    name: z.string(),
    isDefault: z.boolean().nullish(),
    assignedRoles: z.array(z.string()).nullish(),
  }),
});
