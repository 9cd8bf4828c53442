import type { Circumstance as Told } from '../../model/told-sign-in.ts';

type Aspect = Told['aspect'];

/** One circumstance of a sign-in in words; `ordinary` is the value that most sign-ins have. */
export interface SaidCircumstance {
  readonly aspect: Aspect;
  readonly text: string;
  readonly ordinary: boolean;
}

/** So many words a clerk reads in one sentence. */
export const mostWords = 25;
export function wordsIn(texts: readonly string[]): number {
  return texts.join(' ').trim().split(/\s+/u).length;
}

/** What a reader misses least comes first. */
const leastMissed: readonly Aspect[] = [
  'insiderRisk',
  'userRisk',
  'signInRisk',
  'flow',
  'app',
  'platform',
  'device',
  'location',
  'client',
];

/** The ordinary ones that there is room for: they are true of what is not said, too. */
const withRoom = (
  start: readonly string[],
  circumstances: readonly SaidCircumstance[],
): SaidCircumstance[] => {
  let kept = [...circumstances];
  const order = kept
    .filter(({ ordinary }) => ordinary)
    .toSorted((a, b) => leastMissed.indexOf(a.aspect) - leastMissed.indexOf(b.aspect));
  for (const next of order) {
    if (wordsIn([...start, ...kept.map(({ text }) => text)]) <= mostWords) break;
    kept = kept.filter((one) => one !== next);
  }
  return kept;
};

/**
 * Sentences that clerks can read, of at most 25 words each where a single circumstance is no longer than that. The
 * ordinary goes first where there is no room; what is not ordinary is never left out, and goes on in a further sentence.
 *
 * @param start the first words, which always stay
 * @param further the first words of every further sentence
 */
export function shortSentences(
  start: readonly string[],
  circumstances: readonly SaidCircumstance[],
  further: string,
): string {
  const sentences: string[][] = [[...start]];
  for (const { text } of withRoom(start, circumstances)) {
    const last = sentences.at(-1) ?? [];
    if (wordsIn([...last, text]) > mostWords) sentences.push([further, text]);
    else last.push(text);
  }
  return sentences.map((words) => words.join(' ')).join('. ');
}
