import { collector } from '../collector.ts';
import { exchangeOnline } from '../licences.ts';
import { exchange } from '../permissions-of.ts';
import { cmdletRead } from '../reads.ts';
import { text } from '../text.ts';
import { bool, identityOf, optionalRef } from './exchange-values.ts';
import { minimiseTransportRule, transportRuleShape } from './minimise-transport-rule.ts';

const transportRead = cmdletRead(
  { cmdlet: 'Get-TransportRule', parameters: { ResultSize: 'Unlimited' } },
  transportRuleShape,
);

export const transportRules = collector({
  id: 'transportRules',
  requests: [transportRead],
  permissions: [exchange('Whether a rule of the organisation sends mail out, or stops it.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    for await (const rule of context.cmdlet(transportRead))
      yield minimiseTransportRule(rule, context.addresses);
  },
});

const journalRead = cmdletRead(
  { cmdlet: 'Get-JournalRule' },
  { Guid: text, Name: text, Enabled: bool, Scope: text, Recipient: text, JournalEmailAddress: text },
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
        scope: rule.Scope,
        everyone: !rule.Recipient,
        journalEmailAddress: optionalRef(rule.JournalEmailAddress, context.addresses.directoryRef),
      };
  },
});
