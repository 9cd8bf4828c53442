import type { Circumstance as Told } from '../../model/told.ts';

type Aspect = Told['aspect'];

/** One circumstance of a sign-in in words; `ordinary` is the value that most sign-ins have. */
export interface SaidCircumstance {
  readonly aspect: Aspect;
  readonly text: string;
  readonly ordinary: boolean;
}

const mostWords = 25;
const wordsIn = (texts: readonly string[]): number => texts.join(' ').trim().split(/\s+/u).length;

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

/**
 * A sentence that clerks can read: at most 25 words. Longer ones go without circumstances, ordinary ones first.
 *
 * @param start its first words, which always stay
 */
export const shortSentence = (
  start: readonly string[],
  circumstances: readonly SaidCircumstance[],
): string => {
  const order = [...circumstances].sort(
    (a, b) =>
      Number(b.ordinary) - Number(a.ordinary) ||
      leastMissed.indexOf(a.aspect) - leastMissed.indexOf(b.aspect),
  );
  let kept = circumstances;
  for (const next of order) {
    if (wordsIn([...start, ...kept.map(({ text }) => text)]) <= mostWords) break;
    kept = kept.filter((one) => one !== next);
  }
  return [...start, ...kept.map(({ text }) => text)].join(' ');
};
