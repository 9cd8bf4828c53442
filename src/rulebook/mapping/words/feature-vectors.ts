/** A word that no example has makes all others say less. */
const strangeWeighs = 0.5;

/** Features by number, with weights of length 1 together (less where words are strange). */
export interface Vector {
  readonly at: readonly number[];
  readonly weight: readonly number[];
}

/** Says for features what a vector they are; rare ones weigh more. */
export function vectorsFor(all: readonly ReadonlyMap<string, number>[]): {
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
