/**
 * What a clerk never reads, and how long a sentence may be.
 * From the project's style guide ("Report craft"): reading age 9-11, at most 25 words, no jargon, no blame.
 */
const never =
  /\b(compliant|non-compliant|breach(?:es|ed)?|failed|exposed|critical|vulnerab\w+|remediat\w+|leverag\w+|robust\w*|blame\w*)\b/giu;

/** Words of the law and of Cyber Essentials, which a council uses in its own rules. */
export const lawWords: readonly string[] = [
  'compliant',
  'non-compliant',
  'breach',
  'breaches',
  'breached',
  'critical',
  'vulnerability',
  'vulnerabilities',
];
const longest = 25;

export interface WordingProblem {
  readonly offset: number;
  readonly message: string;
  readonly remedy: string;
}

/** Problems of one text that clerks read. Placeholders count as one word. `allowed` words may stand all the same. */
export const wordingProblems = (text: string, allowed: readonly string[] = []): WordingProblem[] => {
  const problems: WordingProblem[] = [];
  const word = [...text.matchAll(never)].find(([one]) => !allowed.includes(one.toLowerCase()));
  if (word !== undefined) {
    const message = `"${word[0]}" is not a word for clerks`;
    problems.push({ offset: word.index, message, remedy: 'Say what is so, without blame or jargon.' });
  }
  for (const sentence of text.matchAll(/[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]*/gu)) {
    const words = sentence[0].trim().split(/\s+/u).length;
    if (words > longest) {
      const message = `This sentence has ${String(words)} words; at most ${String(longest)} are allowed`;
      const offset = sentence.index + (sentence[0].length - sentence[0].trimStart().length);
      problems.push({ offset, message, remedy: 'Make two sentences of it.' });
    }
  }
  return problems;
};
