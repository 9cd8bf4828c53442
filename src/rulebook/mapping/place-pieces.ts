import { quantitiesOf } from './amounts/quantities.ts';
import { rowLabel } from './outline/outline-policy.ts';
import type { OutlineCell, OutlineClause } from './outline/policy-outline.ts';
import { splitPromises, type Piece } from './sense/split-promises.ts';
import type { KindReader } from './words/propose-kinds.ts';

/** A first proposal of so much weight is asserted; below, the program says that it does not know. */
export const asserts = 5;

const asksWho =
  /^(?:who|whom|for whom|by whom|applies to|people|users?|roles?|responsib\w*|owner|done by)\b/iu;

/** Columns that say when, how often, how much or by whom the others are done, or what shows it. */
const saysWhen =
  /^(?:when|by when|how (?:often|soon|long|fast|much|many)|time|time ?(?:scale|limit|frame)|(?:at )?the latest|no later than|figure|value|amount|frequency|deadline|evidence|proof|status|notes?|comments?|remarks?|source|initials|period|interval|due|target|who|by whom|owner|responsib\w*|responsible\b.*)\b/iu;

const pointsBack =
  /^(?:if |when |once |where )?(?:it|its|they|their|these|those|this|that|such|the same)\b/iu;
/** In a list the word stands further on: "share it with nobody". */
const pointsBackInList = /^(?:\S+ ){0,5}(?:it|them)\b/iu;

/**
 * The words before, under the same heading, that a clause points back to: the nearest that point nowhere themselves, and
 * for an item of a list the first, which says what the list is about.
 */
export function pointedTo(
  { text, heading, leadIn }: OutlineClause,
  before: readonly OutlineClause[],
): string {
  const inList = leadIn !== '';
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

/** A piece of a clause, with whom its row binds and the head of the column that it fills in. */
export interface PlacedPiece {
  readonly piece: Piece;
  readonly column: string;
  readonly head: string;
}

/** A row of a table promises cell by cell; its first cell says what the others are about. */
export function piecesOf(clause: OutlineClause, reader: KindReader, before: string): PlacedPiece[] {
  const { cells, heading, leadIn, text } = clause;
  const who = cells === undefined ? '' : whoOf(cells);
  const question = heading.endsWith('?') ? heading : '';
  const heads = cells?.map(({ column }) => column).join(' ') ?? '';
  const whole = (words: string): PlacedPiece[] =>
    splitPromises(words, reader, { heading, leadIn, question, before }).map((piece) => ({
      piece,
      column: who,
      head: heads,
    }));
  if (cells === undefined) return whole(text);
  const spoken = cells.filter(({ text: words }) => words !== '');
  const numbered = spoken.length > 2 && rowLabel.test(spoken[0]?.text ?? '');
  const [topic, ...rest] = numbered ? spoken.slice(1) : spoken;
  if (topic === undefined) return whole(text);
  const opening = numbered ? `${spoken[0]?.text ?? ''} ${topic.text}` : topic.text;
  const asks = (cell: OutlineCell): string => (isShort(cell) ? `${topic.text} ${cell.column}` : '');
  const saying = (cell: OutlineCell): boolean =>
    !saysWhen.test(cell.column) &&
    (!isShort(cell) || (cell.column !== '' && isPromise(`${asks(cell)} ${cell.text}`, reader)));
  const parts = folded(rest, saying, (cell, of) =>
    saysTheSame(`${topic.text} ${of.text}`, `${asks(cell)} ${cell.text}`, reader),
  );
  if (parts.filter(({ cell }) => saying(cell)).length < 2) return whole(text);
  return parts.flatMap(({ cell, more }, at) =>
    splitPromises(
      [...(at === 0 ? [opening] : []), ...[cell, ...more].map(({ text: words }) => words)].join(' '),
      reader,
      {
        heading: `${heading}. ${cell.column}`,
        leadIn: at === 0 ? leadIn : topic.text,
        question: asks(cell),
        before: '',
      },
    ).map((piece) => ({
      piece,
      column: who === '' ? cell.column : who,
      head: [cell, ...more].map(({ column }) => column).join(' '),
    })),
  );
}

/** A cell of few words, or of an amount alone: "Three times a year". */
function isShort({ text }: OutlineCell): boolean {
  const amounts = quantitiesOf(text).reduce((words, { printed }) => words.replace(printed, ''), text);
  return text.split(' ').length < 4 || amounts.trim().split(' ').length < 2;
}

/** "Locks after: 2 minutes" promises something by itself, and "Timescale: 14 days" does not. */
function isPromise(words: string, reader: KindReader): boolean {
  const [first] = reader.propose(words, { heading: '', leadIn: '', before: '' });
  return first !== undefined && first.kind !== 'none' && first.score >= asserts;
}

/** "Signed out of web mail after | 12 hours": the second cell is the amount of the first, and no promise of its own. */
function saysTheSame(before: string, short: string, reader: KindReader): boolean {
  const first = (words: string): string =>
    reader.propose(words, { heading: '', leadIn: '', before: '' })[0]?.kind ?? 'none';
  return first(before) === first(short);
}

/** Cells that promise nothing by themselves belong to the one before: by when, by whom, how much. */
function folded(
  cells: readonly OutlineCell[],
  saying: (cell: OutlineCell) => boolean,
  sameAs: (cell: OutlineCell, before: OutlineCell) => boolean,
): { cell: OutlineCell; more: OutlineCell[] }[] {
  const result: { cell: OutlineCell; more: OutlineCell[] }[] = [];
  for (const cell of cells) {
    const last = result.at(-1);
    if (last === undefined || (saying(cell) && !(isShort(cell) && sameAs(cell, last.cell))))
      result.push({ cell, more: [] });
    else last.more.push(cell);
  }
  return result;
}

/** The words of a row that say whom it binds: those of a column "Who" or "Applies to". */
function whoOf(cells: readonly OutlineCell[]): string {
  return cells.find(({ column }) => asksWho.test(column))?.text ?? '';
}
