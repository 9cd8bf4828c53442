import type { Missing } from '../../model/cause.ts';
import { withoutNames, type Told } from '../../model/told.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, type Known } from '../base/known.ts';
import { missingOf } from '../base/read-evidence.ts';
import { accountCoverage, coverageOfId } from './account-coverage.ts';

const keyOf = (gap: Told<'sign-in-gap'>): string => JSON.stringify(withoutNames(gap));

/** How many other accounts let the same sign-in through without a second step. */
export const sharedGaps = computed({
  name: 'accounts with the same gap',
  needs: { users: [] },
  uses: { accountCoverage, coverageOfId },
  derive: (given) => {
    const { use } = given;
    // An account whose gap is not known may have the same.
    const unsaid = new Map<string, Missing>();
    const counts = new Map<string, number>();
    for (const { now } of use.accountCoverage.values()) {
      const { secondStepGap: gap } = now;
      if (isUnknown(gap)) for (const one of gap.missing) unsaid.set(JSON.stringify(one), one);
      else if (gap.is !== 'none') counts.set(keyOf(gap), (counts.get(keyOf(gap)) ?? 0) + 1);
    }
    const missing = [...missingOf(given, 'users'), ...unsaid.values()];
    return (id: string): { readonly secondStepGapShared: Known<number> } => {
      const { now } = use.coverageOfId(id);
      const { secondStepGap: gap } = now;
      return {
        secondStepGapShared: isUnknown(gap)
          ? gap
          : missing.length > 0
            ? unknown(...missing)
            : Math.max(0, (counts.get(keyOf(gap)) ?? 0) - 1),
      };
    };
  },
});
