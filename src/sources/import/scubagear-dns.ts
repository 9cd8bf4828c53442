import { dkimSigningOf } from '../dns/dkim-signing-configs/signing-of.ts';
import { dmarcRecord } from '../dns/mail-domain-records/kind.ts';
import { spfOf } from '../dns/mail-domain-records/spf-lookups.ts';
import { asList, type Content } from './export-file.ts';

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).filter(
    (one): one is string => typeof one === 'string' && one !== '',
  );
const lower = (value: unknown): string =>
  typeof value === 'string' ? value.toLowerCase().replace(/\.$/u, '') : '';

/**
 * The TXT records of a name, as the log of ScubaGear has them: `rdata` alone may be of another name, as DMARC falls back
 * to the domain above. Nothing where no answer is recorded: a query that failed is no proof that there is no record.
 */
function answersFor(record: Content, name: string): string[] | undefined {
  const log = asList(record['log']).filter((one) => lower(one['query_name']) === name);
  const found = log.flatMap((one) => texts(one['query_answers']));
  if (found.length > 0) return found;
  const none = log.some((one) => /NXDomain|returned 0 |no answers/iu.test(String(one['query_result'])));
  return none ? [] : undefined;
}

/** Versions before 1.0 kept no log: what they found is known, and that they found nothing is not. */
function recordsOf(record: Content | undefined, name: string): string[] | undefined {
  if (record === undefined) return undefined;
  if ('log' in record) return answersFor(record, name);
  const found = texts(record['rdata']);
  return found.length > 0 ? found : undefined;
}

/** A record that sends nobody on is counted without a question: 0. Else the count is not known. */
const lookupsIn = ([record = '']: readonly string[]): number | null =>
  /[\s+?~-](?:include:|a\b|mx\b|ptr\b|exists:)|\bredirect=/iu.test(record) ? null : 0;

const starting = (found: readonly string[] | undefined, with_: RegExp): string[] | undefined =>
  found?.filter((one) => with_.test(one));

/**
 * Where the two selectors of Microsoft point. ScubaGear asks for the key and not for the name: a key at the domain's own
 * selector that is the key of Microsoft's configuration shows that it points there.
 */
function selectorsOf(
  record: Content | undefined,
  config: Content | undefined,
  domain: string,
): string[] | undefined {
  if (record === undefined || config === undefined || !('log' in record)) return undefined;
  const keys = [1, 2].map((at) => {
    const found = answersFor(record, `selector${String(at)}._domainkey.${domain}`);
    if (found === undefined) return undefined;
    if (found.length === 0) return '';
    return found.includes(String(config[`Selector${String(at)}PublicKey`]))
      ? lower(config[`Selector${String(at)}CNAME`])
      : undefined;
  });
  return keys.includes(undefined) ? undefined : keys.map((one) => one ?? '');
}

/** SPF, DMARC and DKIM of the council's own domains; the domain that Microsoft gave is not one. */
export function mailDomainRecordsIn(settings: Content): unknown[] {
  const of = (section: string) =>
    new Map(asList(settings[section]).map((one) => [lower(one['domain'] ?? one['Domain']), one]));
  const [spf, dmarc, dkim, configs] = ['spf_records', 'dmarc_records', 'dkim_records', 'dkim_config'].map(of);
  const names = [spf, dmarc, dkim].flatMap((records) => [...(records?.keys() ?? [])]);
  return [...new Set(names)]
    .filter((domain) => domain !== '' && !domain.endsWith('.onmicrosoft.com'))
    .map((domain) => {
      const found = recordsOf(spf?.get(domain), domain);
      const records = found === undefined ? undefined : spfOf(found);
      return {
        subject: domain,
        value: {
          spf: records,
          spfLookups: records === undefined ? null : lookupsIn(records),
          dmarc: starting(recordsOf(dmarc?.get(domain), `_dmarc.${domain}`), dmarcRecord),
          selectors: selectorsOf(dkim?.get(domain), configs?.get(domain), domain),
        },
      };
    });
}

export function dkimSigningIn(settings: Content): unknown[] {
  return asList(settings['dkim_config']).map((one) =>
    dkimSigningOf({
      Domain: String(one['Domain']),
      Enabled: typeof one['Enabled'] === 'boolean' ? one['Enabled'] : null,
      Selector1CNAME: lower(one['Selector1CNAME']),
      Selector2CNAME: lower(one['Selector2CNAME']),
    }),
  );
}
