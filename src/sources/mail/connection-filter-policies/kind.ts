import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/** Servers whose email skips the spam filter; counted, and dropped (Get-HostedConnectionFilterPolicy, read 2026-11). */
export const connectionFilterPolicies = evidenceKind({
  id: 'connectionFilterPolicies',
  endpoint: 'Get-HostedConnectionFilterPolicy',
  shape: 'list',
  key: 'id',
  about: 'policy',
  names: { id: 'Identity', ipAllowList: 'IPAllowList', enableSafeList: 'EnableSafeList' },
  item: z.object({
    id: z.string(),
    /** How many servers or networks are let past. */
    ipAllowList: z.int().nullish(),
    /** Microsoft's own list of trusted senders, which nobody can look into. */
    enableSafeList: z.boolean().nullish(),
  }),
});
