import { collector } from '../../declare/collector.ts';
import { bool, identityOf } from '../../declare/exchange-values.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { neverEmpty } from '../../declare/never-empty.ts';
import { text } from '../../declare/optional-values.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';

/** Without a size it stops at 1,000 rows, and system accounts have rows too. */
const read = cmdletRead(
  { cmdlet: 'Get-MailboxAuditBypassAssociation', parameters: { ResultSize: 'Unlimited' } },
  { Guid: text, Name: text, Identity: text, AuditBypassEnabled: bool },
);

export const mailboxAuditBypasses = collector({
  id: 'mailboxAuditBypasses',
  requests: [read],
  permissions: [exchange('Whether somebody is left out of the record of who opens which mailbox.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    for await (const one of neverEmpty(context.cmdlet(read), 'no account')) {
      if (one.AuditBypassEnabled === false) continue;
      yield {
        id: identityOf(read.cmdlet, one.Guid, one.Name, one.Identity),
        name: identityOf(read.cmdlet, one.Name, one.Identity),
        auditBypassEnabled: one.AuditBypassEnabled,
      };
    }
  },
});
