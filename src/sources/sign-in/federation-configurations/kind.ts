import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/** Subject: domain id; asked only for federated domains. */
export const federationConfigurations = evidenceKind({
  id: 'federationConfigurations',
  endpoint: 'GET /domains/{id}/federationConfiguration',
  shape: 'each',
  key: 'subject',
  about: 'domain',
  item: z.array(z.object({ federatedIdpMfaBehavior: z.string().nullish() })),
});
