import { ReadFailure } from '../../../graph/reader.ts';
import { collector } from '../../declare/collector.ts';
import { bool, list, present } from '../../declare/exchange-values.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';

const read = cmdletRead({ cmdlet: 'Get-ExternalInOutlook' }, { Enabled: bool, AllowList: list });

/**
 * Whole domains; `*.example.org` is one with all below it. An entry with a name in front of its @ is one sender, with a star
 * all.
 */
const domainsIn = (entries: readonly string[]): string[] =>
  entries.map((one) => one.trim().toLowerCase().replace(/^\*@/, '')).filter((one) => !one.includes('@'));

export const externalInOutlook = collector({
  id: 'externalInOutlook',
  requests: [read],
  permissions: [exchange('Whether email from outside is marked.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    for await (const one of context.cmdlet(read)) {
      const entries = present(one.AllowList);
      yield { enabled: one.Enabled, exceptedDomains: entries && domainsIn(entries) };
      return;
    }
    throw new ReadFailure('error', 'Get-ExternalInOutlook answered with nothing.');
  },
});
