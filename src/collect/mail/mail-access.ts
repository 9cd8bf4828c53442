import { ReadFailure } from '../../graph/reader.ts';
import { collector } from '../collector.ts';
import { exchangeOnline } from '../licences.ts';
import { exchange } from '../permissions-of.ts';
import { cmdletRead } from '../reads.ts';
import { text } from '../text.ts';
import { bool, mailboxId } from './exchange-values.ts';

const casRead = cmdletRead(
  { cmdlet: 'Get-CASMailbox', parameters: { ResultSize: 'Unlimited' } },
  {
    ExternalDirectoryObjectId: text,
    Guid: text,
    PopEnabled: bool,
    ImapEnabled: bool,
    SmtpClientAuthenticationDisabled: bool,
    ActiveSyncEnabled: bool,
    OutlookMobileEnabled: bool,
    ActiveSyncMailboxPolicy: text,
  },
);

export const casMailboxes = collector({
  id: 'casMailboxes',
  requests: [casRead],
  permissions: [exchange('By which older ways a mailbox can be opened, and which phone policy it has.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    for await (const box of context.cmdlet(casRead))
      yield {
        userId: mailboxId(casRead.cmdlet, box),
        popEnabled: box.PopEnabled,
        imapEnabled: box.ImapEnabled,
        smtpClientAuthenticationDisabled: box.SmtpClientAuthenticationDisabled,
        activeSyncEnabled: box.ActiveSyncEnabled,
        outlookMobileEnabled: box.OutlookMobileEnabled,
        activeSyncMailboxPolicy: box.ActiveSyncMailboxPolicy,
      };
  },
});

const transportRead = cmdletRead(
  { cmdlet: 'Get-TransportConfig' },
  { SmtpClientAuthenticationDisabled: bool },
);

export const transportConfig = collector({
  id: 'transportConfig',
  requests: [transportRead],
  permissions: [exchange('Whether older mail programs may send with a password alone.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    for await (const one of context.cmdlet(transportRead)) {
      yield { smtpClientAuthenticationDisabled: one.SmtpClientAuthenticationDisabled };
      return;
    }
    throw new ReadFailure('error', 'Get-TransportConfig answered with nothing.');
  },
});
