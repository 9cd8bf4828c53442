import { randomUUID } from 'node:crypto';
import { Resolver } from 'node:dns/promises';
import { ReadFailure } from '../../graph/reader.ts';
import type { MailDns } from '../declare/mail-dns.ts';

/** The name, or a record of this type, does not exist: an answer (node:dns on Node 24, tried 2026-11). */
const absent = new Set(['ENOTFOUND', 'ENODATA']);
const said: Readonly<Record<string, string>> = {
  ESERVFAIL:
    'the name server answered that it failed (SERVFAIL); a broken signature of the domain does the same',
  ETIMEOUT: 'no name server answered in time',
  EREFUSED: 'the name server refused to answer',
  ECONNREFUSED: 'this computer reaches no name server',
};

/** Names that no public name server knows (RFC 2606, RFC 6761): asking would tell of nothing. */
const reserved = /(^|\.)(test|example|invalid|localhost|local)$/i;

export interface AskingDns {
  readonly resolver: Pick<Resolver, 'resolveTxt' | 'resolveMx' | 'resolveCname' | 'resolve4' | 'resolve6'>;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Nobody is asked twice but for what is absent: a "no" must come twice before anybody is told that it is missing. */
const asked = async <T>(name: string, question: () => Promise<readonly T[]>): Promise<readonly T[]> => {
  if (reserved.test(name))
    throw new ReadFailure('not-supported', `${name} is a name that public DNS does not know.`);
  for (let again = 0; ; again += 1) {
    try {
      const found = await question();
      if (found.length > 0 || again > 0) return found;
    } catch (error) {
      const code = codeOf(error);
      if (absent.has(code)) {
        if (again > 0) return [];
        continue;
      }
      const why = said[code] ?? `the question failed (${code || 'no code'})`;
      throw new ReadFailure(
        'error',
        `DNS was asked for ${name}: ${why}. Try again later, or from another network.`,
        {
          cause: error,
          code,
        },
      );
    }
  }
};

/** 64 KB is the most that RFC 8461 advises a reader to take. */
const largestPolicy = 65_536;

const policyOf = async (
  domain: string,
  fetch: AskingDns['fetch'],
  hasAddress: MailDns['hasAddress'],
): Promise<string | undefined> => {
  const host = `mta-sts.${domain}`;
  const url = `https://${host}/.well-known/mta-sts.txt`;
  let response: Response;
  try {
    response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(10_000) });
  } catch (cause) {
    // Nothing stands at that name: the record promises a file that there is not. A computer without a name server says so
    // of every name, so that word alone is not taken.
    const isAbsent = codeOf(cause instanceof Error ? cause.cause : undefined) === 'ENOTFOUND';
    if (isAbsent && !(await hasAddress(host))) return undefined;
    throw new ReadFailure('error', `${url} did not answer. Try again later, or from another network.`, {
      cause,
    });
  }
  // A sender must not follow a redirect, and takes it for no policy (RFC 8461, section 3.3).
  if ((response.status >= 300 && response.status < 400) || [404, 410].includes(response.status))
    return undefined;
  if (response.status !== 200)
    throw new ReadFailure('error', `${url} answered ${String(response.status)}.`, {
      status: response.status,
    });
  return (await response.text()).slice(0, largestPolicy);
};

/**
 * Asks the public name servers through this computer's resolver. A resolver that answers for a name which cannot exist
 * rewrites answers, as those of hotels and some providers do: then nothing that it says is believed.
 * @throws ReadFailure from every question; see `MailDns`
 */
export function systemDns(
  { resolver, fetch }: AskingDns = {
    resolver: new Resolver({ timeout: 5000, tries: 2 }),
    fetch: globalThis.fetch,
  },
): MailDns {
  let honest: Promise<void> | undefined;
  const check = async (): Promise<void> => {
    try {
      if ((await resolver.resolveTxt(`${randomUUID()}.invalid`)).length === 0) return;
    } catch (error) {
      if (codeOf(error) !== '') return;
      throw error;
    }
    throw new ReadFailure('error', 'The resolver of this network answers for names that do not exist.');
  };
  const trusted = async <T>(name: string, question: () => Promise<readonly T[]>): Promise<readonly T[]> => {
    if (!reserved.test(name)) await (honest ??= check());
    return asked(name, question);
  };
  const hasAddress = async (name: string): Promise<boolean> =>
    (await trusted(name, () => resolver.resolve4(name))).length > 0 ||
    (await trusted(name, () => resolver.resolve6(name))).length > 0;
  return {
    txt: (name) =>
      trusted(name, async () => (await resolver.resolveTxt(name)).map((pieces) => pieces.join(''))),
    mx: (name) => trusted(name, () => resolver.resolveMx(name)),
    hasAddress,
    cname: async (name) => (await trusted(name, () => resolver.resolveCname(name)))[0],
    mtaStsPolicy: (domain) => policyOf(domain, fetch, hasAddress),
  };
}
