import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/**
 * With whom people may share their calendar and contacts outside (Get-SharingPolicy, read 2026-11). Each entry is a domain
 * and what goes there; `*` stands for every organisation, `Anonymous` for whoever has the link.
 */
export const sharingPolicies = evidenceKind({
  id: 'sharingPolicies',
  endpoint: 'Get-SharingPolicy',
  shape: 'list',
  key: 'name',
  about: 'policy',
  names: { name: 'Name', isDefault: 'Default', enabled: 'Enabled', domains: 'Domains' },
  item: z.object({
    name: z.string(),
    /** For every mailbox that was given no other one. */
    isDefault: z.boolean().nullish(),
    enabled: z.boolean().nullish(),
    domains: z.array(z.string()).nullish(),
  }),
});
