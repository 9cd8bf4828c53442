import { featuresOf, type KnownSentence } from './features.ts';
import type { Sentence } from './signs.ts';
import { vectorsFor } from './feature-vectors.ts';
import { Weights } from './kind-weights.ts';

/** The chance of each kind for a promise, together 1; `around` is the heading and the words that open its list. */
export type Chances = (own: Sentence, around: Sentence) => ReadonlyMap<string, number>;

const rounds = 6;
/** How far one sentence moves the weights in the first round, and what is left of that in each further one. */
const firstStep = 2;
const stepKept = 0.9;
/** Weights that nothing confirms fade, so that no single sentence settles a kind. */
const fades = 1e-5;
const aroundWeighs = 0.35;

/** Steps through all numbers below `count`, each once, neighbours far apart: sentences of one kind stand together. */
function scattered(count: number): number[] {
  let stride = Math.max(1, Math.round(count * 0.618));
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
  while (common(stride, count) !== 1) stride += 1;
  return Array.from({ length: count }, (_, index) => (index * stride) % count);
}

/**
 * Learns from sentences of known kinds which words speak for which kind, all kinds weighed against each other: logistic
 * regression, in a fixed order and a fixed number of rounds, so that the same sentences teach the same.
 */
export function learnKinds(known: readonly KnownSentence[]): Chances {
  const kinds = [...new Set(known.map(({ kind }) => kind))];
  const numbers = new Map(kinds.map((kind, at) => [kind, at]));
  const features = known.map(({ sentence }) => featuresOf(sentence));
  const { size, vectorOf } = vectorsFor(features);
  const lessons = known.map(({ kind }, at) => ({
    vector: vectorOf(features[at] ?? new Map()),
    right: numbers.get(kind) ?? 0,
  }));
  const weights = new Weights(size, kinds.length);
  const order = scattered(lessons.length);
  for (let round = 0; round < rounds; round += 1) {
    const step = firstStep * stepKept ** round;
    for (const at of order) {
      const lesson = lessons[at];
      if (lesson !== undefined) weights.learn(lesson.vector, lesson.right, step);
    }
    weights.fade(1 - fades * lessons.length);
  }
  return (own, around) => {
    const together = new Map(featuresOf(own));
    for (const [name, weight] of featuresOf(around))
      together.set(name, (together.get(name) ?? 0) + aroundWeighs * weight);
    const chances = weights.chances(vectorOf(together));
    return new Map(kinds.map((kind, at) => [kind, chances[at] ?? 0]));
  };
}
