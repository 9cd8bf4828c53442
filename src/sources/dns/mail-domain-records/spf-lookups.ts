import { ReadFailure } from '../../../graph/reader.ts';
import type { MailDns } from '../../declare/mail-dns.ts';
import { spfRecord } from './kind.ts';

/** Receivers stop at ten (RFC 7208, section 4.6.4); a little more is counted, to say so. */
const enough = 20;

/** The SPF records among the texts of a name. */
export const spfOf = (texts: readonly string[]): string[] => texts.filter((text) => spfRecord.test(text));

/** Where a term leads to another record, and whether it costs a look-up. */
const termOf = (term: string): { readonly costs: boolean; readonly next?: string } => {
  const plain = term.replace(/^[-+~?]/, '').toLowerCase();
  const [, next] = /^(?:include:|redirect=)(\S+)$/.exec(plain) ?? [];
  if (next !== undefined) return { costs: true, next };
  return { costs: /^(a|mx|ptr|exists)([:/]|$)/.test(plain) };
};

/**
 * How many look-ups a receiver makes for a record, counted through includes. Terms behind `all` never count.
 * @returns null where an included record did not answer, or holds a macro that depends on the message
 */
export async function spfLookups(record: string, dns: Pick<MailDns, 'txt'>): Promise<number | null> {
  let count = 0;
  const walk = async (text: string): Promise<boolean> => {
    for (const term of text.split(/ +/).slice(1)) {
      if (/^[-+~?]?all$/i.test(term)) return true;
      const { costs, next } = termOf(term);
      if (costs) count += 1;
      if (count > enough) return true;
      if (next === undefined) continue;
      if (next.includes('%')) return false;
      const [inner] = spfOf(await dns.txt(next));
      if (inner !== undefined && !(await walk(inner))) return false;
    }
    return true;
  };
  try {
    return (await walk(record)) ? count : null;
  } catch (error) {
    if (error instanceof ReadFailure) return null;
    throw error;
  }
}
