import { computed } from '../base/computed.ts';
import { whenKnown } from '../base/known.ts';
import { answered, readOne } from '../base/read-evidence.ts';

export const directorySynchronisation = computed({
  name: 'whether accounts come from a local directory',
  needs: { organization: ['onPremisesSyncEnabled'] },
  derive: (given) => {
    const isSynchronised = whenKnown([readOne(given, 'organization')], (one) =>
      one.onPremisesSyncEnabled === null
        ? false
        : answered(one.onPremisesSyncEnabled, 'organization.onPremisesSyncEnabled'),
    );
    return () => ({ isSynchronised });
  },
});
