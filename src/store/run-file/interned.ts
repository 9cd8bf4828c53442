/** Values that stand once each, in the order in which they first came. */
export interface Interned<T> {
  readonly all: readonly T[];
  /** Position of a value, which is added when it is new. */
  readonly at: (value: T) => number;
}

interface Branch {
  next: Map<string | number, Branch> | undefined;
  place: number;
}

const branch = (): Branch => ({ next: undefined, place: -1 });

function below(from: Branch, part: string | number): Branch {
  from.next ??= new Map();
  let found = from.next.get(part);
  if (found === undefined) from.next.set(part, (found = branch()));
  return found;
}

/**
 * @param partsOf equal parts, one by one, for equal values: texts of a tenant may hold any separator, so no key is made
 * of them
 */
export function interned<T>(partsOf: (value: T) => readonly (string | number)[]): Interned<T> {
  const all: T[] = [];
  const root = branch();
  return {
    all,
    at: (value) => {
      const found = partsOf(value).reduce(below, root);
      if (found.place < 0) found.place = all.push(value) - 1;
      return found.place;
    },
  };
}

/** The same for texts. */
export function internedTexts(): Interned<string> {
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

/** The same for values that are often one object in memory, which is seen without looking at its parts. */
export function internedObjects<T extends object>(
  partsOf: (value: T) => readonly (string | number)[],
): Interned<T> {
  const values = interned(partsOf);
  const known = new Map<T, number>();
  return {
    all: values.all,
    at: (value) => {
      const place = known.get(value) ?? values.at(value);
      known.set(value, place);
      return place;
    },
  };
}
