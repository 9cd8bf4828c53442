import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/** Whether people can ask for an app that they may not let in by themselves (adminConsentRequestPolicy, read 2026-11). */
export const adminConsentRequestPolicy = evidenceKind({
  id: 'adminConsentRequestPolicy',
  endpoint: 'GET /policies/adminConsentRequestPolicy',
  shape: 'one',
  names: { reviewerCount: 'reviewers' },
  item: z.object({
    isEnabled: z.boolean().nullish(),
    /** How many people, groups or roles are named as reviewers; null where Microsoft did not say. */
    reviewerCount: z.number().nullish(),
  }),
});
