import { computed } from '../base/computed.ts';
import { whenKnown } from '../base/known.ts';
import { answered, readOne } from '../base/read-evidence.ts';

/** Switched on without anybody named, a request reaches nobody (adminConsentRequestPolicy, read 2026-11). */
export const appRequests = computed({
  name: 'requests for apps',
  needs: { adminConsentRequestPolicy: ['isEnabled', 'reviewerCount'] },
  derive: (given) => {
    const policy = readOne(given, 'adminConsentRequestPolicy');
    const appRequestsOn = whenKnown([policy], (one) =>
      answered(one.isEnabled, 'adminConsentRequestPolicy.isEnabled'),
    );
    const appRequestReviewers = whenKnown([policy], (one) =>
      answered(one.reviewerCount, 'adminConsentRequestPolicy.reviewerCount'),
    );
    return () => ({ appRequestsOn, appRequestReviewers });
  },
});
