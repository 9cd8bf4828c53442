import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/**
 * Whether Outlook marks mail from outside, and the domains whose mail it never marks (Get-ExternalInOutlook, read 2026-11).
 * Single senders that are left out are not kept.
 */
export const externalInOutlook = evidenceKind({
  id: 'externalInOutlook',
  endpoint: 'Get-ExternalInOutlook',
  shape: 'one',
  names: { enabled: 'Enabled', exceptedDomains: 'AllowList' },
  item: z.object({ enabled: z.boolean().nullish(), exceptedDomains: z.array(z.string()).nullish() }),
});
