import { z } from 'zod';
import { unknown, type Known } from '../base/known.ts';

export const mailServerTypes = z.enum(['microsoft', 'elsewhere', 'both', 'none']);
export type MailServers = z.infer<typeof mailServerTypes>;

/** Microsoft's own names of mail servers (External domain name system records, read 2026-11). */
const isMicrosoft = (host: string): boolean => /\.(mail\.protection\.outlook\.com|mx\.microsoft)$/.test(host);

/** No MX record, or the one that says so (RFC 7505). */
export const takesNoMail = (mx: readonly string[]): boolean =>
  mx.every((host) => host === '' || host === '.');

/** Whose servers take the mail of a domain first, by its MX records. */
export function mailServersOf(mx: readonly string[]): MailServers {
  if (takesNoMail(mx)) return 'none';
  const own = mx.filter(isMicrosoft).length;
  if (own === mx.length) return 'microsoft';
  return own === 0 ? 'elsewhere' : 'both';
}

/** Records of one kind; absent where a file of another tool does not hold them, which says nothing of the domain. */
export function listed(records: readonly string[] | undefined): Known<readonly string[]> {
  return (
    records ??
    unknown({
      evidence: 'mailDomainRecords',
      cause: 'not-in-import',
      detail: 'The file that was imported does not hold these records.',
    })
  );
}
