import type { AppRoleAssignment, ServicePrincipal } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { sentText, text } from '../../declare/optional-values.ts';
import { directory } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';

/** Microsoft Graph, Office 365 Exchange Online and Office 365 SharePoint Online: the same ids in every tenant. */
const services = [
  '00000003-0000-0000-c000-000000000000',
  '00000002-0000-0ff1-ce00-000000000000',
  '00000003-0000-0ff1-ce00-000000000000',
] as const;

const servicesRead = graphRead<ServicePrincipal>()(
  {
    path: '/servicePrincipals',
    family: 'identity',
    query: { $filter: services.map((id) => `appId eq '${id}'`).join(' or ') },
  },
  { id: z.string(), appId: text, appRoles: z.array(z.object({ id: z.string(), value: text })).nullish() },
);

const assignedRead = graphRead<AppRoleAssignment>()(
  {
    path: '/servicePrincipals/{servicePrincipal-id}/appRoleAssignedTo',
    family: 'identity',
    query: { $top: '999' },
  },
  { appRoleId: text, principalId: sentText, principalType: text },
);

const nobodys = {
  cause: 'error',
  detail: 'A right of an app came without the app that has it. Collect again.',
} as const;

export const applicationPermissions = collector({
  id: 'applicationPermissions',
  requests: [servicesRead, assignedRead],
  permissions: [directory('What outside apps may do by themselves.')],
  collect: async function* (context) {
    let isWhole = false;
    for await (const { id, appId, appRoles } of context.list(servicesRead)) {
      isWhole ||= appId === services[0];
      const names = new Map((appRoles ?? []).map((role) => [role.id, role.value]));
      for await (const { appRoleId, principalId, principalType } of context.list(assignedRead, id)) {
        // Rows of people and groups are no rights of an app; one of no known kind may be an app's.
        if (/^(?:user|group)$/iu.test(principalType ?? '')) continue;
        if (principalId === null) context.partly(nobodys);
        else yield { principalId, permission: names.get(appRoleId ?? '') ?? 'unknown' };
      }
    }
    if (!isWhole)
      context.partly({
        cause: 'error',
        detail: 'Microsoft Graph itself is not among the services that give out rights, and it always is.',
      });
  },
});
