import type { OutlineClause } from './outline/policy-outline.ts';
import type { PlacedPiece } from './placed-piece.ts';
import { rowPieces } from './row-pieces.ts';
import { splitPromises, type Piece } from './sense/split-promises.ts';
import type { KindReader } from './words/propose-kinds.ts';

const pointsBack =
  /^(?:if |when |once |where )?(?:it|its|they|their|these|those|this|that|such|the same)\b/iu;
/** In a list the word stands further on: "share it with nobody". */
const pointsBackInList = /^(?:\S+ ){0,5}(?:it|them)\b/iu;

/** "Can I use the same one as at home?": what one is, the question before says. */
const asksBack = /\b(?:it|its|them|they|one|ones|then|there|that|those)\b|^(?:and|so|but|what about)\b/iu;

/** The nearest question above that points nowhere itself, for a question that does. */
function questionBefore(question: string, before: readonly OutlineClause[]): string {
  if (!asksBack.test(question)) return '';
  const earlier = before.findLast(({ heading }) => heading !== question);
  if (earlier === undefined || !earlier.heading.endsWith('?')) return '';
  const again = questionBefore(
    earlier.heading,
    before.filter(({ heading }) => heading !== question),
  );
  return again === '' ? earlier.heading : again;
}

/**
 * The words before, under the same heading, that a clause points back to: the nearest that point nowhere themselves, and
 * for an item of a list the first, which says what the list is about. Behind a question that points back it is the one before.
 */
export function pointedTo(
  { text, heading, leadIn }: OutlineClause,
  before: readonly OutlineClause[],
): string {
  const inList = leadIn !== '';
  const asked = heading.endsWith('?') ? questionBefore(heading, before) : '';
  if (asked !== '') return asked;
  if (!(inList ? pointsBackInList : pointsBack).test(text)) return '';
  const named = before.filter(
    (other) =>
      other.heading === heading &&
      other.kind !== 'lead-in' &&
      !pointsBack.test(other.text) &&
      !pointsBackInList.test(other.text),
  );
  return (inList ? named[0] : named.at(-1))?.text ?? '';
}

/** What a clause is made of: a row of a table promises cell by cell, anything else sentence by sentence. */
export function piecesOf(clause: OutlineClause, reader: KindReader, before: string): PlacedPiece[] {
  const { cells, heading, leadIn, text } = clause;
  const question = heading.endsWith('?') ? heading : '';
  const whole = (words: string): Piece[] =>
    splitPromises(words, reader, { heading, leadIn, question, before });
  return cells === undefined
    ? whole(text).map((piece) => ({ piece, column: '', head: '' }))
    : rowPieces(clause, cells, reader, whole);
}
