import { interned, internedTexts } from './interned.ts';

/** Lists of a name and the position of a value. Many have the same names in the same order: these stand once. */
export interface ShapedLists<N> {
  /** Position of a list, which is added when it is new. */
  readonly at: (names: readonly N[], values: readonly number[]) => number;
  /** Lists of names as JSON text. */
  readonly shapes: readonly string[];
  /** As JSON text without its brackets: first the position of the names, then the values in their order. */
  readonly lists: readonly string[];
}

export function shapedLists<N extends string | number>(): ShapedLists<N> {
  const shapes = interned<readonly N[]>();
  // Of numbers alone, a text is a key that means one list.
  const lists = internedTexts();
  return {
    shapes: shapes.texts,
    lists: lists.all,
    at: (names, values) => {
      const shape = String(shapes.at(names));
      return lists.at(values.length === 0 ? shape : `${shape},${values.join(',')}`);
    },
  };
}
