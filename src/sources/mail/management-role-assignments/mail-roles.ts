import type { z } from 'zod';
import { bool, identityOf, list } from '../../declare/exchange-values.ts';
import { text } from '../../declare/optional-values.ts';
import { cmdletRead } from '../../declare/reads.ts';
import type { managementRoleAssignments } from './kind.ts';
import type { MembersOf } from './role-group-members.ts';

export const assignmentRead = cmdletRead(
  { cmdlet: 'Get-ManagementRoleAssignment' },
  {
    Guid: text,
    Role: text,
    RoleAssignee: text,
    RoleAssigneeName: text,
    RoleAssigneeType: text,
    Enabled: bool,
    RoleAssignmentDelegationType: text,
    RecipientWriteScope: text,
    CustomResourceScope: text,
  },
);
export const roleGroupRead = cmdletRead(
  { cmdlet: 'Get-RoleGroup', parameters: { ResultSize: 'Unlimited' } },
  { Name: text, Members: list },
);

type Assignment = z.infer<(typeof assignmentRead)['item']>;

/**
 * Roles that open mailboxes (search, export, and impersonation, which Microsoft ended in 2025 and which may still stand),
 * and those whose holders may give themselves a mailbox (Add-MailboxPermission) or any role. Roles for apps begin with
 * `Application ` (Role Based Access Control for Applications in Exchange Online, read 2026-11).
 */
const named = new Set([
  'mailbox search',
  'mailbox import export',
  'applicationimpersonation',
  'mail recipients',
  'role management',
]);
export function opensMail(role: string | null | undefined): boolean {
  return role == null || role === '' || named.has(role.toLowerCase()) || /^application /i.test(role);
}

const objectId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Null where neither says how far it goes. Without a scope of its own it goes as far as the role: everywhere. */
const isLimited = ({
  RecipientWriteScope: scope,
  CustomResourceScope: custom,
}: Assignment): boolean | null => {
  if (custom != null && custom !== '') return true;
  if (scope != null && scope !== '') return scope.toLowerCase() !== 'organization';
  return custom === undefined ? null : false;
};

/** The id of the app; empty where only a name came, which could be that of any. */
function idOf({ RoleAssignee, RoleAssigneeName }: Assignment): string {
  const id = [RoleAssignee, RoleAssigneeName].find((one) => objectId.test(one ?? ''));
  return (id ?? '').toLowerCase();
}

/** What is kept of an assignment: object ids stay, names become digests. */
export function keptAssignment(
  one: Assignment,
  membersOf: MembersOf,
  digest: (text: string) => string,
): z.infer<(typeof managementRoleAssignments)['item']> {
  const type = one.RoleAssigneeType?.toLowerCase() ?? '';
  const name = one.RoleAssigneeName || one.RoleAssignee || '';
  const heldBy = (): readonly string[] | null => {
    if (name === '') return null;
    if (type === 'rolegroup') return membersOf(name);
    return type === 'user' || type === 'securitygroup' ? [name] : null;
  };
  return {
    id: identityOf(assignmentRead.cmdlet, one.Guid),
    role: one.Role ?? '',
    enabled: one.Enabled,
    delegation: one.RoleAssignmentDelegationType,
    isLimited: isLimited(one),
    app: type === 'serviceprincipal' ? idOf(one) : null,
    holders:
      heldBy()?.map((holder) => (objectId.test(holder) ? holder.toLowerCase() : digest(holder))) ?? null,
  };
}
