import { distinctMissing, missingKey } from '../../model/cause.ts';
import { withoutNames, type Told } from '../../model/told.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, unknownFor, type Known, type Unknown } from '../base/known.ts';
import { oncePer } from '../base/once.ts';
import { missingOf } from '../base/read-evidence.ts';
import { accountCoverage, coverageOfId } from './account-coverage.ts';

/** How many other accounts let the same sign-in through without a second step. */
export const sharedGaps = computed({
  name: 'accounts with the same gap',
  needs: { users: [] },
  uses: { accountCoverage, coverageOfId },
  derive: (given) => {
    const { use } = given;
    // Accounts that the same rules reach have the same object.
    const keyOf = oncePer((gap: Told<'sign-in-gap'>): string => JSON.stringify(withoutNames(gap)));
    const unsaid: Unknown[] = [];
    const counts = new Map<string, number>();
    for (const { now } of use.accountCoverage.values()) {
      const { secondStepGap: gap } = now;
      if (isUnknown(gap)) unsaid.push(gap);
      else if (gap.is !== 'none') counts.set(keyOf(gap), (counts.get(keyOf(gap)) ?? 0) + 1);
    }
    const unlisted = missingOf(given, 'users');
    // An account whose gap is not known may have the same.
    const open =
      unlisted.length + unsaid.length === 0
        ? undefined
        : unknownFor(() => {
            const lists = new Set(unsaid.map(({ missing }) => missing));
            const reasons = new Map([...lists].flat().map((one) => [missingKey(one), one]));
            return distinctMissing([...unlisted, ...reasons.values()]);
          });
    return (id: string): { readonly secondStepGapShared: Known<number> } => {
      const { now } = use.coverageOfId(id);
      const { secondStepGap: gap } = now;
      return {
        secondStepGapShared: isUnknown(gap) ? gap : (open ?? Math.max(0, (counts.get(keyOf(gap)) ?? 0) - 1)),
      };
    };
  },
});
