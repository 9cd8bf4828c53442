import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

export const SubscribedSku = z.object({
  skuId: z.string(),
  skuPartNumber: z.string().nullish(),
  capabilityStatus: z.string().nullish(),
  /** `User`, or `Company` of a plan that nobody is given. */
  appliesTo: z.string().nullish(),
  /** How many are given out. */
  consumedUnits: z.number().nullish(),
  /** How many are paid for; others may have run out or been cancelled. */
  prepaidUnits: z.object({ enabled: z.number().nullish() }).nullish(),
  servicePlans: z
    .array(
      z.object({
        servicePlanId: z.string().nullish(),
        servicePlanName: z.string().nullish(),
        provisioningStatus: z.string().nullish(),
      }),
    )
    .nullish(),
});

export const subscribedSkus = evidenceKind({
  id: 'subscribedSkus',
  endpoint: 'GET /subscribedSkus',
  shape: 'list',
  key: 'skuId',
  about: 'sku',
  item: SubscribedSku,
});
