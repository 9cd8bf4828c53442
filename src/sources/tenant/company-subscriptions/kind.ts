import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/**
 * Each contract behind the plans: when it next changes, and which partner's directory sold it. Whether it renews by itself
 * is not shown, and one that ended long ago is no longer listed (companySubscription, v1.0, read 2026-11).
 */
export const companySubscriptions = evidenceKind({
  id: 'companySubscriptions',
  endpoint: 'GET /directory/subscriptions',
  shape: 'list',
  key: 'id',
  about: 'sku',
  item: z.object({
    id: z.string(),
    skuPartNumber: z.string().nullish(),
    /** `Enabled`, `Warning` (past its end, still working), `Suspended`, `LockedOut` or `Deleted`. */
    status: z.string().nullish(),
    isTrial: z.boolean().nullish(),
    /** The next day on which something changes: it renews, ends, or is put on hold. */
    nextLifecycleDateTime: z.string().nullish(),
    /** The directory of the partner that sold it; null where the council bought it itself. */
    ownerTenantId: z.string().nullish(),
  }),
});
