import { ReadFailure } from '../../../graph/reader.ts';
import { collector } from '../../declare/collector.ts';
import { bool } from '../../declare/exchange-values.ts';
import { defender } from '../../declare/needed-licences.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';

const read = cmdletRead({ cmdlet: 'Get-AtpPolicyForO365' }, { EnableATPForSPOTeamsODB: bool });

export const defenderForOffice = collector({
  id: 'defenderForOffice',
  requests: [read],
  permissions: [exchange('Whether shared files are checked for malware as well.')],
  licence: defender,
  collect: async function* (context) {
    for await (const one of context.cmdlet(read)) {
      yield { scansFiles: one.EnableATPForSPOTeamsODB };
      return;
    }
    throw new ReadFailure('error', 'Get-AtpPolicyForO365 answered with nothing.');
  },
});
