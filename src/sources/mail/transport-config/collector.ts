import { ReadFailure } from '../../../graph/reader.ts';
import { collector } from '../../declare/collector.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';
import { bool } from '../../declare/exchange-values.ts';

const transportRead = cmdletRead(
  { cmdlet: 'Get-TransportConfig' },
  { SmtpClientAuthenticationDisabled: bool },
);

export const transportConfig = collector({
  id: 'transportConfig',
  requests: [transportRead],
  permissions: [exchange('Whether older mail programs may send with a password alone.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    for await (const one of context.cmdlet(transportRead)) {
      yield { smtpClientAuthenticationDisabled: one.SmtpClientAuthenticationDisabled };
      return;
    }
    throw new ReadFailure('error', 'Get-TransportConfig answered with nothing.');
  },
});
