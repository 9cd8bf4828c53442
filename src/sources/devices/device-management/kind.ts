import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

export const deviceManagement = evidenceKind({
  id: 'deviceManagement',
  endpoint: 'GET /deviceManagement',
  shape: 'one',
  item: z.object({
    settings: z
      .object({
        secureByDefault: z.boolean().nullish(),
        deviceComplianceCheckinThresholdDays: z.number().nullish(),
      })
      .nullish(),
  }),
});
