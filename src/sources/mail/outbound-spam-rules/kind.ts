import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/** People and groups are kept as digests of their identity; domains as they are. */
export const OutboundSpamRule = z.object({
  id: z.string(),
  policy: z.string().nullish(),
  state: z.string().nullish(),
  priority: z.number().nullish(),
  from: z.array(z.string()),
  fromMemberOf: z.array(z.string()),
  senderDomainIs: z.array(z.string()),
  exceptIfFrom: z.array(z.string()),
  exceptIfFromMemberOf: z.array(z.string()),
  exceptIfSenderDomainIs: z.array(z.string()),
});

export const outboundSpamRules = evidenceKind({
  id: 'outboundSpamRules',
  endpoint: 'Get-HostedOutboundSpamFilterRule',
  shape: 'list',
  key: 'id',
  about: 'policy',
  names: {
    id: 'Guid',
    policy: 'HostedOutboundSpamFilterPolicy',
    state: 'State',
    priority: 'Priority',
    from: 'From',
    fromMemberOf: 'FromMemberOf',
    senderDomainIs: 'SenderDomainIs',
    exceptIfFrom: 'ExceptIfFrom',
    exceptIfFromMemberOf: 'ExceptIfFromMemberOf',
    exceptIfSenderDomainIs: 'ExceptIfSenderDomainIs',
  },
  item: OutboundSpamRule,
});
