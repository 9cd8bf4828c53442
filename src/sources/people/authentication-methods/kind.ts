import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/**
 * Kinds of the methods of one user (`@odata.type` without `#microsoft.graph.`), and which phone it is: only the first
 * mobile takes text messages (phoneAuthenticationMethod, read 2026-11). No numbers, no device names.
 */
export const authenticationMethods = evidenceKind({
  id: 'authenticationMethods',
  endpoint: 'GET /users/{id}/authentication/methods',
  shape: 'each',
  key: 'subject',
  about: 'account',
  names: { type: '@odata.type', phoneType: 'phoneType' },
  mayBeAbsent: { phoneType: 'A property of phoneAuthenticationMethod alone.' },
  item: z.array(z.object({ type: z.string(), phoneType: z.string().nullish() })),
});
