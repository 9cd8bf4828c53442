/** Works something out once, when it is first asked for, and then lets go of what it was worked out of. */
export function once<T>(make: () => T): () => T {
  let todo: (() => T) | undefined = make;
  let made: T | undefined;
  return () => {
    if (todo !== undefined) {
      made = todo();
      todo = undefined;
    }
    return made as T;
  };
}

/** Works something out once for each key, when it is first asked for. Keys are compared as a `Map` compares them. */
export function oncePer<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as V;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

type Single = (key: unknown) => unknown;

/**
 * The same function, which remembers its last answer: the facts of one subject after the other are made, and several of
 * them ask a step about the same subject. What is no function of one argument is given back as it is.
 */
export function rememberingLast(value: unknown): unknown {
  if (typeof value !== 'function' || value.length !== 1) return value;
  const make = value as Single;
  let isMade = false;
  let last: unknown;
  let answer: unknown;
  return (key: unknown, ...more: readonly unknown[]): unknown => {
    if (more.length > 0) return (make as (...all: readonly unknown[]) => unknown)(key, ...more);
    if (!isMade || !Object.is(last, key)) {
      answer = make(key);
      last = key;
      isMade = true;
    }
    return answer;
  };
}
