import { unknown, type Known } from '../base/known.ts';
import { strange } from '../base/read-evidence.ts';
import { spfRecord } from '../../sources/dns/mail-domain-records/kind.ts';
import { isSpfReadable, letsEverybodySend, spfTerms } from './spf-terms.ts';

/** Receivers give up behind ten look-ups (RFC 7208, section 4.6.4). */
const mostLookups = 10;

/**
 * Whether the record tells receivers to distrust other senders: exactly one, which ends in `-all` or `~all` and can be
 * followed to its end. Two records are an error for every receiver, which is as good as none, and so is one with a wrong
 * term (RFC 7208; gov.uk, "Set up government email services securely", read 2026-11).
 */
export function spfProtects(records: readonly string[], lookups: number | null | undefined): Known<boolean> {
  const [record, ...more] = records.filter((one) => spfRecord.test(one));
  if (record === undefined || more.length > 0) return false;
  const terms = spfTerms(record);
  if (!isSpfReadable(terms)) return false;
  const end = terms.findIndex((term) => /^[-+~?]?all$/.test(term));
  if (letsEverybodySend(end === -1 ? terms : terms.slice(0, end))) return false;
  if (end === -1 && terms.some((term) => term.startsWith('redirect=')))
    return unknown({
      evidence: 'mailDomainRecords',
      cause: 'not-supported',
      detail: 'The SPF record sends receivers on to the record of another domain, which is not judged.',
    });
  if (terms[end] !== '-all' && terms[end] !== '~all') return false;
  if (terms.some((term) => /^[-+~?]?ptr(:|$)/.test(term))) return false;
  if (lookups == null)
    return unknown(strange('mailDomainRecords.spfLookups', 'an included record did not answer'));
  return lookups <= mostLookups;
}
