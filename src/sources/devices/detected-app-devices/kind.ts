import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/**
 * Computers on which a program was found, by object id of the device; of few programs only: the password managers that
 * the council named, and the most common programs, until every computer was seen with one of them. A computer that is
 * under none of these has not sent its list (it takes up to a week after enrolment; read 2026-11).
 */
export const detectedAppDevices = evidenceKind({
  id: 'detectedAppDevices',
  endpoint: 'GET /deviceManagement/detectedApps/{id}/managedDevices',
  shape: 'each',
  key: 'subject',
  about: 'program',
  item: z.array(z.object({ id: z.string() })),
});
