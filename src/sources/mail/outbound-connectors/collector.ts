import { collector } from '../../declare/collector.ts';
import { bool, identityOf, list, present } from '../../declare/exchange-values.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';
import { text } from '../../declare/optional-values.ts';

const read = cmdletRead(
  { cmdlet: 'Get-OutboundConnector' },
  {
    Guid: text,
    Enabled: bool,
    RecipientDomains: list,
    UseMXRecord: bool,
    SmartHosts: list,
    IsTransportRuleScoped: bool,
    RouteAllMessagesViaOnPremises: bool,
  },
);

export const outboundConnectors = collector({
  id: 'outboundConnectors',
  requests: [read],
  permissions: [exchange('Whose servers email passes on its way out.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    for await (const one of context.cmdlet(read))
      yield {
        id: identityOf(read.cmdlet, one.Guid),
        enabled: one.Enabled,
        takesEveryRecipient: present(one.RecipientDomains)?.includes('*'),
        useMXRecord: one.UseMXRecord,
        smartHosts: present(one.SmartHosts),
        isTransportRuleScoped: one.IsTransportRuleScoped,
        routeAllMessagesViaOnPremises: one.RouteAllMessagesViaOnPremises,
      };
  },
});
