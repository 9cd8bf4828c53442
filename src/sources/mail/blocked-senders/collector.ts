import { collector } from '../../declare/collector.ts';
import { identityOf } from '../../declare/exchange-values.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { text } from '../../declare/optional-values.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';

const read = cmdletRead({ cmdlet: 'Get-BlockedSenderAddress' }, { SenderAddress: text });

export const blockedSenders = collector({
  id: 'blockedSenders',
  requests: [read],
  permissions: [exchange('Whether an account was stopped from sending, as a stolen one would be.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    for await (const one of context.cmdlet(read))
      yield { address: context.addresses.digest(identityOf(read.cmdlet, one.SenderAddress)) };
  },
});
