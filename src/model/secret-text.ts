/**
 * Forms that nothing else has: an Entra client secret (`abc8Q~...`), a token, a private key. What stands before their marks is
 * bounded, or a word of a million letters would be looked through a million times.
 */
const surely: readonly RegExp[] = [
  /[\w.~-]{2,40}\dQ~[\w.~-]{20,}/g,
  /\beyJ[\w-]{8,4000}\.[\w-]{8,}(?:\.[\w-]*)?/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
];

/** A key that says what its value is: `clientSecret: x`, `BEADLE_CERTIFICATE_PASSWORD=x`. */
const named =
  /(secret|passwor[dt]|passwd|pwd|private_?-?key|api_?-?key|access_?-?key|token)\w{0,40}["']?\s*[:=]\s*["']?[^\s"']/i;

/** Long, of small and capital letters and digits, and no path, address or id: nobody writes a word like this. */
const dense = /(?<![\w/.\\-])(?=[\w~+=]*\d)(?=[\w~+=]*[a-z])(?=[\w~+=]*[A-Z])[\w~+=]{24,}(?![\w/.\\-])/;

/** Whether a text holds what is, or looks like, a password, key or token. */
export function looksSecret(text: string): boolean {
  return named.test(text) || dense.test(text) || surely.some((form) => text.search(form) >= 0);
}

/** A key of a line that says that its value is a secret, as a form for settings has it. */
const namedKey =
  /^\s*(?:-\s*)?["']?\w*(?:secret|passwor[dt]|passwd|pwd|private_?key|api_?key|access_?key|token)["']?\s*[:=]\s*\S/i;

/**
 * Whether a line of a rule or a policy holds what looks like a secret. Their texts are about passwords, so that the word
 * alone says nothing: the form of the value does, or a key that has no place there.
 */
export function holdsSecret(line: string): boolean {
  return namedKey.test(line) || dense.test(line) || surely.some((form) => line.search(form) >= 0);
}

/** Writes words instead of what surely is a secret: the last net before a terminal or a log. */
export function withoutSecrets(text: string): string {
  return surely.reduce((left, form) => left.replaceAll(form, '(a secret, not shown)'), text);
}

/** What to do about a secret that stood where others may have read it. */
export const replaceSecret =
  'It may have been read where it stood, so it must now be replaced: delete it in the app registration, make a new one, and put that into .env.';
