import { unknown, type Known } from '../base/known.ts';
import { strange } from '../base/read-evidence.ts';

const newKind = unknown(
  strange('managementRoleAssignments.delegation', 'a kind of assignment that we do not know'),
);

/**
 * Whether an assignment gives the role itself, and not only the right to give it on
 * (Get-ManagementRoleAssignment, Delegating, read 2026-11).
 */
export function isRegular(delegation: string): Known<boolean> {
  if (/^regular$/iu.test(delegation)) return true;
  return /^delegating/iu.test(delegation) ? false : newKind;
}
