import { collector } from '../../declare/collector.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { neverEmpty } from '../../declare/never-empty.ts';
import { assignmentRead, keptAssignment, openersIn, roleGroupRead, roleRead } from './mail-roles.ts';
import { membersIn } from './role-group-members.ts';

/** Three questions, asked together: who holds which role, who is in the role groups, and what roles of the council's own were made from. */
export const managementRoleAssignments = collector({
  id: 'managementRoleAssignments',
  requests: [assignmentRead, roleGroupRead, roleRead],
  permissions: [exchange('Whose role in Exchange lets them open the mailboxes of others.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    const [groups, openerOf, assignments] = await Promise.all([
      membersIn(context.cmdlet(roleGroupRead)),
      openersIn(neverEmpty(context.cmdlet(roleRead), 'no kind of role')),
      Array.fromAsync(neverEmpty(context.cmdlet(assignmentRead), 'no role of Exchange')),
    ]);
    for (const one of assignments) {
      // Without its name it may be any role.
      const opener = one.Role ? openerOf(one.Role) : undefined;
      if (opener !== undefined || !one.Role)
        yield keptAssignment(one, opener, groups, context.addresses.digest);
    }
  },
});
