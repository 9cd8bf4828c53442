import { computed } from '../base/computed.ts';
import { unknown, type Known } from '../base/known.ts';
import { has } from './accounts/bits.ts';
import { emergencyUsers } from './accounts/emergency.ts';
import { accessEngine } from './cover/engine.ts';
import { policiesById } from './policies-by-id.ts';
import type { Policy } from './policy/policy.ts';
import { references } from './references.ts';
import { synchronisationStops, unsettled } from './sync-stop.ts';
import { openIn } from './user-policies-in-force.ts';

/** Whether a policy in force would stop the account of the directory synchronisation. */
export const synchronisationStopped = computed({
  name: 'whether a policy stops the synchronisation',
  uses: { policiesById, synchronisationStops },
  derive:
    ({ use }) =>
    (id: string) => ({ stopsSynchronisation: use.synchronisationStops(use.policiesById(id)) }),
});

/** The declared emergency accounts that a policy reaches. */
export const emergencyReached = computed({
  name: 'emergency accounts that a policy reaches',
  uses: { policiesById, accessEngine, emergencyUsers, references },
  derive: ({ use }) => {
    const { tenancy, applicable, directory } = use.accessEngine;
    const liveIndex = new Map(tenancy.live.map(({ policy }, index) => [policy.id, index]));
    const reachedBy = (policy: Policy): Known<string[]> => {
      const index = liveIndex.get(policy.id);
      if (policy.workload || index === undefined) return [];
      const reached = use.emergencyUsers.found.map((user) => {
        const { sure, possible } = applicable(directory.accountOf(user));
        return { id: user.id, sure: has(sure, index), possible: has(possible, index) };
      });
      const doubtful = reached.some((one) => one.possible && !one.sure);
      const surely = reached.filter(({ sure }) => sure).map((one) => one.id);
      const missing = [
        ...use.emergencyUsers.missing,
        ...(doubtful ? [...use.references.missing, ...openIn(policy)] : []),
      ];
      if (missing.length > 0) return unknown(...missing);
      return doubtful && surely.length === 0 ? unknown(...unsettled) : surely;
    };
    return (id: string) => ({ emergencyAccountsIncluded: reachedBy(use.policiesById(id)) });
  },
});
