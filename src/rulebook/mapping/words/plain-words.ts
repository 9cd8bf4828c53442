import { stemmer } from 'stemmer';

const stopWords = new Set(
  `a an and any are as at be been but by can do does for from had has have he her his if in into is it its may more most must
   of on or our she should so such than that the their them then there these they this those to was we were when where
   which while who whom will with would you your shall also other upon all each every`.split(/\s+/u),
);

/**
 * A sentence as plain lower-case words: quotes are straight, hyphens are spaces, signs are gone. A dot or @ inside a
 * word stays, so that addresses and domains are one word.
 */
export function plainWords(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[’‘`´]/gu, "'")
    .replaceAll(/\be-?mail/gu, 'email')
    .replaceAll(/\b([a-z])\.([a-z])\.(?=\s)/gu, '$1$2')
    .replaceAll(/[^\p{L}\p{N}'.@]+/gu, ' ')
    .replaceAll(/(?<![\p{L}\p{N}])['.@]+|['.@]+(?![\p{L}\p{N}])/gu, ' ')
    .split(' ')
    .filter((word) => word !== '');
}

/** The words that carry meaning, cut to their stems by Porter's rules. */
export function stems(words: readonly string[]): string[] {
  return words.filter((word) => !stopWords.has(word) && !/^\d+$/u.test(word)).map((word) => stemmer(word));
}
