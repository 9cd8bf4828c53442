import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { declaredEmergency } from '../people/declared-emergency.ts';
import { has } from './accounts/bits.ts';
import { emergencyUsers } from './accounts/emergency.ts';
import { keyNeeds, withoutKey } from './accounts/left-out-keys.ts';
import { accessEngine } from './cover/engine.ts';
import { commonExclusions, userPoliciesInForce } from './user-policies-in-force.ts';

/** The declared emergency accounts that are not left out of every policy in force. */
export const emergencyNotLeftOut = computed({
  name: 'emergency accounts that policies reach',
  uses: { accessEngine, emergencyUsers, userPoliciesInForce },
  inputs: ['emergencyAccounts'],
  derive: ({ use, council }) => {
    const { tenancy, applicable, directory } = use.accessEngine;
    const { found, missing } = use.emergencyUsers;
    const reached = found.filter((user) => {
      const { possible } = applicable(directory.accountOf(user));
      return tenancy.live.some(({ policy }, index) => policy.state === 'enabled' && has(possible, index));
    });
    const ids = whenKnown([declaredEmergency(council)], (_declared): Known<string[]> =>
      missing.length > 0 ? unknown(...missing) : reached.map(({ id }) => id),
    );
    return () => ({ emergencyAccountsNotExcluded: use.userPoliciesInForce.known(ids) });
  },
});

/** Whoever every policy in force leaves out, and who has no security key. */
export const leftOutWithoutKey = computed({
  name: 'accounts left out of every policy without a security key',
  needs: keyNeeds,
  uses: { accessEngine, userPoliciesInForce },
  derive: (given) => {
    const { enabled, known } = given.use.userPoliciesInForce;
    const { directory } = given.use.accessEngine;
    const open = known(withoutKey(given, directory, commonExclusions(enabled)));
    return () => ({ leftOutWithoutSecurityKey: open });
  },
});
