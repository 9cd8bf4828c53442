import { collector } from '../../declare/collector.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';
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
