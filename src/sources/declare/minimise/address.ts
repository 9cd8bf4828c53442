import { createHmac } from 'node:crypto';
import { domainToASCII } from 'node:url';
import type { AddressRef } from '../../shapes/address-ref.ts';

/** Turns addresses into what may be stored; the key stays outside the snapshot. */
export interface Addresses {
  /** A target written as an address, `smtp:a@b`, `"Name" [SMTP:a@b]`, or a legacy Exchange name. */
  readonly ref: (text: string) => AddressRef;
  /** A target that Exchange prints as a directory identity; an address where it is one. */
  readonly directoryRef: (text: string) => AddressRef;
  /** Digest of any identity of a recipient: joins targets to recipients. Empty text has none. */
  readonly digest: (text: string) => string;
  /**
   * Digests of all identities of one object, each once, without those that are not set; undefined where one of them did
   * not come: whoever goes by that one would be taken for somebody else.
   */
  readonly digestsOf: (...identities: readonly Identities[]) => string[] | undefined;
}

/** One writing of an object or several; null where it has none, undefined where it did not come. */
type Identities = string | null | undefined | readonly (string | null)[];

/** `"Name" [SMTP:a@b]` and `"Name" [EX:/o=…]`; the display name is free text and says nothing. */
const bracketed = /\[(?:SMTP|EX):([^\]]*)\]\s*$/i;
const legacyName = /^\/(o|ou|cn)=/i;

/** A-labels, lower case, no trailing dot; empty where it is no domain name. */
export const plainDomain = (text: string): string =>
  domainToASCII(text.trim().toLowerCase().replace(/\.$/, ''));

/** Splits at the last `@`: what stands before an earlier one is a quoted local part. */
const split = (text: string): { local: string; domain: string } | undefined => {
  const at = text.lastIndexOf('@');
  if (at < 1) return undefined;
  const domain = plainDomain(text.slice(at + 1));
  return domain === '' ? undefined : { local: text.slice(0, at), domain };
};

/** Plus addresses reach the same mailbox, so they are one identity (Set-OrganizationConfig, read 2026-08). */
const withoutTag = (local: string): string =>
  local.startsWith('"') ? local : local.replace(/^([^+]+)\+.*$/, '$1');

const bare = (text: string): string =>
  (bracketed.exec(text)?.[1] ?? text).trim().replace(/^(smtp|x500|ex|sip|spo):/i, '');

/** One writing for each identity, so that equal ones have equal digests. */
const normal = (text: string): string => {
  const inner = bare(text);
  const address = legacyName.test(inner) ? undefined : split(inner);
  return address === undefined
    ? inner.toLowerCase()
    : `${withoutTag(address.local).toLowerCase()}@${address.domain}`;
};

/** @param key secret of this council; the same key is needed to compare snapshots, and lives apart from them. */
export const addressesWith = (key: string): Addresses => {
  const digest = (text: string): string =>
    createHmac('sha256', key).update(normal(text)).digest('base64url').slice(0, 22);
  const make = (text: string, otherwise: AddressRef['form']): AddressRef => {
    const inner = bare(text);
    if (legacyName.test(inner)) return { form: 'directory', domain: '', digest: digest(text) };
    const address = split(inner);
    return address === undefined
      ? { form: inner === '' ? 'unparsable' : otherwise, domain: '', digest: digest(text) }
      : { form: 'smtp', domain: address.domain, digest: digest(text) };
  };
  return {
    ref: (text) => make(text, 'unparsable'),
    directoryRef: (text) => make(text, 'directory'),
    digest,
    digestsOf: (...identities) => {
      if (identities.includes(undefined)) return undefined;
      const set = identities.flat().filter((one): one is string => typeof one === 'string' && one !== '');
      return [...new Set(set.map(digest))];
    },
  };
};
