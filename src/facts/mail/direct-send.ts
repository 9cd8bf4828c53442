import { computed } from '../base/computed.ts';
import { whenKnown } from '../base/known.ts';
import { answered, readOne } from '../base/read-evidence.ts';

/**
 * Mail that claims one of the council's domains and comes from a server that nobody named. The member is absent in
 * older tenants, and absent is not off (Set-OrganizationConfig, read 2026-11).
 */
export const directSend = computed({
  name: 'refusal of direct send',
  needs: { organizationConfig: ['rejectDirectSend'] },
  derive: (given) => {
    const directSendRefused = whenKnown([readOne(given, 'organizationConfig')], (one) =>
      answered(one.rejectDirectSend, 'organizationConfig.rejectDirectSend'),
    );
    return () => ({ directSendRefused });
  },
});
