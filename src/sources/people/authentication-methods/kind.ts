import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/** Kinds of the methods of one user (`@odata.type` without `#microsoft.graph.`): no numbers, no device names. */
export const authenticationMethods = evidenceKind({
  id: 'authenticationMethods',
  endpoint: 'GET /users/{id}/authentication/methods',
  shape: 'each',
  key: 'subject',
  about: 'account',
  names: { type: '@odata.type' },
  item: z.array(z.object({ type: z.string() })),
});
