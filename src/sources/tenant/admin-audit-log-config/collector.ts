import { ReadFailure } from '../../../graph/reader.ts';
import { collector } from '../../declare/collector.ts';
import { bool } from '../../declare/exchange-values.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';

const read = cmdletRead({ cmdlet: 'Get-AdminAuditLogConfig' }, { UnifiedAuditLogIngestionEnabled: bool });

export const adminAuditLogConfig = collector({
  id: 'adminAuditLogConfig',
  requests: [read],
  permissions: [exchange('Whether a record is kept of who did what.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    for await (const one of context.cmdlet(read)) {
      yield { unifiedAuditLogIngestionEnabled: one.UnifiedAuditLogIngestionEnabled };
      return;
    }
    throw new ReadFailure('error', 'Get-AdminAuditLogConfig answered with nothing.');
  },
});
