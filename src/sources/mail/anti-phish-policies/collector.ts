import { collector } from '../../declare/collector.ts';
import { bool, identityOf } from '../../declare/exchange-values.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { neverEmpty } from '../../declare/never-empty.ts';
import { text } from '../../declare/optional-values.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';

const read = cmdletRead(
  { cmdlet: 'Get-AntiPhishPolicy' },
  {
    Name: text,
    Identity: text,
    IsDefault: bool,
    Enabled: bool,
    EnableSpoofIntelligence: bool,
    HonorDmarcPolicy: bool,
  },
);

/** The default policy is always there, for everybody without another one (anti-phishing-policies-about, read 2026-11). */
export const antiPhishPolicies = collector({
  id: 'antiPhishPolicies',
  requests: [read],
  permissions: [exchange('Whether email with a forged sender is stopped.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    let isWhole = false;
    for await (const one of neverEmpty(context.cmdlet(read), 'no policy against forged senders')) {
      isWhole ||= one.IsDefault !== false;
      yield {
        name: identityOf(read.cmdlet, one.Name, one.Identity),
        enabled: one.Enabled,
        enableSpoofIntelligence: one.EnableSpoofIntelligence,
        honorDmarcPolicy: one.HonorDmarcPolicy,
      };
    }
    if (!isWhole)
      context.partly({
        cause: 'error',
        detail: 'The policies against forged senders came without the default one. Collect again.',
      });
  },
});
