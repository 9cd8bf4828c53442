import type { MailDns } from '../../src/sources/declare/mail-dns.ts';
import { systemDns, type AskingDns } from '../../src/sources/dns/system-dns.ts';

/** What name servers say of one name: records by type, or the code with which a question fails. */
export interface Named {
  /** Each record as its pieces; a plain text is a record of one piece. */
  readonly txt?: readonly (string | string[])[] | string;
  readonly mx?: readonly string[] | string;
  readonly cname?: string;
  /** Whether the name has an address. */
  readonly a?: boolean;
}
export type Zone = Readonly<Record<string, Named>>;

const failing = (code: string): Error => Object.assign(new Error(code), { code });

/** The code of a question that fails is a text such as `ESERVFAIL`; what a name does not have does not exist. */
const answered = <T>(found: readonly T[] | undefined, code: string | undefined): Promise<T[]> => {
  if (code !== undefined) return Promise.reject(failing(code));
  return found === undefined ? Promise.reject(failing('ENODATA')) : Promise.resolve([...found]);
};
const isCode = (value: unknown): value is string => typeof value === 'string' && /^E[A-Z]+$/u.test(value);

/** The files that web servers of these names give out; a number is a status, `undefined` no answer at all. */
export type Files = Readonly<Record<string, string | number>>;

/** Name servers and web servers that say what a zone says, through the very reader that asks the public ones. */
export function dnsOf(zone: Zone, files: Files = {}, rewritten = false): MailDns {
  const of = (name: string): Named => zone[name] ?? {};
  const resolver = {
    resolveTxt: (name: string) => {
      const { txt } = of(name);
      if (rewritten && name.endsWith('.invalid')) return Promise.resolve([['v=rewritten']]);
      if (isCode(txt)) return answered([], txt);
      const records = typeof txt === 'string' ? [txt] : txt;
      return answered(
        records?.map((one) => [one].flat()),
        undefined,
      );
    },
    resolveMx: (name: string) => {
      const { mx } = of(name);
      if (isCode(mx)) return answered([], mx);
      const hosts = typeof mx === 'string' ? [mx] : mx;
      return answered(
        hosts?.map((exchange, priority) => ({ exchange, priority })),
        undefined,
      );
    },
    resolveCname: (name: string) => {
      const { cname } = of(name);
      if (isCode(cname)) return answered([], cname);
      return answered(cname === undefined ? undefined : [cname], undefined);
    },
    resolve4: (name: string) => answered(of(name).a === true ? ['192.0.2.1'] : undefined, undefined),
    resolve6: () => answered(undefined, undefined),
  } as unknown as AskingDns['resolver'];
  const fetch: AskingDns['fetch'] = (url) => {
    const file = files[new URL(url).host];
    if (file === undefined) return Promise.reject(new Error('no answer'));
    return Promise.resolve(
      typeof file === 'number' ? new Response('', { status: file }) : new Response(file),
    );
  };
  return systemDns({ resolver, fetch });
}
