import type { Missing } from '../../../model/cause.ts';
import { accountKey, accountKeys } from '../../../model/people-register.ts';
import { computed } from '../../base/computed.ts';
import { readList } from '../../base/read-evidence.ts';
import { kindProperties } from '../../people/account.ts';

/** Declared emergency accounts. */
export interface EmergencyUsers {
  readonly found: readonly { readonly id: string }[];
  readonly missing: readonly Missing[];
}

/** The declared emergency accounts: those that the directory holds, and why others may be unseen. */
export const emergencyUsers = computed({
  name: 'emergency accounts that the directory holds',
  needs: { users: ['mail', ...kindProperties] },
  inputs: ['emergencyAccounts'],
  derive: (given) => {
    const declared = new Set(given.council.emergencyAccounts?.map(accountKey));
    const { items, missing } = readList(given, 'users');
    const found = items.filter((user) => accountKeys(user).some((name) => declared.has(name)));
    return { found, missing: declared.size === 0 ? [] : missing };
  },
});
