/** Said letter by letter, as in NCSC, or as one word, as in PIN. */
const spelt = /^[A-Z]{2,5}$/u;
const saidAsWords = new Set(['PIN']);
/** Endings that add no syllable: "rules", "changed", "file"; but not "uses", "needed", "table", "tables". */
const silent = /(?:(?<![sxzcg]|[cs]h|[^aeiouy]l)es|(?<![td])ed|(?<![^aeiouy]l)e)$/u;
/** Two vowels that are said apart: "media", "serious", "actual", "video", "going", "created", "science". */
const apart =
  /ia(?!l$)|io(?!n)|iu|eo(?!ple)|(?<![qg])ua|[aeiouy]ing$|crea(?![mks])|area|idea|quie|scie|clien|die/gu;
const vowels = /[aeiouy]+/gu;

/** Syllables of one English word, by its groups of vowels. A number or a mark counts as one easy word. */
export const syllables = (word: string): number => {
  const letters = word.replace(/['’]s$/u, '').replaceAll(/[^a-z]/giu, '');
  if (letters === '') return 1;
  if (spelt.test(letters)) return saidAsWords.has(letters) ? 1 : letters.length;
  const lower = letters.toLowerCase().replaceAll(/some(?=[a-z])/gu, 'som');
  const groups = lower.replace(silent, '').match(vowels)?.length ?? 0;
  return Math.max(1, groups + (lower.match(apart)?.length ?? 0));
};
