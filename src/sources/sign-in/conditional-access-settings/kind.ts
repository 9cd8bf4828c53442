import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/** Beta; may not answer. */
export const conditionalAccessSettings = evidenceKind({
  id: 'conditionalAccessSettings',
  endpoint: 'beta GET /identity/conditionalAccess/settings',
  shape: 'one',
  item: z.looseObject({}),
});
