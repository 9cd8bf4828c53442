import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { bool, list, present } from '../../declare/exchange-values.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { neverEmpty } from '../../declare/never-empty.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';

const read = cmdletRead(
  { cmdlet: 'Get-SharingPolicy' },
  { Name: z.string(), Default: bool, Enabled: bool, Domains: list },
);

export const sharingPolicies = collector({
  id: 'sharingPolicies',
  requests: [read],
  permissions: [exchange('With whom calendars and contacts may be shared outside.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    for await (const one of neverEmpty(context.cmdlet(read), 'no policy on sharing'))
      yield {
        name: one.Name,
        isDefault: one.Default,
        enabled: one.Enabled,
        domains: present(one.Domains),
      };
  },
});
