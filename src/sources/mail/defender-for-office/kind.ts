import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/** The half of Defender for Office 365 that looks at files (Get-AtpPolicyForO365, read 2026-11). */
export const defenderForOffice = evidenceKind({
  id: 'defenderForOffice',
  endpoint: 'Get-AtpPolicyForO365',
  shape: 'one',
  names: { scansFiles: 'EnableATPForSPOTeamsODB' },
  item: z.object({
    /** Files in SharePoint, OneDrive and Teams are opened in a safe place; off by default. */
    scansFiles: z.boolean().nullish(),
  }),
});
