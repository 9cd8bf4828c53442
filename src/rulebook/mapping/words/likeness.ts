import { featuresOf, type KnownSentence } from './features.ts';
import type { Sentence } from './signs.ts';

type Vector = ReadonlyMap<string, number>;

/** How like the known sentences of each kind a sentence is, from 0 to 1. */
export type Likeness = (sentence: Sentence) => ReadonlyMap<string, number>;

function unit(vector: Map<string, number>): Vector {
  const length = Math.hypot(...vector.values());
  return length === 0 ? vector : new Map([...vector].map(([name, weight]) => [name, weight / length]));
}

/** For each feature the vectors that have it: most vectors share no word with a sentence. */
function indexed(vectors: readonly Vector[]): (own: Vector) => Float64Array {
  const holders = new Map<string, { readonly at: number; readonly weight: number }[]>();
  for (const [at, vector] of vectors.entries())
    for (const [name, weight] of vector) {
      const list = holders.get(name);
      if (list === undefined) holders.set(name, [{ at, weight }]);
      else list.push({ at, weight });
    }
  return (own) => {
    const products = new Float64Array(vectors.length);
    for (const [name, mine] of own)
      for (const { at, weight } of holders.get(name) ?? [])
        products[at] = (products[at] ?? 0) + mine * weight;
    return products;
  };
}

/**
 * Learns the weight of words from sentences of known kinds (term frequency against how many kinds use the word), and
 * compares by cosine: half with the nearest sentence of a kind, half with all of that kind together.
 */
export function learnLikeness(known: readonly KnownSentence[]): Likeness {
  const usedBy = new Map<string, Set<string>>();
  const features = known.map(({ kind, sentence }) => ({ kind, of: featuresOf(sentence) }));
  for (const { kind, of } of features)
    for (const name of of.keys()) usedBy.set(name, (usedBy.get(name) ?? new Set()).add(kind));
  const kinds = new Set(known.map(({ kind }) => kind));
  const rarity = (name: string): number =>
    Math.log((kinds.size + 1) / ((usedBy.get(name)?.size ?? kinds.size) + 0.5));
  const weighted = (of: ReadonlyMap<string, number>): Vector =>
    unit(
      new Map([...of].map(([name, count]) => [name, (1 + Math.log(count)) * Math.max(0.05, rarity(name))])),
    );
  const sentences = features.map(({ kind, of }) => ({ kind, vector: weighted(of) }));
  const centres = new Map<string, Vector>();
  for (const kind of kinds) {
    const sum = new Map<string, number>();
    for (const { kind: of, vector } of sentences)
      if (of === kind) for (const [name, weight] of vector) sum.set(name, (sum.get(name) ?? 0) + weight);
    centres.set(kind, unit(sum));
  }
  const names = [...kinds];
  const toSentences = indexed(sentences.map(({ vector }) => vector));
  const toCentres = indexed(names.map((kind) => centres.get(kind) ?? new Map()));
  return (sentence) => {
    // A word that no example has says nothing for or against.
    const own = weighted(new Map([...featuresOf(sentence)].filter(([name]) => usedBy.has(name))));
    const nearest = new Map<string, number>();
    for (const [at, product] of toSentences(own).entries()) {
      const kind = sentences[at]?.kind ?? '';
      nearest.set(kind, Math.max(nearest.get(kind) ?? 0, product));
    }
    const central = toCentres(own);
    return new Map(names.map((kind, at) => [kind, ((nearest.get(kind) ?? 0) + (central[at] ?? 0)) / 2]));
  };
}
