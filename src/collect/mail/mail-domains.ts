import { z } from 'zod';
import { collector } from '../collector.ts';
import { exchangeOnline } from '../licences.ts';
import { exchange } from '../permissions-of.ts';
import { cmdletRead } from '../reads.ts';
import { text } from '../text.ts';
import { bool } from './exchange-values.ts';

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
    for await (const one of context.cmdlet(acceptedRead))
      yield { domainName: one.DomainName, domainType: one.DomainType, matchSubDomains: one.MatchSubDomains };
  },
});

const remoteRead = cmdletRead(
  { cmdlet: 'Get-RemoteDomain' },
  { DomainName: z.string(), AutoForwardEnabled: bool, IsInternal: bool },
);

export const remoteDomains = collector({
  id: 'remoteDomains',
  requests: [remoteRead],
  permissions: [exchange('Whether automatic forwarding to outside domains is allowed.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    for await (const one of context.cmdlet(remoteRead))
      yield {
        domainName: one.DomainName,
        autoForwardEnabled: one.AutoForwardEnabled,
        isInternal: one.IsInternal,
      };
  },
});
