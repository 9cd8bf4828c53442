import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';
import { bool } from '../../declare/exchange-values.ts';

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
