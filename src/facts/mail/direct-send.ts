import { computed } from '../base/computed.ts';
import { whenKnown } from '../base/known.ts';
import { answered, readOne } from '../base/read-evidence.ts';
import { anyOf } from '../base/reasoned.ts';
import { otherServersRefused } from './gateway-connectors.ts';

/**
 * Mail that claims one of the council's domains and comes from a server that nobody named. The member is absent in
 * older tenants, and absent is not off (Set-OrganizationConfig, read 2026-11). A connector that refuses every server that
 * nobody named refuses it too.
 */
export const directSend = computed({
  name: 'refusal of direct send',
  needs: { organizationConfig: ['rejectDirectSend'] },
  uses: { otherServersRefused },
  derive: (given) => {
    const directSendRefused = anyOf([
      whenKnown([readOne(given, 'organizationConfig')], (one) =>
        answered(one.rejectDirectSend, 'organizationConfig.rejectDirectSend'),
      ),
      given.use.otherServersRefused,
    ]);
    return () => ({ directSendRefused });
  },
});
