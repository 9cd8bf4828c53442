import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/**
 * How many own an app that holds a role, as it was let in or as it was made here: an owner can give it a new password, and
 * so use its role (servicePrincipal, read 2026-11). Who they are is not kept.
 */
export const appOwners = evidenceKind({
  id: 'appOwners',
  endpoint: 'GET /servicePrincipals/{id}/owners',
  shape: 'each',
  key: 'subject',
  about: 'app',
  names: { owners: 'owners' },
  item: z.object({ owners: z.number() }),
});
