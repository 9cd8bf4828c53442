/** A number or bullet that somebody typed before the words. */
export interface TypedLabel {
  readonly label: string;
  readonly bullet: boolean;
  /** Bullets of a second rank, such as `o` under `•`, are 1. */
  readonly depth: number;
  readonly rest: string;
}

const bulletSign =
  /^([-*–—•·∙●▪■◦○❖➢►✓\u00A7\u2023\u2043\uF02D\uF06F\uF076\uF0A7\uF0B7\uF0D8\uF0FC]|o(?=[\t\u00A0 ]{1,}\S))\s*/u;
const inner = new Set(['o', '○', '◦', '■', '▪', '\uF0A7', '\u00A7']);
/** `4.1.2`, `4.`, `4)`, `(4)`, `Section 4`, `4.1a`; a year or a sum of money is none. */
const number =
  /^((?:section|clause|article|part|paragraph|rule|regulation|point|principle|item|chapter|schedule)\s+)?\(?(\d{1,2}(?:\.\d{1,3}){0,5}\.?(?:\([a-z]{1,4}\)|[a-z](?=[.):\s]))?)\s*([.):\u2013-]{0,2})(\s+|(?=[A-Z“"']))/iu;
/** `A1`, `B.2`, `C3.1`: a letter and numbers; before a small letter, as in "A4 paper", it is a word of the sentence. */
const lettered = /^([A-Z]{1,2}\.?\d{1,2}(?:\.\d{1,2}){0,3})(?:[.):]{0,2}\t\s*|[.):]\s+|\s+(?=\p{Lu}))/u;
/** `RULE ONE.`, `Section Two:`: behind it a sign, or nothing. */
const inWords =
  /^((?:section|clause|article|part|paragraph|rule|regulation|point|principle|item|chapter|schedule)\s+(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty))\s*(?:[.):\u2013\u2014-]+(?:\s+|$)|\t\s*|$)/iu;
/** A section's letter, which a tab parts from its title. */
const section = /^([A-Z])\t\s*(?=\p{Lu}[^\t]*$)/u;
const letter = /^(?:\(([a-z]{1,4})\)|([a-z]{1,4})[.)])\s+/iu;
const roman = /^(?:x{0,3})(?:ix|iv|v?i{0,3})$/iu;
const unit =
  /^(?:a\.?m|p\.?m|days?|hours?|minutes?|months?|years?|weeks?|characters?|digits?|attempts?|%|per|percent|of|or|and|to|GB|MB|st|nd|rd|th|January|February|March|April|May|June|July|August|September|October|November|December)\b/u;

function isLetterLabel(word: string): boolean {
  return word.length === 1 || roman.test(word);
}

/** Finds the typed number or bullet of a line; markdown's asterisks around a number are taken away. */
export function typedLabel(line: string): TypedLabel {
  const indent = /^\s*/u.exec(line)?.[0].replaceAll('\t', '  ').length ?? 0;
  const text = line.trim().replace(/^((?:[-•]\s*)?)(?:\*\*)?(\d[\d.]*)\*\*/u, '$1$2');
  const sign = bulletSign.exec(text);
  if (sign !== null) {
    const rest = text.slice(sign[0].length);
    // Lists that were pasted from elsewhere have a hyphen before a number of their own.
    const numbered = typedNumber(rest, /\d\.\d/u);
    if (numbered !== undefined) return numbered;
    const depth = inner.has(sign[1] ?? '') || indent >= 8 ? 1 : 0;
    return { label: sign[1] ?? '', bullet: true, depth, rest };
  }
  return (
    typedNumber(text, /./u) ??
    typedLetter(text) ??
    typedSection(text) ?? { label: '', bullet: false, depth: 0, rest: text }
  );
}

function typedNumber(text: string, must: RegExp): TypedLabel | undefined {
  const worded = inWords.exec(text);
  if (worded !== null)
    return { label: worded[1] ?? '', bullet: false, depth: 0, rest: text.slice(worded[0].length) };
  const found = number.exec(text);
  if (found === null) return /^\d{1,2}(?:\.\d{1,3}){0,4}\.?$/u.test(text) ? labelOnly(text) : undefined;
  const [whole, word = '', digits = '', end = ''] = found;
  const rest = text.slice(whole.length);
  const bare = end === '' && word === '' && !digits.includes('.') && !whole.startsWith('(');
  if (!must.test(digits) || unit.test(rest)) return undefined;
  if (bare && !whole.endsWith('\t') && /^[a-z]/u.test(rest)) return undefined;
  if (/^\d+\.\d+$/u.test(digits) && /^(?:%|million|GB)/u.test(rest)) return undefined;
  return { label: `${word}${digits}${end}`.trim(), bullet: false, depth: 0, rest };
}

function labelOnly(label: string): TypedLabel {
  return { label, bullet: false, depth: 0, rest: '' };
}

function typedSection(text: string): TypedLabel | undefined {
  const found = lettered.exec(text) ?? section.exec(text);
  if (found === null) return undefined;
  return { label: found[1] ?? '', bullet: false, depth: 0, rest: text.slice(found[0].length) };
}

function typedLetter(text: string): TypedLabel | undefined {
  const found = letter.exec(text);
  const word = found?.[1] ?? found?.[2];
  if (found === null || word === undefined || !isLetterLabel(word)) return undefined;
  if (found[2] !== undefined && /^[A-Z]$/u.test(word) && text.length > 90) return undefined;
  return { label: found[0].trim(), bullet: false, depth: 0, rest: text.slice(found[0].length) };
}
