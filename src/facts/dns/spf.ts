import { isUnknown, unknown, type Known } from '../base/known.ts';
import { strange } from '../base/read-evidence.ts';
import { spfRecord } from '../../sources/dns/mail-domain-records/kind.ts';
import { reachOf, type LedTo } from './spf-reach.ts';
import { spfTerms } from './spf-terms.ts';

/** Receivers give up behind ten look-ups, and behind two that find nothing (RFC 7208, section 4.6.4). */
const mostLookups = 10;
const mostVoids = 2;

interface Spf {
  readonly spf: readonly string[];
  readonly spfLookups?: number | null | undefined;
  readonly spfVoids?: number | null | undefined;
  readonly spfIsBroken?: boolean | undefined;
  readonly spfLedTo?: LedTo;
}

const notCounted = unknown(strange('mailDomainRecords.spfLookups', 'an included record did not answer'));
const voidsNotCounted = unknown(
  strange('mailDomainRecords.spfVoids', 'nobody could say whether a name in it exists'),
);

/** `ptr` is slow and unsure, and must not be published (RFC 7208, section 5.5). Terms behind `all` never count. */
function namesPtr(record: string): boolean {
  const terms = spfTerms(record);
  const end = terms.findIndex((term) => /^[-+~?]?all$/.test(term));
  return (end === -1 ? terms : terms.slice(0, end)).some((term) => /^[-+~?]?ptr(:|$)/.test(term));
}

/**
 * Whether the record tells receivers to distrust other senders: exactly one, which refuses them hard or softly through all
 * that it leads to, and can be followed to its end. Two records are an error for every receiver, which is as good as none,
 * and so is one with a wrong term (RFC 7208; gov.uk, "Set up government email services securely", read 2026-11).
 */
export function spfProtects(published: Spf): Known<boolean> {
  const [record, ...more] = published.spf.filter((one) => spfRecord.test(one));
  if (record === undefined || more.length > 0 || published.spfIsBroken === true) return false;
  const { spfLookups, spfVoids } = published;
  if (namesPtr(record)) return false;
  if (spfLookups != null && spfLookups > mostLookups) return false;
  if (spfVoids != null && spfVoids > mostVoids) return false;
  const reach = reachOf(record, published.spfLedTo);
  if (isUnknown(reach)) return reach;
  if (reach.others !== 'fail' && reach.others !== 'softfail') return false;
  if (spfLookups == null) return notCounted;
  return spfLookups === 0 || spfVoids != null ? true : voidsNotCounted;
}
