import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/** Whether Outlook marks mail from outside (Get-ExternalInOutlook, read 2026-11). Its list of exceptions is not kept. */
export const externalInOutlook = evidenceKind({
  id: 'externalInOutlook',
  endpoint: 'Get-ExternalInOutlook',
  shape: 'one',
  names: { enabled: 'Enabled' },
  item: z.object({ enabled: z.boolean().nullish() }),
});
