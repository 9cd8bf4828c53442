import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

export const OutboundSpamPolicy = z.object({
  id: z.string(),
  name: z.string().nullish(),
  isDefault: z.boolean().nullish(),
  autoForwardingMode: z.string().nullish(),
});

export const outboundSpamPolicies = evidenceKind({
  id: 'outboundSpamPolicies',
  endpoint: 'Get-HostedOutboundSpamFilterPolicy',
  shape: 'list',
  key: 'id',
  about: 'policy',
  names: { id: 'Guid', name: 'Name', isDefault: 'IsDefault', autoForwardingMode: 'AutoForwardingMode' },
  item: OutboundSpamPolicy,
});
