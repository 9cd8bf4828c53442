import { collector } from '../../declare/collector.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';
import { text } from '../../declare/optional-values.ts';
import { namesIn } from '../../declare/kept-recipient-rule.ts';
import { identityOf, limit, sentList } from '../../declare/exchange-values.ts';

const ruleRead = cmdletRead(
  { cmdlet: 'Get-HostedOutboundSpamFilterRule' },
  {
    Guid: text,
    Name: text,
    HostedOutboundSpamFilterPolicy: text,
    State: text,
    Priority: limit,
    From: sentList,
    FromMemberOf: sentList,
    SenderDomainIs: sentList,
    ExceptIfFrom: sentList,
    ExceptIfFromMemberOf: sentList,
    ExceptIfSenderDomainIs: sentList,
  },
);

export const outboundSpamRules = collector({
  id: 'outboundSpamRules',
  requests: [ruleRead],
  permissions: [exchange('To whom a forwarding policy applies.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    const { digests, domains } = namesIn(ruleRead.cmdlet, context.addresses);
    for await (const rule of context.cmdlet(ruleRead))
      yield {
        id: identityOf(ruleRead.cmdlet, rule.Guid, rule.Name),
        policy: rule.HostedOutboundSpamFilterPolicy,
        state: rule.State,
        priority: rule.Priority,
        from: digests(rule.From),
        fromMemberOf: digests(rule.FromMemberOf),
        senderDomainIs: domains(rule.SenderDomainIs),
        exceptIfFrom: digests(rule.ExceptIfFrom),
        exceptIfFromMemberOf: digests(rule.ExceptIfFromMemberOf),
        exceptIfSenderDomainIs: domains(rule.ExceptIfSenderDomainIs),
      };
  },
});
