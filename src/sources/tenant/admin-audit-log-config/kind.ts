import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/**
 * Whether acts are written to the unified audit log. Asked of Exchange: the compliance endpoint always answers false
 * (Get-AdminAuditLogConfig, read 2026-11).
 */
export const adminAuditLogConfig = evidenceKind({
  id: 'adminAuditLogConfig',
  endpoint: 'Get-AdminAuditLogConfig',
  shape: 'one',
  names: { unifiedAuditLogIngestionEnabled: 'UnifiedAuditLogIngestionEnabled' },
  item: z.object({ unifiedAuditLogIngestionEnabled: z.boolean().nullish() }),
});
