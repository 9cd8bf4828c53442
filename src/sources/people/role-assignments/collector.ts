import type { UnifiedRoleAssignment } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { roles } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { text } from '../../declare/optional-values.ts';
import { definitionsRead, roleOf } from '../role-names.ts';
import { neverEmpty } from '../../declare/never-empty.ts';

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

const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10';

/**
 * A tenant has at least one Global Administrator. A list without one is short, unless everybody who holds the role is
 * eligible for it only (Privileged Identity Management); then nobody can say that the list is whole either.
 */
export const roleAssignments = collector({
  id: 'roleAssignments',
  requests: [definitionsRead, read],
  permissions: [roles('Who is an administrator, and of what.')],
  collect: async function* (context) {
    const role = await roleOf(context);
    let isWhole = false;
    for await (const { roleDefinitionId, ...assignment } of neverEmpty(
      context.list(read),
      'no administrator',
    )) {
      const held = role(roleDefinitionId);
      isWhole ||= held.roleTemplateId === globalAdministrator;
      yield { ...assignment, ...held };
    }
    if (!isWhole)
      context.partly({
        cause: 'error',
        detail:
          'The list of role holders names no Global Administrator, and a tenant has at least one. Collect again.',
      });
  },
});
