import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/**
 * Accounts whose acts in mailboxes are not recorded. Exchange answers with a row for every account; only those that are
 * left out, or about which it did not say, are kept (Get-MailboxAuditBypassAssociation, read 2026-11).
 */
export const mailboxAuditBypasses = evidenceKind({
  id: 'mailboxAuditBypasses',
  endpoint: 'Get-MailboxAuditBypassAssociation',
  shape: 'list',
  key: 'id',
  about: 'recipient',
  names: { id: 'Guid', name: 'Name', auditBypassEnabled: 'AuditBypassEnabled' },
  item: z.object({ id: z.string(), name: z.string(), auditBypassEnabled: z.boolean().nullish() }),
});
