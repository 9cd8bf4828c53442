import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { bool, identityOf, list, present } from '../../declare/exchange-values.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { neverEmpty } from '../../declare/never-empty.ts';
import { text } from '../../declare/optional-values.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';

const read = cmdletRead(
  { cmdlet: 'Get-RoleAssignmentPolicy' },
  { Guid: text, Name: z.string(), IsDefault: bool, AssignedRoles: list },
);

export const roleAssignmentPolicies = collector({
  id: 'roleAssignmentPolicies',
  requests: [read],
  permissions: [exchange('Whether people may add programs to Outlook by themselves.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    for await (const one of neverEmpty(context.cmdlet(read), 'no role assignment policy'))
      yield {
        id: identityOf(read.cmdlet, one.Guid, one.Name),
        name: one.Name,
        isDefault: one.IsDefault,
        assignedRoles: present(one.AssignedRoles),
      };
  },
});
