import { ReadFailure } from '../../../graph/reader.ts';
import { collector } from '../../declare/collector.ts';
import { bool } from '../../declare/exchange-values.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';

const read = cmdletRead({ cmdlet: 'Get-ExternalInOutlook' }, { Enabled: bool });

export const externalInOutlook = collector({
  id: 'externalInOutlook',
  requests: [read],
  permissions: [exchange('Whether email from outside is marked.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    for await (const one of context.cmdlet(read)) {
      yield { enabled: one.Enabled };
      return;
    }
    throw new ReadFailure('error', 'Get-ExternalInOutlook answered with nothing.');
  },
});
