import { featuresOf, type KnownSentence } from './features.ts';
import type { Sentence } from './signs.ts';

/** The chance of each kind for a promise, together 1; `around` is the heading and the words that open its list. */
export type Chances = (own: Sentence, around: Sentence) => ReadonlyMap<string, number>;

const rounds = 6;
/** How far one sentence moves the weights in the first round, and what is left of that in each further one. */
const firstStep = 2;
const stepKept = 0.9;
const constantStep = 0.01;
/** Weights that nothing confirms fade, so that no single sentence settles a kind. */
const fades = 1e-5;
const aroundWeighs = 0.35;
/** A word that no example has makes all others say less. */
const strangeWeighs = 0.5;

/** Features by number, with weights of length 1 together (less where words are strange). */
interface Vector {
  readonly at: readonly number[];
  readonly weight: readonly number[];
}

/** Says for features what a vector they are; rare ones weigh more. */
function vectorsFor(all: readonly ReadonlyMap<string, number>[]): {
  readonly size: number;
  readonly vectorOf: (features: ReadonlyMap<string, number>) => Vector;
} {
  const numbers = new Map<string, number>();
  const uses: number[] = [];
  for (const features of all)
    for (const name of features.keys()) {
      const at = numbers.get(name) ?? numbers.size;
      numbers.set(name, at);
      uses[at] = (uses[at] ?? 0) + 1;
    }
  const rarity = uses.map((count) => Math.log((all.length + 1) / (count + 0.5)));
  const ofStrange = Math.log(all.length / 4);
  function vectorOf(features: ReadonlyMap<string, number>): Vector {
    const at: number[] = [];
    const weight: number[] = [];
    let squares = 0;
    for (const [name, count] of features) {
      const number = numbers.get(name);
      if (number === undefined) {
        if (!name.includes(' ')) squares += strangeWeighs * (count * ofStrange) ** 2;
        continue;
      }
      const weighs = count * (rarity[number] ?? 0);
      at.push(number);
      weight.push(weighs);
      squares += weighs ** 2;
    }
    const length = Math.sqrt(squares);
    return { at, weight: length === 0 ? weight : weight.map((weighs) => weighs / length) };
  }
  return { size: numbers.size, vectorOf };
}

/** Turns sums into chances, in place. */
function toChances(sums: Float64Array): void {
  const most = sums.reduce((best, sum) => Math.max(best, sum), Number.NEGATIVE_INFINITY);
  let total = 0;
  for (let kind = 0; kind < sums.length; kind += 1) {
    const power = Math.exp((sums[kind] ?? 0) - most);
    sums[kind] = power;
    total += power;
  }
  for (let kind = 0; kind < sums.length; kind += 1) sums[kind] = (sums[kind] ?? 0) / total;
}

/** What is learned: for each feature a row of weights, one a kind, and a constant for each kind. */
class Weights {
  readonly #kinds: number;
  readonly #rows: Float32Array;
  readonly #constant: Float64Array;

  constructor(features: number, kinds: number) {
    this.#kinds = kinds;
    this.#rows = new Float32Array(features * kinds);
    this.#constant = new Float64Array(kinds);
  }

  chances({ at, weight }: Vector): Float64Array {
    const sums = Float64Array.from(this.#constant);
    for (const [index, feature] of at.entries()) {
      const weighs = weight[index] ?? 0;
      const row = feature * this.#kinds;
      for (let kind = 0; kind < this.#kinds; kind += 1)
        sums[kind] = (sums[kind] ?? 0) + weighs * (this.#rows[row + kind] ?? 0);
    }
    toChances(sums);
    return sums;
  }

  /** Moves the weights towards the kind that a sentence is of. */
  learn(vector: Vector, right: number, step: number): void {
    const error = this.chances(vector);
    error[right] = (error[right] ?? 0) - 1;
    for (const [index, feature] of vector.at.entries()) {
      const weighs = step * (vector.weight[index] ?? 0);
      const row = feature * this.#kinds;
      for (let kind = 0; kind < this.#kinds; kind += 1)
        this.#rows[row + kind] = (this.#rows[row + kind] ?? 0) - weighs * (error[kind] ?? 0);
    }
    for (let kind = 0; kind < this.#kinds; kind += 1)
      this.#constant[kind] = (this.#constant[kind] ?? 0) - constantStep * step * (error[kind] ?? 0);
  }

  fade(share: number): void {
    for (let at = 0; at < this.#rows.length; at += 1) this.#rows[at] = (this.#rows[at] ?? 0) * share;
  }
}

/** Steps through all numbers below `count`, each once, neighbours far apart: sentences of one kind stand together. */
function scattered(count: number): number[] {
  let stride = Math.max(1, Math.round(count * 0.618));
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
  while (common(stride, count) !== 1) stride += 1;
  return Array.from({ length: count }, (_, index) => (index * stride) % count);
}

/**
 * Learns from sentences of known kinds which words speak for which kind, all kinds weighed against each other: logistic
 * regression, in a fixed order and a fixed number of rounds, so that the same sentences teach the same. The chances are
 * honest on voices never seen: of firsts above one half about 19 in 20 were right.
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
