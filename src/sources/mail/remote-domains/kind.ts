import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

export const RemoteDomain = z.object({
  domainName: z.string(),
  autoForwardEnabled: z.boolean().nullish(),
  isInternal: z.boolean().nullish(),
});

export const remoteDomains = evidenceKind({
  id: 'remoteDomains',
  endpoint: 'Get-RemoteDomain',
  shape: 'list',
  key: 'domainName',
  about: 'remoteDomain',
  names: { domainName: 'DomainName', autoForwardEnabled: 'AutoForwardEnabled', isInternal: 'IsInternal' },
  item: RemoteDomain,
});
