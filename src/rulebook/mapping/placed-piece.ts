import type { Piece } from './sense/split-promises.ts';
import type { KindReader } from './words/propose-kinds.ts';

/** A first proposal of so much weight is asserted; below, the program says that it does not know. */
export const asserts = 4.5;

/** A piece of a clause, with whom its row binds and the head of the column that it fills in. */
export interface PlacedPiece {
  readonly piece: Piece;
  readonly column: string;
  readonly head: string;
  /** The words whose numbers are the council's own, where those are not all. */
  readonly counted?: string;
}

/** "Locks after: 2 minutes" promises something by itself, and "Timescale: 14 days" does not. */
export function isPromise(words: string, reader: KindReader): boolean {
  const [first] = reader.propose(words, { heading: '', leadIn: '', before: '' });
  return first !== undefined && first.kind !== 'none' && first.score >= asserts;
}
