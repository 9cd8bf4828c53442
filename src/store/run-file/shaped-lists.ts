import { interned } from './interned.ts';

/** Lists of a name and the position of a value. Many have the same names in the same order: these stand once. */
export interface ShapedLists<N> {
  /** Position of a list, which is added when it is new. */
  readonly at: (pairs: readonly (readonly [N, number])[]) => number;
  readonly shapes: () => N[][];
  /** First the position of the names, then the values in their order. */
  readonly lists: () => number[][];
}

export function shapedLists<N extends string | number>(): ShapedLists<N> {
  const shapes = interned<readonly N[]>((names) => names);
  const lists = interned<readonly number[]>((numbers) => numbers);
  return {
    at: (pairs) => lists.at([shapes.at(pairs.map(([name]) => name)), ...pairs.map(([, value]) => value)]),
    shapes: () => shapes.all.map((names) => [...names]),
    lists: () => lists.all.map((numbers) => [...numbers]),
  };
}
