import type { z } from 'zod';
import { ReadFailure } from '../../../graph/reader.ts';
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
  { Name: text, Members: list, Capabilities: list },
);

export const roleRead = cmdletRead({ cmdlet: 'Get-ManagementRole' }, { Name: text, Parent: text });

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
function opensMail(role: string): boolean {
  return named.has(role.toLowerCase()) || /^application /i.test(role);
}

/** `Mail Recipients\Desk` ends in the name. */
const lastName = (role: string): string => role.slice(role.lastIndexOf('\\') + 1).toLowerCase();

/**
 * Which role of Microsoft that opens mailboxes a role is, or was made from: a role of the council's own is a copy of a
 * parent, from which parts were taken away (New-ManagementRole, Parent; Get-ManagementRole, read 2026-11).
 */
export type OpenerOf = (role: string) => string | undefined;

/** @throws ReadFailure `error` for a role without its name or its parent: null names none, and what did not come may be any */
export async function openersIn(
  roles: AsyncIterable<{
    readonly Name?: string | null | undefined;
    readonly Parent?: string | null | undefined;
  }>,
): Promise<OpenerOf> {
  const parents = new Map<string, string>();
  const listed = new Set<string>();
  for await (const { Name, Parent } of roles) {
    if (!Name || Parent === undefined)
      throw new ReadFailure('error', `${roleRead.cmdlet} left out what a role is called or was made from.`);
    listed.add(Name.toLowerCase());
    if (Parent) parents.set(Name.toLowerCase(), Parent);
  }
  // Only a role without a parent is one of Microsoft's that its name tells: a council may call its own what it likes.
  return (role) => {
    const seen = new Set<string>();
    let one = role;
    for (;;) {
      const name = lastName(one);
      if (seen.has(name))
        throw new ReadFailure('error', `${roleRead.cmdlet} says that a role was made from itself.`);
      // A parent that no list has may be any.
      if (one !== role && !listed.has(name)) return one;
      const parent = parents.get(name);
      if (parent === undefined) return opensMail(name) ? one : undefined;
      seen.add(name);
      one = parent;
    }
  };
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
  opener: string | undefined,
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
    madeFrom: opener === one.Role ? null : (opener ?? null),
    enabled: one.Enabled,
    delegation: one.RoleAssignmentDelegationType,
    isLimited: isLimited(one),
    app: type === 'serviceprincipal' ? idOf(one) : null,
    holders:
      heldBy()?.map((holder) => (objectId.test(holder) ? holder.toLowerCase() : digest(holder))) ?? null,
  };
}
