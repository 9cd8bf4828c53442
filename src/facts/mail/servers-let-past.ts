import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, readList } from '../base/read-evidence.ts';
import { anyOf } from '../base/reasoned.ts';
import { otherServers } from './first-servers.ts';

/**
 * Whether email of some servers skips the spam filter. A council whose mail comes through another filter must name that
 * filter here, so with one in front nothing is said (Set-HostedConnectionFilterPolicy, read 2026-11).
 */
export const serversLetPast = computed({
  name: 'servers that are let past',
  needs: { connectionFilterPolicies: ['ipAllowList', 'enableSafeList'] },
  uses: { otherServers },
  derive: (given) => {
    const { items, missing } = readList(given, 'connectionFilterPolicies');
    const open = [...missing, ...given.use.otherServers.ofAny];
    const read = (): Known<boolean> => {
      if (open.length > 0) return unknown(...open);
      return anyOf(
        items.flatMap((one) => [
          whenKnown(
            [answered(one.ipAllowList, 'connectionFilterPolicies.ipAllowList')],
            (count) => count > 0,
          ),
          answered(one.enableSafeList, 'connectionFilterPolicies.enableSafeList'),
        ]),
      );
    };
    const serversSkipFilter = read();
    return () => ({ serversSkipFilter });
  },
});
