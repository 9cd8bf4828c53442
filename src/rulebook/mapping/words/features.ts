import { oncePerObject } from '../../../model/later.ts';
import { stems } from './plain-words.ts';
import type { Sentence } from './signs.ts';

/** A sentence that is known to be of a kind. */
export interface KnownSentence {
  readonly kind: string;
  readonly sentence: Sentence;
}

/** Stems, pairs of stems and notions, with how often each stands there: notions tie words together that no example has. */
export const featuresOf = oncePerObject(({ words, concepts }: Sentence): ReadonlyMap<string, number> => {
  const features = new Map<string, number>();
  const own = stems(words);
  const add = (name: string, weight: number): void =>
    void features.set(name, (features.get(name) ?? 0) + weight);
  for (const [at, stem] of own.entries()) {
    add(stem, 1);
    const next = own[at + 1];
    if (next !== undefined) add(`${stem} ${next}`, 0.7);
  }
  for (const name of concepts) add(`@${name}`, 1.2);
  return features;
});
