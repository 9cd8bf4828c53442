import { unknown, whenKnown, type Known } from '../base/known.ts';
import { dmarcRecord } from '../../sources/dns/mail-domain-records/kind.ts';
import { listed, unreadRecord } from './mail-servers.ts';
import { tagsOf } from './record-tags.ts';

const enforced = new Set(['quarantine', 'reject']);

/** The one record that begins as it must; two count as none (RFC 9989, RFC 7489). */
const onlyRecord = (records: readonly string[]): string | undefined => {
  const [record, ...more] = records.filter((one) => dmarcRecord.test(one));
  return more.length > 0 ? undefined : record;
};

/**
 * One record with a policy that acts on all mail: of the domain, of those below it (`sp`) and of names that do not exist
 * (`np`).
 *
 * @param isAbove the record is of the domain above: then what it says of those below decides
 */
export function dmarcEnforced(records: readonly string[], isAbove = false): boolean {
  const record = onlyRecord(records);
  if (record === undefined) return false;
  const tags = tagsOf(record);
  const policy = (tags.get('p') ?? 'none').toLowerCase();
  const below = (tags.get('sp') ?? policy).toLowerCase();
  const absent = (tags.get('np') ?? below).toLowerCase();
  const part = tags.get('pct');
  // Tried out, each wish counts as the next weaker one: what would be put aside is let in (RFC 9989, section 4.7).
  const acts = tags.get('t')?.toLowerCase() === 'y' ? new Set(['reject']) : enforced;
  const decides = isAbove ? [below, absent] : [policy, below, absent];
  // A part that cannot be read counts as all (RFC 7489, section 6.3).
  const isAll = part === undefined || !/^\d{1,3}$/.test(part) || Number(part) >= 100;
  return decides.every((one) => acts.has(one)) && isAll;
}

/** Somebody is told what happens to mail in the domain's name. */
export function dmarcReported(records: readonly string[]): boolean {
  const record = onlyRecord(records);
  return record !== undefined && /mailto:/i.test(tagsOf(record).get('rua') ?? '');
}

interface Published {
  readonly dmarc?: readonly string[] | undefined;
  readonly dmarcAbove?: readonly string[] | undefined;
  readonly unread?: Readonly<Record<string, string>> | undefined;
}

const notAsked = unknown({
  evidence: 'mailDomainRecords',
  cause: 'not-supported',
  detail: 'It has no DMARC record of its own, and the one of the domain above was not looked up.',
});

/**
 * What DMARC says of a domain: by its own record, and by the one above where it has none (RFC 9989, section 4.10).
 *
 * @param isBelow it is a sub-domain of a name that somebody registered
 */
export function dmarcOf<T>(
  published: Published,
  isBelow: boolean,
  read: (records: readonly string[], isAbove: boolean) => T,
): Known<T> {
  return whenKnown([listed(published, 'dmarc')], (own): Known<T> => {
    if (own.length > 0 || !isBelow) return read(own, false);
    const { dmarcAbove, unread } = published;
    if (dmarcAbove !== undefined) return read(dmarcAbove, true);
    return unread?.['dmarcAbove'] === undefined ? notAsked : unreadRecord(published, 'dmarcAbove');
  });
}
