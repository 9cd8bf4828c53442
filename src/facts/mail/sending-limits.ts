import { computed } from '../base/computed.ts';
import { unknown, type Known } from '../base/known.ts';
import { missingOf, strange, valueOf } from '../base/read-evidence.ts';
import { policiesInForce, ruleCounts } from './outbound-mode.ts';

const stops = new Set(['blockuser', 'blockuserfortoday']);

/**
 * What happens to an account that sends more than the limit. `Alert` tells somebody and stops nothing
 * (Set-HostedOutboundSpamFilterPolicy, read 2026-11). Every policy in force counts: a person under a loose one is not
 * stopped.
 */
export const sendingLimits = computed({
  name: 'limits on mass mailings',
  needs: {
    outboundSpamPolicies: ['name', 'isDefault', 'actionWhenThresholdReached'],
    outboundSpamRules: ['policy', 'state'],
  },
  derive: (given) => {
    const missing = missingOf(given, 'outboundSpamPolicies', 'outboundSpamRules');
    const rules = valueOf(given, 'outboundSpamRules') ?? [];
    const inForce = policiesInForce(valueOf(given, 'outboundSpamPolicies') ?? [], rules);
    const unsure = rules.some((rule) => ruleCounts(rule) === 'maybe')
      ? [strange('outboundSpamRules.state', 'whether a rule counts is not told')]
      : [];
    const lost = strange(
      'outboundSpamPolicies.name',
      'the default policy, or that of a rule, did not come back',
    );
    const odd = strange('outboundSpamPolicies.actionWhenThresholdReached', 'a value that we do not know');
    const answers = inForce.map((policy): Known<boolean> => {
      // What was not read at all did not get lost on the way.
      if (policy === undefined) return unknown(...(missing.length > 0 ? missing : [lost]));
      const action = (policy.actionWhenThresholdReached ?? '').toLowerCase();
      return stops.has(action) || (action === 'alert' ? false : unknown(odd));
    });
    const read = (): Known<boolean> => {
      if (answers.includes(false)) return false;
      const gaps = [
        ...missing,
        ...unsure,
        ...answers.flatMap((one) => (typeof one === 'boolean' ? [] : one.missing)),
      ];
      return gaps.length > 0 ? unknown(...gaps) : true;
    };
    const massMailingsAreStopped = read();
    return () => ({ massMailingsAreStopped });
  },
});
