import { getDomain } from 'tldts';
import type { EvidenceValue } from '../../sources/kinds.ts';
import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { readEach, strange } from '../base/read-evidence.ts';
import { dmarcEnforced, dmarcOf, dmarcReported } from './dmarc.ts';
import { listed, mailServersOf } from './mail-servers.ts';
import { mtaStsEnforced } from './mta-sts.ts';
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
      'mtaStsUnread',
      'tlsReports',
    ],
  },
  derive: (given) => {
    const records = readEach(given, 'mailDomainRecords');
    const unlisted = unknown(strange('mailDomainRecords.mx', 'the domain is not listed'));
    return (id: string) => {
      const own = records(id) ?? unlisted;
      const of = <T>(read: (one: Omit<Records, 'selectors'>) => Known<T>): Known<T> => whenKnown([own], read);
      const mx = of((one) => listed(one.mx));
      const isBelow = (getDomain(id) ?? id) !== id;
      return {
        mailServers: whenKnown([mx], mailServersOf),
        spfProtects: of(({ spf, spfLookups, spfVoids, spfIsBroken, spfLedTo }) =>
          whenKnown([listed(spf)], (found) =>
            spfProtects({ spf: found, spfLookups, spfVoids, spfIsBroken, spfLedTo }),
          ),
        ),
        dmarcEnforced: of(({ dmarc, dmarcAbove }) =>
          whenKnown([listed(dmarc)], (found) =>
            dmarcOf({ dmarc: found, dmarcAbove }, isBelow, dmarcEnforced),
          ),
        ),
        dmarcReported: of(({ dmarc, dmarcAbove }) =>
          whenKnown([listed(dmarc)], (found) =>
            dmarcOf({ dmarc: found, dmarcAbove }, isBelow, dmarcReported),
          ),
        ),
        mtaStsEnforced: of(({ mtaSts, mtaStsPolicy, mtaStsUnread }) =>
          whenKnown([listed(mtaSts), mx], (record, hosts) =>
            // Without any MX record email goes to the name itself, which the file has to name then (RFC 5321, section 5.1).
            mtaStsEnforced({
              mtaSts: record,
              mtaStsPolicy,
              mtaStsUnread,
              mx: hosts.length > 0 ? hosts : [id],
            }),
          ),
        ),
        tlsFaultsReported: of(({ tlsReports }) => whenKnown([listed(tlsReports)], tlsFaultsReported)),
      };
    };
  },
});
