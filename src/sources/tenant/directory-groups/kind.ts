import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/**
 * Every group of the directory, by what it is open to. Of the rule of a dynamic group only whether it gathers guests just
 * now is kept (group, read 2026-11).
 */
export const directoryGroups = evidenceKind({
  id: 'directoryGroups',
  endpoint: 'GET /groups',
  shape: 'list',
  key: 'id',
  about: 'group',
  names: { gathersGuests: 'membershipRule' },
  item: z.object({
    id: z.string(),
    displayName: z.string().nullish(),
    /** `Unified` for a team or Microsoft 365 group, `DynamicMembership`. */
    groupTypes: z.array(z.string()).nullish(),
    /** Public, Private, HiddenMembership. */
    visibility: z.string().nullish(),
    /** False while the rule is paused; null where it speaks of guests in words that we do not read, or did not come back. */
    gathersGuests: z.boolean().nullable(),
  }),
});
