import { computed } from '../base/computed.ts';
import { unknown, type Known } from '../base/known.ts';
import { strange, valueOf } from '../base/read-evidence.ts';
import { liveOf, liveProperties } from './transport-live.ts';

const notSure = unknown(
  strange('transportRules.state', 'whether a rule works cannot be told from its state, mode and dates'),
);

/** Whether a mail flow rule acts on mail now: on, enforced, and within its dates. */
export const rulesAtWork = computed({
  name: 'mail flow rules that act on mail',
  needs: { transportRules: liveProperties },
  derive: (given): ((id: string) => Known<boolean>) => {
    const rules = valueOf(given, 'transportRules') ?? [];
    const live = new Map(rules.map((rule) => [rule.id, liveOf(rule, given.asOf)]));
    return (id) => {
      const answer = live.get(id) ?? 'no';
      return answer === 'maybe' ? notSure : answer === 'yes';
    };
  },
});
