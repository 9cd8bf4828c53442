import { collector } from '../../declare/collector.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';
import { sentText, text } from '../../declare/optional-values.ts';
import { bool, mailboxId } from '../../declare/exchange-values.ts';
import { neverEmpty } from '../../declare/never-empty.ts';

const casRead = cmdletRead(
  { cmdlet: 'Get-CASMailbox', parameters: { ResultSize: 'Unlimited' } },
  {
    ExternalDirectoryObjectId: sentText,
    Guid: text,
    PopEnabled: bool,
    ImapEnabled: bool,
    SmtpClientAuthenticationDisabled: bool,
    ActiveSyncMailboxPolicy: text,
    OWAEnabled: bool,
    OwaMailboxPolicy: text,
  },
);

export const casMailboxes = collector({
  id: 'casMailboxes',
  requests: [casRead],
  permissions: [exchange('By which older ways a mailbox can be opened, and which phone policy it has.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    for await (const box of neverEmpty(context.cmdlet(casRead), 'no mailbox'))
      yield {
        userId: mailboxId(casRead.cmdlet, box),
        popEnabled: box.PopEnabled,
        imapEnabled: box.ImapEnabled,
        smtpClientAuthenticationDisabled: box.SmtpClientAuthenticationDisabled,
        activeSyncMailboxPolicy: box.ActiveSyncMailboxPolicy,
        owaEnabled: box.OWAEnabled,
        owaMailboxPolicy: box.OwaMailboxPolicy,
      };
  },
});
