import { ReadFailure } from '../../../graph/reader.ts';
import type { MailDns } from '../../declare/mail-dns.ts';
import { spfRecord } from './kind.ts';

/** Receivers stop at ten (RFC 7208, section 4.6.4); a little more is counted, to say so. */
const enough = 20;
/** A name with more mail servers is an error of the whole (same section). */
const mostServers = 10;

/** The SPF records among the texts of a name. */
export const spfOf = (texts: readonly string[]): string[] => texts.filter((text) => spfRecord.test(text));

/** The kind of a term that costs a look-up, and the name that is looked up. */
const lookupOf = (
  term: string,
  domain: string,
): { readonly kind: string; readonly name: string } | undefined => {
  const plain = term.replace(/^[-+~?]/, '').toLowerCase();
  const [, kind, named] =
    /^(include|exists)(?::([^/]+))$/.exec(plain) ??
    /^(a|mx|ptr)(?::([^/]+))?(?:\/.*)?$/.exec(plain) ??
    /^(redirect)=(.+)$/.exec(plain) ??
    [];
  return kind === undefined ? undefined : { kind, name: (named ?? domain).replace(/\.$/, '') };
};

/** What following an SPF record to its end showed. */
export interface Followed {
  /** Look-ups that a receiver makes; null where an included record did not answer, or holds a macro of the message. */
  readonly lookups: number | null;
  /** Names among them that do not exist; null where one did not answer. */
  readonly voids: number | null;
  /** A record that it leads to is none, or is there twice: receivers take that for an error of the whole (RFC 7208, 5.2, 6.1). */
  readonly isBroken: boolean;
  /** The records that it leads to, by name; one that did not answer is not among them. */
  readonly ledTo: { name: string; records: string[] }[];
}

/** Follows a record through its includes and its redirect. Terms behind `all`, and a redirect beside it, never count. */
export async function followSpf(
  record: string,
  domain: string,
  dns: Pick<MailDns, 'txt' | 'mx' | 'hasAddress'>,
): Promise<Followed> {
  const ledTo = new Map<string, string[]>();
  let count = 0;
  let isBroken = false;
  let voids: number | null = 0;
  let isWhole = true;
  /** Whether a name holds what a term looks up; nobody asks for one with a macro. */
  const look = async (kind: string, name: string): Promise<void> => {
    if (kind === 'ptr' || name.includes('%')) return;
    const servers = kind === 'mx' ? await dns.mx(name) : [];
    if (servers.length > mostServers) isBroken = true;
    const isThere = kind === 'mx' ? servers.length > 0 : await dns.hasAddress(name);
    if (!isThere && voids !== null) voids += 1;
  };
  const lead = async (name: string): Promise<void> => {
    if (name.includes('%')) {
      isWhole = false;
      return;
    }
    const records = ledTo.get(name) ?? spfOf(await dns.txt(name));
    ledTo.set(name, records);
    const [inner, ...more] = records;
    if (inner === undefined || more.length > 0) isBroken = true;
    else await walk(inner, name);
  };
  const walk = async (text: string, at: string): Promise<void> => {
    const terms = text.split(/ +/).slice(1);
    const end = terms.findIndex((term) => /^[-+~?]?all$/i.test(term));
    for (const term of end === -1 ? terms : terms.slice(0, end)) {
      const found = lookupOf(term, at);
      if (found === undefined || (found.kind === 'redirect' && end !== -1)) continue;
      count += 1;
      if (count > enough) return;
      try {
        if (found.kind === 'include' || found.kind === 'redirect') await lead(found.name);
        else await look(found.kind, found.name);
      } catch (error) {
        if (!(error instanceof ReadFailure)) throw error;
        if (found.kind === 'include' || found.kind === 'redirect') isWhole = false;
        else voids = null;
      }
    }
  };
  await walk(record, domain);
  return {
    lookups: isWhole ? count : null,
    voids,
    isBroken,
    ledTo: [...ledTo].map(([name, records]) => ({ name, records })),
  };
}
