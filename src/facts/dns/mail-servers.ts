import { z } from 'zod';
import { unknown, type Known, type Unknown } from '../base/known.ts';

export const mailServerTypes = z.enum(['microsoft', 'elsewhere', 'both', 'none']);
export type MailServers = z.infer<typeof mailServerTypes>;

/** Microsoft's own names of mail servers (External domain name system records, read 2026-11). */
export const isMicrosoftServer = (host: string): boolean =>
  /\.(mail\.protection\.outlook\.com|mx\.microsoft)$/.test(host);

/** No MX record, or the one that says so (RFC 7505). */
export const takesNoMail = (mx: readonly string[]): boolean =>
  mx.every((host) => host === '' || host === '.');

/** Whose servers take the mail of a domain first, by its MX records. */
export function mailServersOf(mx: readonly string[]): MailServers {
  if (takesNoMail(mx)) return 'none';
  const own = mx.filter(isMicrosoftServer).length;
  if (own === mx.length) return 'microsoft';
  return own === 0 ? 'elsewhere' : 'both';
}

interface Read {
  readonly unread?: Readonly<Record<string, string>> | undefined;
}

/** Why records of one kind are absent: nobody answered, or a file of another tool does not hold them. */
export function unreadRecord({ unread }: Read, property: string): Unknown {
  const why = unread?.[property];
  return unknown({
    evidence: 'mailDomainRecords',
    cause: why === undefined ? 'not-in-import' : 'error',
    detail: why ?? 'The file that was imported does not hold these records.',
  });
}

/** Records of one kind, which may be none; unknown where they were not read. */
export function listed<P extends string>(
  records: Read & { readonly [K in P]?: readonly string[] | undefined },
  property: P,
): Known<readonly string[]> {
  return records[property] ?? unreadRecord(records, property);
}
