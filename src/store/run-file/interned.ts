/** Values that stand once each, in the order in which they first came. */
export interface Interned<T> {
  /** The values as JSON text. */
  readonly texts: readonly string[];
  /** Position of a value, which is added when it is new. */
  readonly at: (value: T) => number;
}

/** For texts that are to stand as they are: no separator is safe, for texts of a tenant may hold any. */
export function internedTexts(): { readonly all: readonly string[]; readonly at: (text: string) => number } {
  const all: string[] = [];
  const places = new Map<string, number>();
  return {
    all,
    at: (text) => {
      let place = places.get(text);
      if (place === undefined) places.set(text, (place = all.push(text) - 1));
      return place;
    },
  };
}

/** For values that are equal when their JSON text is: of records, with their members in one order. */
export function interned<T>(): Interned<T> {
  const { all, at } = internedTexts();
  return { texts: all, at: (value) => at(JSON.stringify(value)) };
}

/** What is worked out of an object once, however many findings share it. */
export function ofShared<T extends object, V>(make: (value: T) => V): (value: T) => V {
  const known = new Map<T, V>();
  return (value) => {
    let made = known.get(value);
    if (made === undefined) known.set(value, (made = make(value)));
    return made;
  };
}
