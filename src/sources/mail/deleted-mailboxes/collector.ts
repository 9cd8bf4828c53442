import { collector } from '../../declare/collector.ts';
import { bool, date, identityOf } from '../../declare/exchange-values.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { text } from '../../declare/optional-values.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';

const read = cmdletRead(
  { cmdlet: 'Get-Mailbox', parameters: { SoftDeletedMailbox: true, ResultSize: 'Unlimited' } },
  {
    Guid: text,
    DisplayName: text,
    WhenSoftDeleted: date,
    IsInactiveMailbox: bool,
  },
);

export const deletedMailboxes = collector({
  id: 'deletedMailboxes',
  requests: [read],
  permissions: [exchange('Whether the mailbox of somebody who left is about to be deleted for good.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    for await (const one of context.cmdlet(read))
      yield {
        id: identityOf(read.cmdlet, one.Guid),
        displayName: one.DisplayName,
        whenSoftDeleted: one.WhenSoftDeleted,
        isInactiveMailbox: one.IsInactiveMailbox,
      };
  },
});
