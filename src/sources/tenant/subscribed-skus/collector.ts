import type { SubscribedSku } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { directory } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { count, filled, text } from '../../declare/optional-values.ts';

const read = graphRead<SubscribedSku>()(
  { path: '/subscribedSkus', family: 'identity' },
  {
    skuId: z.string(),
    skuPartNumber: text,
    capabilityStatus: text,
    appliesTo: text,
    consumedUnits: count,
    prepaidUnits: z.object({ enabled: count }).nullish(),
    servicePlans: filled(
      z.array(z.object({ servicePlanId: z.string(), servicePlanName: z.string(), provisioningStatus: text })),
    ),
  },
);

export const subscribedSkus = collector({
  id: 'subscribedSkus',
  requests: [read],
  permissions: [
    directory('Which plans the council has, and how many: it decides what can be checked at all.'),
  ],
  collect: (context) => context.list(read),
});
