import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/** Who is let past the spam filter. Addresses are counted and dropped (Get-HostedContentFilterPolicy, read 2026-11). */
export const contentFilterPolicies = evidenceKind({
  id: 'contentFilterPolicies',
  endpoint: 'Get-HostedContentFilterPolicy',
  shape: 'list',
  key: 'name',
  about: 'policy',
  names: {
    name: 'Name',
    isDefault: 'IsDefault',
    allowedSenders: 'AllowedSenders',
    allowedSenderDomains: 'AllowedSenderDomains',
  },
  item: z.object({
    name: z.string(),
    isDefault: z.boolean().nullish(),
    /** How many addresses are let past. */
    allowedSenders: z.int().nullish(),
    allowedSenderDomains: z.array(z.string()).nullish(),
  }),
});
