import { unknown, type Known } from '../base/known.ts';
import { strange } from '../base/read-evidence.ts';

/** Receivers give up behind ten look-ups (RFC 7208, section 4.6.4). */
const mostLookups = 10;

const terms = (record: string): string[] => record.trim().toLowerCase().split(/ +/).slice(1);

/**
 * Whether the record tells receivers to distrust other senders: exactly one, which ends in `-all` or `~all` and can be
 * followed to its end. Two records are an error for every receiver, which is as good as none (RFC 7208; gov.uk, "Set up
 * government email services securely", read 2026-11).
 */
export function spfProtects(records: readonly string[], lookups: number | null | undefined): Known<boolean> {
  const [record, ...more] = records;
  if (record === undefined || more.length > 0) return false;
  const words = terms(record);
  const all = words.find((word) => /^[-+~?]?all$/.test(word));
  if (all === undefined && words.some((word) => word.startsWith('redirect=')))
    return unknown({
      evidence: 'mailDomainRecords',
      cause: 'not-supported',
      detail: 'The SPF record sends receivers on to the record of another domain, which is not judged.',
    });
  if (all !== '-all' && all !== '~all') return false;
  if (words.includes('ptr') || words.some((word) => /^[-+~?]?ptr:/.test(word))) return false;
  if (lookups == null)
    return unknown(strange('mailDomainRecords.spfLookups', 'an included record did not answer'));
  return lookups <= mostLookups;
}
