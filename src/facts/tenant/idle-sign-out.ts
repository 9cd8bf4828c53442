import { computed } from '../base/computed.ts';
import { unknown, type Known } from '../base/known.ts';
import { answered, missingOf, readList, strange } from '../base/read-evidence.ts';

/**
 * After how many minutes an idle browser is signed out of every Microsoft 365 web app; 0 for never. Only the default policy
 * of the organisation is applied. Programs and phone apps are not touched (activityBasedTimeoutPolicy, read 2026-11).
 */
export const idleSignOut = computed({
  name: 'idle browsers',
  needs: { activityBasedTimeoutPolicies: ['isOrganizationDefault', 'idleSeconds', 'isUnreadable'] },
  derive: (given) => {
    const gaps = missingOf(given, 'activityBasedTimeoutPolicies');
    const { items } = readList(given, 'activityBasedTimeoutPolicies');
    const read = (): Known<number> => {
      if (gaps.length > 0) return unknown(...gaps);
      if (items.some((one) => one.isOrganizationDefault == null))
        return answered<number>(null, 'activityBasedTimeoutPolicies.isOrganizationDefault');
      const own = items.find((one) => one.isOrganizationDefault === true);
      if (own === undefined || (own.idleSeconds === null && !own.isUnreadable)) return 0;
      return own.idleSeconds === null
        ? unknown(strange('activityBasedTimeoutPolicies.definition', 'not a time'))
        : Math.ceil(own.idleSeconds / 60);
    };
    const idleSignOutMinutes = read();
    return () => ({ idleSignOutMinutes });
  },
});
