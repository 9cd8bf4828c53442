import { collector } from '../../declare/collector.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';
import { text } from '../../declare/optional-values.ts';
import { bool, identityOf, optionalRef } from '../../declare/exchange-values.ts';

const journalRead = cmdletRead(
  { cmdlet: 'Get-JournalRule' },
  { Guid: text, Name: text, Enabled: bool, Recipient: text, JournalEmailAddress: text },
);

/** An empty `Recipient` means everyone (New-JournalRule, read 2026-08). */
export const journalRules = collector({
  id: 'journalRules',
  requests: [journalRead],
  permissions: [exchange('Whether copies of all mail go to another system.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    for await (const rule of context.cmdlet(journalRead))
      yield {
        id: identityOf(journalRead.cmdlet, rule.Guid, rule.Name),
        name: rule.Name,
        enabled: rule.Enabled,
        everyone: !rule.Recipient,
        journalEmailAddress: optionalRef(rule.JournalEmailAddress, context.addresses.directoryRef),
      };
  },
});
