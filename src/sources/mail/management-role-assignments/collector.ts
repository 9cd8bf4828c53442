import { collector } from '../../declare/collector.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { neverEmpty } from '../../declare/never-empty.ts';
import { assignmentRead, keptAssignment, openersIn, roleGroupRead, roleRead } from './mail-roles.ts';
import { membersIn } from './role-group-members.ts';

/** Three questions: who holds which role, who is in the role groups, and what roles of the council's own were made from. */
export const managementRoleAssignments = collector({
  id: 'managementRoleAssignments',
  requests: [assignmentRead, roleGroupRead, roleRead],
  permissions: [exchange('Whose role in Exchange lets them open the mailboxes of others.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    const groups = await membersIn(context.cmdlet(roleGroupRead));
    const openerOf = await openersIn(neverEmpty(context.cmdlet(roleRead), 'no kind of role'));
    for await (const one of neverEmpty(context.cmdlet(assignmentRead), 'no role of Exchange')) {
      // Without its name it may be any role.
      const opener = one.Role ? openerOf(one.Role) : undefined;
      if (opener !== undefined || !one.Role)
        yield keptAssignment(one, opener, groups, context.addresses.digest);
    }
  },
});
