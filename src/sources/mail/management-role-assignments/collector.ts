import { collector } from '../../declare/collector.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { neverEmpty } from '../../declare/never-empty.ts';
import { assignmentRead, keptAssignment, opensMail, roleGroupRead } from './mail-roles.ts';
import { membersIn } from './role-group-members.ts';

/** Two questions: who holds which role, and who is in the role groups. */
export const managementRoleAssignments = collector({
  id: 'managementRoleAssignments',
  requests: [assignmentRead, roleGroupRead],
  permissions: [exchange('Whose role in Exchange lets them open the mailboxes of others.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    const groups = await membersIn(context.cmdlet(roleGroupRead));
    for await (const one of neverEmpty(context.cmdlet(assignmentRead), 'no role of Exchange'))
      if (opensMail(one.Role)) yield keptAssignment(one, groups, context.addresses.digest);
  },
});
