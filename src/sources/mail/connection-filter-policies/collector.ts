import { collector } from '../../declare/collector.ts';
import { bool, identityOf, list, present } from '../../declare/exchange-values.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { neverEmpty } from '../../declare/never-empty.ts';
import { text } from '../../declare/optional-values.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';

const read = cmdletRead(
  { cmdlet: 'Get-HostedConnectionFilterPolicy' },
  { Name: text, Identity: text, IPAllowList: list, EnableSafeList: bool },
);

export const connectionFilterPolicies = collector({
  id: 'connectionFilterPolicies',
  requests: [read],
  permissions: [exchange('Whether some mail servers are let past the spam filter.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    for await (const one of neverEmpty(context.cmdlet(read), 'no connection filter'))
      yield {
        id: identityOf(read.cmdlet, one.Identity, one.Name),
        ipAllowList: present(one.IPAllowList)?.length,
        enableSafeList: one.EnableSafeList,
      };
  },
});
