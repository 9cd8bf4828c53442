import { interned } from './interned.ts';

/** Lists of a name and the position of a value. Many have the same names in the same order: these stand once. */
export interface ShapedLists<N> {
  /** Position of a list, which is added when it is new. */
  readonly at: (names: readonly N[], values: readonly number[]) => number;
  readonly shapes: readonly (readonly N[])[];
  /** As JSON text without its brackets: first the position of the names, then the values in their order. */
  readonly lists: readonly string[];
}

export function shapedLists<N extends string | number>(): ShapedLists<N> {
  const shapes = interned<readonly N[]>((names) => names);
  // Of numbers alone, a text is a key that means one list.
  const places = new Map<string, number>();
  const lists: string[] = [];
  return {
    shapes: shapes.all,
    lists,
    at: (names, values) => {
      const shape = String(shapes.at(names));
      const key = values.length === 0 ? shape : `${shape},${values.join(',')}`;
      let place = places.get(key);
      if (place === undefined) places.set(key, (place = lists.push(key) - 1));
      return place;
    },
  };
}
