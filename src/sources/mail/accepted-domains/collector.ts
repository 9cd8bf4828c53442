import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';
import { text } from '../../declare/optional-values.ts';
import { bool } from '../../declare/exchange-values.ts';
import { neverEmpty } from '../../declare/never-empty.ts';

const acceptedRead = cmdletRead(
  { cmdlet: 'Get-AcceptedDomain' },
  { DomainName: z.string(), DomainType: text, MatchSubDomains: bool },
);

export const acceptedDomains = collector({
  id: 'acceptedDomains',
  requests: [acceptedRead],
  permissions: [exchange('Which domains are inside the council.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    for await (const one of neverEmpty(context.cmdlet(acceptedRead), 'no domain of its own'))
      yield { domainName: one.DomainName, domainType: one.DomainType, matchSubDomains: one.MatchSubDomains };
  },
});
