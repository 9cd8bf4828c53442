import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

const credential = { startDateTime: z.string().nullish(), endDateTime: z.string().nullish() };

/** Apps that were made in this tenant, with the times of their secrets and certificates (application, read 2026-11). */
export const applications = evidenceKind({
  id: 'applications',
  endpoint: 'GET /applications',
  shape: 'list',
  key: 'id',
  about: 'app',
  item: z.object({
    id: z.string(),
    appId: z.string().nullish(),
    displayName: z.string().nullish(),
    passwordCredentials: z.array(z.object(credential)).nullish(),
    keyCredentials: z.array(z.object({ usage: z.string().nullish(), ...credential })).nullish(),
  }),
});
