import { unknown, type Known } from '../base/known.ts';
import { strange } from '../base/read-evidence.ts';
import type { Missing } from '../../model/cause.ts';

const newKind = unknown(
  strange('managementRoleAssignments.delegation', 'a kind of assignment that we do not know'),
);

/** A role of the council's own is a copy, from which parts may have been taken away (New-ManagementRole, read 2026-11). */
export const partsUnread: Missing = {
  evidence: 'managementRoleAssignments',
  cause: 'not-supported',
  detail:
    "A role of the council's own was made from one that opens mailboxes. Which parts it kept is not read here. Look at it with Get-ManagementRoleEntry.",
};

/**
 * Whether an assignment gives the role itself, and not only the right to give it on
 * (Get-ManagementRoleAssignment, Delegating, read 2026-11).
 */
export function isRegular(delegation: string): Known<boolean> {
  if (/^regular$/iu.test(delegation)) return true;
  return /^delegating/iu.test(delegation) ? false : newKind;
}
