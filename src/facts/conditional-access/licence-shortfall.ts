import { computed } from '../base/computed.ts';
import { kindOf, kindProperties } from '../people/account.ts';
import { readList } from '../base/read-evidence.ts';
import { has } from './accounts/bits.ts';
import { accessEngine } from './cover/engine.ts';
import { isLive, planIds } from '../../model/service-plans.ts';
import { licenceWords } from './explain/licence-words.ts';

/**
 * Members whom policies in force surely include while their own plan has no Entra ID P1, as a remark: policies act on
 * them all the same, and no answer changes (overview, 2025-03-04: no condition looks at a user's licence). Guests are
 * licensed by use, and a blocked account or an agent's is in no need. Empty when there are none.
 */
export const licenceShortfall = computed({
  name: 'people whom policies include without the plan',
  needs: {
    users: ['accountEnabled', 'assignedPlans', ...kindProperties],
    subscribedSkus: ['servicePlans'],
  },
  bears: { users: ['assignedPlans'], subscribedSkus: ['servicePlans'] },
  uses: { accessEngine },
  derive: (given): string[] => {
    const { items: users } = readList(given, 'users');
    const { items: skus } = readList(given, 'subscribedSkus');
    const premium = planIds(skus, 'AAD_PREMIUM');
    const { tenancy, applicable, directory } = given.use.accessEngine;
    const enabled = tenancy.live.flatMap(({ policy }, index) => (policy.state === 'enabled' ? [index] : []));
    const isIncluded = (user: (typeof users)[number]): boolean => {
      const { sure } = applicable(directory.accountOf(user));
      return enabled.some((index) => has(sure, index));
    };
    const included = users.filter(
      (user) => user.accountEnabled === true && kindOf(user) === 'member' && isIncluded(user),
    );
    const unread = included.filter(({ assignedPlans }) => assignedPlans == null);
    const without = included.filter(({ assignedPlans }) =>
      assignedPlans?.every(
        ({ servicePlanId, capabilityStatus }) =>
          !premium.has((servicePlanId ?? '').toLowerCase()) || isLive(capabilityStatus) !== 'yes',
      ),
    );
    return [
      ...(without.length > 0 ? [licenceWords.without(without.length)] : []),
      ...(unread.length > 0 ? [licenceWords.unread(unread.length)] : []),
    ];
  },
});
