import { collector } from '../../declare/collector.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';
import { text } from '../../declare/optional-values.ts';
import { bool, identityOf } from '../../declare/exchange-values.ts';
import { neverEmpty } from '../../declare/never-empty.ts';

const policyRead = cmdletRead(
  { cmdlet: 'Get-HostedOutboundSpamFilterPolicy' },
  { Guid: text, Name: text, IsDefault: bool, AutoForwardingMode: text, ActionWhenThresholdReached: text },
);

export const outboundSpamPolicies = collector({
  id: 'outboundSpamPolicies',
  requests: [policyRead],
  permissions: [exchange('Whether automatic forwarding to outside is refused.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    for await (const policy of neverEmpty(context.cmdlet(policyRead), 'no default policy'))
      yield {
        id: identityOf(policyRead.cmdlet, policy.Guid, policy.Name),
        name: policy.Name,
        isDefault: policy.IsDefault,
        autoForwardingMode: policy.AutoForwardingMode,
        actionWhenThresholdReached: policy.ActionWhenThresholdReached,
      };
  },
});
