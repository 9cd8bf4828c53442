import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/** Whether attachments are opened in a safe place first, and what then happens (Get-SafeAttachmentPolicy, read 2026-11). */
export const safeAttachmentPolicies = evidenceKind({
  id: 'safeAttachmentPolicies',
  endpoint: 'Get-SafeAttachmentPolicy',
  shape: 'list',
  key: 'name',
  about: 'policy',
  names: { name: 'Name', enable: 'Enable', action: 'Action' },
  item: z.object({
    name: z.string(),
    /** False scans nothing, whatever the action says. */
    enable: z.boolean().nullish(),
    /** `Block`, `DynamicDelivery`; `Allow` only records. */
    action: z.string().nullish(),
  }),
});
