import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/**
 * What Microsoft Defender says of a Windows computer, by its object id (windowsProtectionState, read 2026-11). Where
 * another antivirus is in charge Defender steps back, and its own state then looks like off. No other system has it.
 */
export const windowsProtectionStates = evidenceKind({
  id: 'windowsProtectionStates',
  endpoint: 'beta GET /deviceManagement/managedDevices?$expand=windowsProtectionState',
  shape: 'each',
  key: 'subject',
  about: 'device',
  item: z.object({
    malwareProtectionEnabled: z.boolean().nullish(),
    realTimeProtectionEnabled: z.boolean().nullish(),
    tamperProtectionEnabled: z.boolean().nullish(),
    signatureUpdateOverdue: z.boolean().nullish(),
    /** `clean`, or what is pending, joined by commas. */
    deviceState: z.string().nullish(),
    /** "Never" is a time long past. */
    lastQuickScanDateTime: z.string().nullish(),
    lastFullScanDateTime: z.string().nullish(),
    lastReportedDateTime: z.string().nullish(),
  }),
});
