import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/**
 * Whether Microsoft signs the mail of a domain, and where its two selectors must point: the targets are taken from here
 * and never built (Get-DkimSigningConfig, read 2026-11). A domain that is not listed was never set up.
 */
export const dkimSigningConfigs = evidenceKind({
  id: 'dkimSigningConfigs',
  endpoint: 'Get-DkimSigningConfig',
  shape: 'list',
  key: 'domain',
  about: 'domain',
  names: { domain: 'Domain', enabled: 'Enabled', targets: 'Selector1CNAME' },
  item: z.object({
    domain: z.string(),
    enabled: z.boolean().nullish(),
    /** Of the two selectors in their order, lower case; empty where Exchange names none. */
    targets: z.array(z.string()),
  }),
});
