import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

export const perUserMfaStates = evidenceKind({
  id: 'perUserMfaStates',
  endpoint: 'beta GET /users/{id}/authentication/requirements',
  shape: 'each',
  key: 'subject',
  about: 'account',
  item: z.object({ perUserMfaState: z.string().nullish() }),
});
