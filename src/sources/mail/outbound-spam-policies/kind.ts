import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

export const OutboundSpamPolicy = z.object({
  id: z.string(),
  name: z.string().nullish(),
  isDefault: z.boolean().nullish(),
  autoForwardingMode: z.string().nullish(),
  /** What happens to an account that sends too much: `BlockUser`, `BlockUserForToday`, or `Alert`, which stops nothing. */
  actionWhenThresholdReached: z.string().nullish(),
});

export const outboundSpamPolicies = evidenceKind({
  id: 'outboundSpamPolicies',
  endpoint: 'Get-HostedOutboundSpamFilterPolicy',
  shape: 'list',
  key: 'id',
  about: 'policy',
  names: {
    id: 'Guid',
    name: 'Name',
    isDefault: 'IsDefault',
    autoForwardingMode: 'AutoForwardingMode',
    actionWhenThresholdReached: 'ActionWhenThresholdReached',
  },
  item: OutboundSpamPolicy,
});
