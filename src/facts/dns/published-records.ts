import { getDomain } from 'tldts';
import type { EvidenceValue } from '../../sources/kinds.ts';
import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { readEach, strange } from '../base/read-evidence.ts';
import { dmarcEnforced, dmarcOf, dmarcReported } from './dmarc.ts';
import { listed, mailServersOf } from './mail-servers.ts';
import { mtaStsEnforced } from './mta-sts.ts';
import { onlySpf, spfNamesMicrosoft } from './spf-names-microsoft.ts';
import { spfProtects } from './spf.ts';
import { tlsFaultsReported } from './tls-reports.ts';

type Entry = EvidenceValue<'mailDomainRecords'>[number];
type Records = Extract<Entry, { readonly status: 'collected' }>['value'];

export const publishedRecords = computed({
  name: 'what mail domains publish',
  needs: {
    mailDomainRecords: [
      'mx',
      'spf',
      'spfLookups',
      'spfIsBroken',
      'spfVoids',
      'spfLedTo',
      'dmarc',
      'dmarcAbove',
      'mtaSts',
      'mtaStsPolicy',
      'tlsReports',
      'unread',
    ],
  },
  derive: (given) => {
    const records = readEach(given, 'mailDomainRecords');
    const unlisted = unknown(strange('mailDomainRecords.mx', 'the domain is not listed'));
    return (id: string) => {
      const own = records(id) ?? unlisted;
      const of = <T>(read: (one: Omit<Records, 'selectors'>) => Known<T>): Known<T> => whenKnown([own], read);
      const isBelow = (getDomain(id) ?? id) !== id;
      return {
        mailServers: of((one) => whenKnown([listed(one, 'mx')], mailServersOf)),
        spfProtects: of((one) => {
          const { spfLookups, spfVoids, spfIsBroken, spfLedTo } = one;
          return whenKnown([listed(one, 'spf')], (spf) =>
            spfProtects({ spf, spfLookups, spfVoids, spfIsBroken, spfLedTo }),
          );
        }),
        hasOneSpf: of((one) => whenKnown([listed(one, 'spf')], (spf) => onlySpf(spf) !== undefined)),
        spfNamesMicrosoft: of((one) =>
          whenKnown([listed(one, 'spf')], (spf) => spfNamesMicrosoft(spf, one.spfLedTo)),
        ),
        dmarcEnforced: of((one) => dmarcOf(one, isBelow, dmarcEnforced)),
        dmarcReported: of((one) => dmarcOf(one, isBelow, dmarcReported)),
        mtaStsEnforced: of((one) => {
          // Without any MX record email goes to the name itself, which the file has to name then (RFC 5321, section 5.1).
          const mx = whenKnown([listed(one, 'mx')], (hosts) => (hosts.length > 0 ? hosts : [id]));
          const { mtaStsPolicy, unread } = one;
          return whenKnown([listed(one, 'mtaSts')], (mtaSts) =>
            mtaStsEnforced({ mtaSts, mtaStsPolicy, unread, mx }),
          );
        }),
        tlsFaultsReported: of((one) => whenKnown([listed(one, 'tlsReports')], tlsFaultsReported)),
      };
    };
  },
});
