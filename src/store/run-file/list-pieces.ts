/** Entries that are handed on together: fewer and longer pieces are written faster. */
const together = 100;

/** A JSON list with one entry to a line, in pieces. @param textOf JSON text of an entry */
export function* listPieces<T>(entries: readonly T[], textOf: (entry: T) => string): Generator<string> {
  for (let from = 0; from < entries.length; from += together) {
    const some = entries.slice(from, from + together).map(textOf);
    yield `${from === 0 ? '[\n' : ',\n'}${some.join(',\n')}`;
  }
  yield entries.length === 0 ? '[]' : '\n]';
}
