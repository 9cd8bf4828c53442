import { getDomain } from 'tldts';
import { ReadFailure } from '../../../graph/reader.ts';
import { collector } from '../../declare/collector.ts';
import type { CollectContext } from '../../declare/context.ts';
import { eachSubject } from '../../declare/each.ts';
import type { MailDns } from '../../declare/mail-dns.ts';
import { dnsRead } from '../../declare/reads.ts';
import { dmarcRecord, mtaStsRecord, tlsReportRecord } from './kind.ts';
import { followSpf, spfOf } from './spf-lookups.ts';

const questions = [
  dnsRead('MX {domain}'),
  dnsRead('TXT {domain}'),
  dnsRead('A and AAAA of names in SPF'),
  dnsRead('TXT _dmarc.{domain}'),
  dnsRead('TXT _mta-sts.{domain}'),
  dnsRead('TXT _smtp._tls.{domain}'),
  dnsRead('CNAME selector1._domainkey.{domain}'),
  dnsRead('CNAME selector2._domainkey.{domain}'),
  dnsRead('https://mta-sts.{domain}/.well-known/mta-sts.txt'),
];

const starting = (texts: readonly string[], with_: RegExp): string[] =>
  texts.filter((one) => with_.test(one));

/** The policy file is asked for only where the domain says that it has one. */
const policyOf = async (dns: MailDns, domain: string): Promise<string | null> =>
  (await dns.mtaStsPolicy(domain)) ?? null;

const dmarcIn = (texts: readonly string[]): string[] => starting(texts, dmarcRecord);

/**
 * The records that speak for a sub-domain without its own: those of the name with the fewest labels that has some, and no
 * higher than what somebody registered, unless one on the way says that it is the last (RFC 9989, section 4.10.2, read
 * 2026-11; RFC 7489 asks the registered name alone). Nothing for a registered name.
 */
const dmarcAboveOf = async (dns: MailDns, domain: string): Promise<string[] | undefined> => {
  const registered = getDomain(domain);
  if (registered === null || registered === domain) return undefined;
  const above = domain.slice(domain.indexOf('.') + 1);
  const found = dmarcIn(await dns.txt(`_dmarc.${above}`));
  if (found.length === 1 && /;\s*psd\s*=\s*n\s*(;|$)/i.test(found[0] ?? '')) return found;
  const higher = await dmarcAboveOf(dns, above);
  return higher === undefined || higher.length === 0 ? found : higher;
};

/** Of the two selectors in their order: together they say which key is where. */
const selectorsOf = async (dns: MailDns, domain: string): Promise<string[]> => {
  const found = await Promise.all(
    [1, 2].map((at) => dns.cname(`selector${String(at)}._domainkey.${domain}`)),
  );
  return found.map((one) => (one ?? '').toLowerCase());
};

/**
 * Asks each question by itself: one without an answer leaves the others readable, and its property absent.
 * @throws ReadFailure where nobody answered any question
 */
const recordsOf = async (dns: MailDns, domain: string) => {
  const unread: Record<string, string> = {};
  const failures: ReadFailure[] = [];
  const tried = async <T>(property: string, question: Promise<T>): Promise<T | undefined> => {
    try {
      return await question;
    } catch (error) {
      if (!(error instanceof ReadFailure)) throw error;
      failures.push(error);
      unread[property] = error.message;
      return undefined;
    }
  };
  const answers = await Promise.all([
    tried('mx', dns.mx(domain)),
    tried('spf', dns.txt(domain)),
    tried('dmarc', dns.txt(`_dmarc.${domain}`)),
    tried('mtaSts', dns.txt(`_mta-sts.${domain}`)),
    tried('tlsReports', dns.txt(`_smtp._tls.${domain}`)),
    tried('selectors', selectorsOf(dns, domain)),
  ]);
  const [first] = failures;
  if (first !== undefined && failures.length === answers.length) throw first;
  const [mx, texts, dmarcTexts, sts, reports, selectors] = answers;
  const spf = texts === undefined ? undefined : spfOf(texts);
  const followed = spf?.[0] === undefined ? undefined : await followSpf(spf[0], domain, dns);
  const dmarc = dmarcTexts === undefined ? undefined : dmarcIn(dmarcTexts);
  const dmarcAbove = dmarc?.length === 0 ? await tried('dmarcAbove', dmarcAboveOf(dns, domain)) : undefined;
  const mtaSts = sts === undefined ? undefined : starting(sts, mtaStsRecord);
  const hasPolicy = mtaSts !== undefined && mtaSts.length > 0;
  const mtaStsPolicy = hasPolicy ? await tried('mtaStsPolicy', policyOf(dns, domain)) : null;
  return {
    mx: mx?.toSorted((a, b) => a.priority - b.priority).map(({ exchange }) => exchange.toLowerCase()),
    spf,
    spfLookups: followed?.lookups ?? null,
    ...(followed?.isBroken === true ? { spfIsBroken: true } : {}),
    ...(followed === undefined ? {} : { spfLedTo: followed.ledTo, spfVoids: followed.voids }),
    dmarc,
    dmarcAbove,
    mtaSts,
    mtaStsPolicy: mtaSts === undefined ? undefined : mtaStsPolicy,
    tlsReports: reports === undefined ? undefined : starting(reports, tlsReportRecord),
    selectors,
    ...(failures.length > 0 ? { unread } : {}),
  };
};

const ownDomains = async function* (context: CollectContext): AsyncGenerator<string> {
  for await (const { id, isVerified, isInitial } of context.items('domains'))
    if (isVerified === true && isInitial !== true && !/\.onmicrosoft\.com$/i.test(id)) yield id.toLowerCase();
};

/** Public data, asked of the name servers and of nobody at Microsoft: no permission, no licence. */
export const mailDomainRecords = collector({
  id: 'mailDomainRecords',
  requests: questions,
  permissions: [],
  needs: ['domains'],
  causes: { 'switched-off': 'No name server may be asked in this run.' },
  collect: async function* (context) {
    const { dns } = context;
    if (dns === undefined)
      throw new ReadFailure('switched-off', 'No name server was to be asked in this run.');
    yield* eachSubject(context, ownDomains(context), (domain) => recordsOf(dns, domain));
  },
});
