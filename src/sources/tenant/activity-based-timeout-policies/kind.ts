import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/**
 * After how long an idle browser is signed out of Microsoft 365. Microsoft keeps it as JSON in a text; of that only the
 * time for `default` is kept, as a policy for another app is about that app alone (activityBasedTimeoutPolicy, read 2026-11).
 */
export const activityBasedTimeoutPolicies = evidenceKind({
  id: 'activityBasedTimeoutPolicies',
  endpoint: 'GET /policies/activityBasedTimeoutPolicies',
  shape: 'list',
  key: 'id',
  about: 'policy',
  names: { idleSeconds: 'definition' },
  item: z.object({
    id: z.string(),
    /** Only the default one of the organisation is applied. */
    isOrganizationDefault: z.boolean().nullish(),
    /** Null where the text names no time for every web app, or cannot be read. */
    idleSeconds: z.number().nullable(),
    /** The text could not be read, so that nothing is known of it. */
    isUnreadable: z.boolean(),
  }),
});
