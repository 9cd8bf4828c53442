import { getDomain } from 'tldts';
import { z } from 'zod';
import type { EvidenceValue } from '../../sources/kinds.ts';
import { computed } from '../base/computed.ts';
import { part, subject, type NamedList } from '../base/fact.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { missingOf, readEach, readList, strange, valueOf } from '../base/read-evidence.ts';
import { listed, mailServersOf, mailServerTypes, takesNoMail } from './mail-servers.ts';
import { dmarcEnforced, dmarcOf, dmarcReported } from './dmarc.ts';
import { mtaStsEnforced } from './mta-sts.ts';
import { spfProtects } from './spf.ts';
import { tlsFaultsReported } from './tls-reports.ts';

type Entry = EvidenceValue<'mailDomainRecords'>[number];
type Records = Extract<Entry, { readonly status: 'collected' }>['value'];

const list = computed({
  name: 'mail domains',
  needs: { mailDomainRecords: [] },
  derive: (given): NamedList => ({
    subjects: (valueOf(given, 'mailDomainRecords') ?? []).map(({ subject: id }) => ({ id, name: id })),
    missing: missingOf(given, 'mailDomainRecords'),
  }),
});

const published = computed({
  name: 'what mail domains publish',
  needs: {
    mailDomainRecords: [
      'mx',
      'spf',
      'spfLookups',
      'spfIsBroken',
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
        spfProtects: of(({ spf, spfLookups, spfIsBroken = false }) =>
          whenKnown([listed(spf)], (found) => !spfIsBroken && spfProtects(found, spfLookups)),
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

/**
 * Without any MX record email goes to the name itself (RFC 5321, section 5.1), so only a domain in which nobody has
 * their main address is one that takes none; further addresses are not looked at. A record that says so needs nobody's
 * word (RFC 7505).
 */
const received = computed({
  name: 'whether mail domains take email',
  needs: { mailDomainRecords: ['mx'], mailboxes: ['domain'] },
  derive: (given) => {
    const records = readEach(given, 'mailDomainRecords');
    const { items, missing } = readList(given, 'mailboxes');
    const used = new Set(items.map(({ domain }) => domain?.toLowerCase()));
    const unsaid = items.some(({ domain }) => domain == null)
      ? [strange('mailboxes.domain', 'a mailbox came back without its address')]
      : [];
    const gaps = [...missing, ...unsaid];
    const unlisted = unknown(strange('mailDomainRecords.mx', 'the domain is not listed'));
    return (id: string): { readonly receivesMail: Known<boolean> } => ({
      receivesMail: whenKnown([records(id) ?? unlisted], ({ mx }) =>
        whenKnown([listed(mx)], (hosts): Known<boolean> => {
          if (hosts.length > 0 || used.has(id)) return hosts.length === 0 || !takesNoMail(hosts);
          return gaps.length > 0 ? unknown(...gaps) : false;
        }),
      ),
    });
  },
});

const signedElsewhere = unknown({
  evidence: 'mailDomainRecords',
  cause: 'not-supported',
  detail:
    'Other mail servers stand in front, and they may sign the email with a key that nobody can look up.',
});

/**
 * Signed by Microsoft with a key of the domain's own: switched on, and one of the two keys can be found. Where other
 * servers take the mail first, they may sign it on its way out as well.
 */
const signed = computed({
  name: 'signing of email',
  needs: {
    mailDomainRecords: ['selectors', 'mx'],
    dkimSigningConfigs: ['domain', 'enabled', 'targets'],
  },
  derive: (given) => {
    const records = readEach(given, 'mailDomainRecords');
    const gaps = missingOf(given, 'dkimSigningConfigs');
    const configs = new Map((valueOf(given, 'dkimSigningConfigs') ?? []).map((one) => [one.domain, one]));
    const unlisted = unknown(strange('mailDomainRecords.selectors', 'the domain is not listed'));
    const unsaid = unknown(strange('dkimSigningConfigs.enabled', 'Exchange did not say'));
    const unplaced = unknown(
      strange('dkimSigningConfigs.targets', 'Exchange did not say where the keys are'),
    );
    const byMicrosoft = (id: string): Known<boolean> => {
      const config = configs.get(id);
      if (config === undefined) return gaps.length > 0 ? unknown(...gaps) : false;
      if (config.enabled === false) return false;
      if (config.enabled == null) return unsaid;
      return whenKnown([records(id) ?? unlisted], ({ selectors }) =>
        whenKnown([listed(selectors)], (targets): Known<boolean> =>
          targets.length > 0 && config.targets.length === 0
            ? unplaced
            : targets.some((one) => config.targets.includes(one)),
        ),
      );
    };
    return (id: string): { readonly isSigned: Known<boolean> } => {
      const signs = byMicrosoft(id);
      if (signs !== false) return { isSigned: signs };
      return {
        isSigned: whenKnown([records(id) ?? unlisted], ({ mx }) =>
          whenKnown([listed(mx)], (hosts) =>
            ['elsewhere', 'both'].includes(mailServersOf(hosts)) ? signedElsewhere : false,
          ),
        ),
      };
    };
  },
});

const yesNo = z.boolean();

/** A verified mail domain of the council, as everybody can look it up. */
export const mailDomain = subject(list, (id) => [{ about: 'domain', id }], {
  mailServers: part(published, 'mailServers', {
    says: 'Whose servers take its email first: a gateway elsewhere filters before Microsoft does',
    type: mailServerTypes,
  }),
  receivesMail: part(received, 'receivesMail', {
    says: 'Some server takes its email, or somebody has their main address in it',
    type: yesNo,
  }),
  spfProtects: part(published, 'spfProtects', {
    says: 'One SPF record tells others to distrust further senders, and can be followed to its end',
    type: yesNo,
  }),
  isSigned: part(signed, 'isSigned', {
    says: 'Microsoft signs its email with a key of its own (DKIM), and the key can be found',
    type: yesNo,
  }),
  dmarcEnforced: part(published, 'dmarcEnforced', {
    says: 'DMARC has forged email put aside or refused, for sub-domains too',
    type: yesNo,
  }),
  dmarcReported: part(published, 'dmarcReported', {
    says: 'DMARC reports are sent to somebody',
    type: yesNo,
  }),
  mtaStsEnforced: part(published, 'mtaStsEnforced', {
    says: 'MTA-STS asks for encryption on the way, and names every mail server',
    type: yesNo,
  }),
  tlsFaultsReported: part(published, 'tlsFaultsReported', {
    says: 'Faults of encryption on the way are reported to somebody (TLS-RPT)',
    type: yesNo,
  }),
});
