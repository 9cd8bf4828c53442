import type { UnifiedRoleAssignment } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { roles } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { text } from '../../declare/text.ts';
import { definitionsRead, roleOf } from '../role-names.ts';

const read = graphRead<UnifiedRoleAssignment>()(
  { path: '/roleManagement/directory/roleAssignments', family: 'identity' },
  {
    id: z.string(),
    principalId: z.string(),
    roleDefinitionId: z.string(),
    directoryScopeId: text,
    appScopeId: text,
  },
);

export const roleAssignments = collector({
  id: 'roleAssignments',
  requests: [definitionsRead, read],
  permissions: [roles('Who is an administrator, and of what.')],
  collect: async function* (context) {
    const role = await roleOf(context);
    for await (const { roleDefinitionId, ...assignment } of context.list(read))
      yield { ...assignment, ...role(roleDefinitionId) };
  },
});
