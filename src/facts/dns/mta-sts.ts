import { mtaStsRecord } from '../../sources/dns/mail-domain-records/kind.ts';
import { tagsOf } from './record-tags.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { allOf } from '../base/reasoned.ts';

interface Records {
  readonly mx: Known<readonly string[]>;
  readonly mtaSts: readonly string[];
  readonly mtaStsPolicy?: string | null | undefined;
  readonly unread?: Readonly<Record<string, string>> | undefined;
}

/** A day is too short to protect anybody (RFC 8461, section 3.2). */
const shortestAge = 86_400;

/** Names and words of the file are told apart by capitals (RFC 8461, section 3.2). */
const valuesOf = (policy: string, key: string): string[] =>
  policy.split(/\r?\n/).flatMap((line) => {
    const [, name, value = ''] = /^\s*(\w+)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
    return name === key ? [value] : [];
  });

/** `*.` stands for exactly one label (RFC 8461, section 4.1). */
const covers = (pattern: string, host: string): boolean =>
  pattern.startsWith('*.') ? host.slice(host.indexOf('.')) === pattern.slice(1) : host === pattern;

/** Record and policy file together: enforced, not for less than a day, and true of every mail server. */
export function mtaStsEnforced({ mx, mtaSts, mtaStsPolicy, unread }: Records): Known<boolean> {
  const [record = '', ...more] = mtaSts.filter((one) => mtaStsRecord.test(one));
  // A record without an id of letters and digits, and a file without its version, are none (RFC 8461, sections 3.1 and 3.2).
  if (more.length > 0 || !/^[a-z0-9]{1,32}$/i.test(tagsOf(record).get('id') ?? '')) return false;
  if (mtaStsPolicy === null) return false;
  if (mtaStsPolicy === undefined)
    return unknown({
      evidence: 'mailDomainRecords',
      cause: 'error',
      detail: unread?.['mtaStsPolicy'] ?? 'The policy file of MTA-STS was not read.',
    });
  const [version] = valuesOf(mtaStsPolicy, 'version');
  const [mode] = valuesOf(mtaStsPolicy, 'mode');
  const [age] = valuesOf(mtaStsPolicy, 'max_age');
  const patterns = valuesOf(mtaStsPolicy, 'mx').map((one) => one.toLowerCase());
  return allOf([
    version === 'STSv1',
    mode === 'enforce',
    /^\d{1,10}$/.test(age ?? '') && Number(age) >= shortestAge,
    whenKnown([mx], (hosts) => hosts.every((host) => patterns.some((pattern) => covers(pattern, host)))),
  ]);
}
