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

/** What following an SPF record to its end showed. */
interface Followed {
  /** Look-ups that a receiver makes; null where an included record did not answer, or holds a macro of the message. */
  readonly lookups: number | null;
  /** A record that it leads to is none, or is there twice: receivers take that for an error of the whole (RFC 7208, 5.2, 6.1). */
  readonly isBroken: boolean;
}

/** Follows a record through its includes and its redirect. Terms behind `all` never count. */
export async function followSpf(record: string, dns: Pick<MailDns, 'txt'>): Promise<Followed> {
  let count = 0;
  let isBroken = false;
  const walk = async (text: string): Promise<boolean> => {
    for (const term of text.split(/ +/).slice(1)) {
      if (/^[-+~?]?all$/i.test(term)) return true;
      const { costs, next } = termOf(term);
      if (costs) count += 1;
      if (count > enough) return true;
      if (next === undefined) continue;
      if (next.includes('%')) return false;
      const [inner, ...more] = spfOf(await dns.txt(next));
      if (inner === undefined || more.length > 0) isBroken = true;
      else if (!(await walk(inner))) return false;
    }
    return true;
  };
  try {
    return { lookups: (await walk(record)) ? count : null, isBroken };
  } catch (error) {
    if (error instanceof ReadFailure) return { lookups: null, isBroken };
    throw error;
  }
}
