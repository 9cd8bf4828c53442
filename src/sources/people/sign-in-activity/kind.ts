import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/** Last sign-in as a band, plus comparisons made at collection; never the time itself. */
export const SignInActivity = z.object({
  id: z.string(),
  /** Null where Microsoft told only of a recent attempt, which may have failed. */
  lastSignIn: z.enum(['under-30-days', '30-90-days', 'over-90-days', 'never']).nullable(),
  /** Microsoft told the last attempt and no success, so what came of it is not known. */
  attemptsOnly: z.boolean().nullish(),
  /** Used after the leaving date in the people register; null where the register gives none, or nobody can tell. */
  afterLeaving: z.boolean().nullish(),
});

export const signInActivity = evidenceKind({
  id: 'signInActivity',
  endpoint: 'GET /users?$select=id,signInActivity',
  shape: 'list',
  key: 'id',
  about: 'account',
  names: { lastSignIn: 'signInActivity' },
  item: SignInActivity,
});
