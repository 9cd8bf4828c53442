import { collector } from '../../declare/collector.ts';
import { bool, identityOf, list, present } from '../../declare/exchange-values.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { neverEmpty } from '../../declare/never-empty.ts';
import { text } from '../../declare/optional-values.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';

const read = cmdletRead(
  { cmdlet: 'Get-HostedContentFilterPolicy' },
  { Name: text, Identity: text, IsDefault: bool, AllowedSenders: list, AllowedSenderDomains: list },
);

export const contentFilterPolicies = collector({
  id: 'contentFilterPolicies',
  requests: [read],
  permissions: [exchange('Whether some senders are let past the spam filter.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    for await (const one of neverEmpty(context.cmdlet(read), 'no policy against spam'))
      yield {
        name: identityOf(read.cmdlet, one.Name, one.Identity),
        isDefault: one.IsDefault,
        allowedSenders: present(one.AllowedSenders)?.length,
        allowedSenderDomains: present(one.AllowedSenderDomains)?.map((domain) => domain.toLowerCase()),
      };
  },
});
