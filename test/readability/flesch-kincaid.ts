import { syllables } from './syllables.ts';

/** A placeholder stands for a name or a number: one easy word. */
const wordsOf = (text: string): readonly string[] =>
  text
    .replaceAll(/\{\{.*?\}\}/gu, 'Name')
    .split(/[\s/-]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[.!?])\s+/u).filter((sentence) => /\p{L}/u.test(sentence));

/**
 * Flesch-Kincaid grade: about the years of school that a reader needs.
 *
 * @see https://en.wikipedia.org/wiki/Flesch%E2%80%93Kincaid_readability_tests the formula of 1975 (25 November 2026)
 */
export const grade = (text: string): number => {
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  const perSentence = words.length / Math.max(1, sentencesOf(text).length);
  const perWord = words.reduce((sum, word) => sum + syllables(word), 0) / words.length;
  return 0.39 * perSentence + 11.8 * perWord - 15.59;
};

/** Words of the longest sentence. */
export const longestSentence = (text: string): number =>
  Math.max(0, ...sentencesOf(text).map((sentence) => wordsOf(sentence).length));

/** Words of a text. */
export function wordCount(text: string): number {
  return wordsOf(text).length;
}
