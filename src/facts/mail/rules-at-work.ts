import { computed } from '../base/computed.ts';
import { unknown, type Known } from '../base/known.ts';
import { rowsOf, strange } from '../base/read-evidence.ts';
import { liveOf, liveProperties } from './transport-live.ts';

const notSure = unknown(
  strange('transportRules.state', 'whether a rule works cannot be told from its state, mode and dates'),
);

/** Whether a mail flow rule acts on mail now: on, enforced, and within its dates. */
export const rulesAtWork = computed({
  name: 'mail flow rules that act on mail',
  needs: { transportRules: liveProperties },
  bears: { transportRules: liveProperties },
  derive: (given): ((id: string) => Known<boolean>) => {
    const row = rowsOf(given, 'transportRules');
    return (id) => {
      const answer = liveOf(row(id), given.asOf);
      return answer === 'maybe' ? notSure : answer === 'yes';
    };
  },
});
