import type { CouncilInputs } from '../../../model/council.ts';
import type { Missing } from '../../../model/cause.ts';
import type { User } from '../../../sources/people/users/kind.ts';
import type { Snapshot } from '../../../sources/kinds.ts';
import { accountKey, accountKeys } from '../../../model/people-register.ts';
import { readList } from '../../base/read-evidence.ts';

/** The declared emergency accounts: those that the directory holds, and why others may be unseen. */
export const emergencyUsers = (
  snapshot: Snapshot,
  council: CouncilInputs,
): { readonly found: readonly User[]; readonly missing: readonly Missing[] } => {
  const declared = new Set(council.emergencyAccounts.map(accountKey));
  if (declared.size === 0) return { found: [], missing: [] };
  const { items, missing } = readList(snapshot, 'users');
  return {
    found: items.filter((user) => accountKeys(user).some((name) => declared.has(name))),
    missing,
  };
};
