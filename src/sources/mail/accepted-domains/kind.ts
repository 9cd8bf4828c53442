import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

export const AcceptedDomain = z.object({
  domainName: z.string(),
  domainType: z.string().nullish(),
  matchSubDomains: z.boolean().nullish(),
});

export const acceptedDomains = evidenceKind({
  id: 'acceptedDomains',
  endpoint: 'Get-AcceptedDomain',
  shape: 'list',
  key: 'domainName',
  about: 'domain',
  names: { domainName: 'DomainName', domainType: 'DomainType', matchSubDomains: 'MatchSubDomains' },
  item: AcceptedDomain,
});
