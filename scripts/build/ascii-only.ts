import type { Plugin } from 'rolldown';

/** Where `\u201c` is not the character but six others: after a backslash, and in the raw text of a template. */
const raw = /\\[^\x00-\x7f]|String\.raw`[^`]*[^\x00-\x7f]/u;

/**
 * The same code without a character beyond ASCII. One such character is enough for V8 to hold all of a source in two bytes
 * a character, and to read it so whenever it compiles a function. Code of which a character cannot be written otherwise
 * stays as it is.
 */
export function inAscii(code: string): string {
  if (raw.test(code)) return code;
  // Half of a pair each: source text, strings and patterns with the flag `u` read both halves as one character.
  return code.replaceAll(/[^\x00-\x7f]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

export const asciiOnly: Plugin = {
  name: 'ascii-only',
  renderChunk: (code) => ({ code: inAscii(code), map: null }),
};
