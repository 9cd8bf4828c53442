/** Values that stand once each, in the order in which they first came. */
export interface Interned<T> {
  readonly all: readonly T[];
  /** Position of a value, which is added when it is new. */
  readonly at: (value: T) => number;
}

/** @param keyOf equal texts for equal values */
export function interned<T>(keyOf: (value: T) => string): Interned<T> {
  const all: T[] = [];
  const places = new Map<string, number>();
  return {
    all,
    at: (value) => {
      const key = keyOf(value);
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, all.length);
      return all.push(value) - 1;
    },
  };
}
