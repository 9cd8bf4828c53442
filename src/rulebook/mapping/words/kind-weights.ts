import type { Vector } from './feature-vectors.ts';

const constantStep = 0.01;

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
export class Weights {
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
