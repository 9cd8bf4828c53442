/** A name that a term may point to: it ends in a label that is no number, or in a macro (RFC 7208, section 7.1). */
const name = String.raw`[\x21-\x7e]*(?:\.[a-z0-9-]*[a-z-][a-z0-9-]*\.?|%\{[a-z][0-9]*r?[.\-+,/_=]*\})`;
const octet = String.raw`(?:25[0-5]|2[0-4]\d|1?\d?\d)`;
const lengths = String.raw`(?:/(?:3[0-2]|[12]?\d))?(?://(?:12[0-8]|1[01]\d|\d?\d))?`;

/** Every term of a record, in small letters and without its sign (RFC 7208, sections 5, 6 and 12). */
const known = new RegExp(
  `^(?:${[
    'all',
    `(?:include|exists):${name}`,
    `(?:a|mx)(?::${name.replace(String.raw`[\x21-\x7e]*`, String.raw`[\x21-\x2e\x30-\x7e]*`)})?${lengths}`,
    `ptr(?::${name})?`,
    String.raw`ip4:${octet}(?:\.${octet}){3}(?:/(?:3[0-2]|[12]?\d))?`,
    String.raw`ip6:(?=[0-9a-f.]*:)[0-9a-f:.]{2,45}(?:/(?:12[0-8]|1[01]\d|\d?\d))?`,
  ].join('|')})$`,
);
const modifier = /^([a-z][a-z0-9._-]*)=[\x21-\x7e]*$/;

/** The terms of an SPF record behind its version, in small letters. */
export function spfTerms(record: string): string[] {
  return record.trim().toLowerCase().split(/ +/).slice(1);
}

/** A receiver takes one wrong term for an error of the whole record, which then protects nobody (RFC 7208, section 4.6). */
export function isSpfReadable(terms: readonly string[]): boolean {
  const once = terms.filter((term) => /^(redirect|exp)=/.test(term)).map((term) => term.split('=')[0]);
  return (
    new Set(once).size === once.length &&
    terms.every((term) => modifier.test(term) || known.test(term.replace(/^[-+~?]/, '')))
  );
}

/** The part of all addresses of one kind that a network covers, by the length of its prefix. */
const partOf = (length: string | undefined, whole: number): number => 2 ** -Number(length ?? whole);

/**
 * Whether the networks that may send are, taken together, half of all addresses, or an eighth of the newer ones: all that
 * are in use begin alike there (2000::/3). Such a record lets everybody send, whatever stands at its end.
 *
 * @param terms those in front of `all`
 */
export function letsEverybodySend(terms: readonly string[]): boolean {
  let older = 0;
  let newer = 0;
  for (const term of terms) {
    const [, ip4, ip6] = /^\+?(?:ip4:[^/]+(?:\/(\d+))?|ip6:[^/]+(?:\/(\d+))?)$/.exec(term) ?? [];
    if (/^\+?ip4:/.test(term)) older += partOf(ip4, 32);
    if (/^\+?ip6:/.test(term)) newer += partOf(ip6, 128);
    const [, host4, host6] = /^\+?(?:a|mx)(?::[^/]+)?(?:\/(\d+))?(?:\/\/(\d+))?$/.exec(term) ?? [];
    if (host4 !== undefined) older += partOf(host4, 32);
    if (host6 !== undefined) newer += partOf(host6, 128);
  }
  return older >= 2 ** -1 || newer >= 2 ** -3;
}
