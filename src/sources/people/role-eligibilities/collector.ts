import type { UnifiedRoleEligibilityScheduleInstance } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { p2 } from '../../declare/needed-licences.ts';
import { roles } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { text } from '../../declare/optional-values.ts';
import { definitionsRead, roleOf } from '../role-names.ts';

const read = graphRead<UnifiedRoleEligibilityScheduleInstance>()(
  { path: '/roleManagement/directory/roleEligibilityScheduleInstances', family: 'identity' },
  {
    id: z.string(),
    principalId: z.string(),
    roleDefinitionId: z.string(),
    directoryScopeId: text,
    appScopeId: text,
  },
);

export const roleEligibilities = collector({
  id: 'roleEligibilities',
  requests: [read, definitionsRead],
  permissions: [roles('Who may make themselves an administrator for a time.')],
  licence: p2,
  causes: {
    licence: 'Without Entra ID P2 or ID Governance nobody can be made eligible; Microsoft answers 400.',
  },
  collect: async function* (context) {
    const found: Awaited<ReturnType<typeof read.item.parse>>[] = [];
    for await (const one of context.list(read)) found.push(one);
    if (found.length === 0) return;
    const role = await roleOf(context);
    for (const { roleDefinitionId, ...eligibility } of found)
      yield { ...eligibility, ...role(roleDefinitionId) };
  },
});
