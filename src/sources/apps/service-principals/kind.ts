import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

const credential = { startDateTime: z.string().nullish(), endDateTime: z.string().nullish() };

/**
 * Apps that were let into the tenant, Microsoft's own left out (servicePrincipal, read 2026-11). The secrets of a foreign
 * app lie in its maker's tenant, and are not seen here.
 */
export const servicePrincipals = evidenceKind({
  id: 'servicePrincipals',
  endpoint: 'GET /servicePrincipals',
  shape: 'list',
  key: 'id',
  about: 'app',
  item: z.object({
    id: z.string(),
    appId: z.string().nullish(),
    displayName: z.string().nullish(),
    appOwnerOrganizationId: z.string().nullish(),
    accountEnabled: z.boolean().nullish(),
    verifiedPublisher: z.object({ displayName: z.string().nullish() }).nullish(),
    passwordCredentials: z.array(z.object(credential)).nullish(),
    keyCredentials: z.array(z.object({ usage: z.string().nullish(), ...credential })).nullish(),
  }),
});
