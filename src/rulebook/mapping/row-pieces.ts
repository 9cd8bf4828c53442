import { asksWho, countsTheRow, saysWhen } from './column-heads.ts';
import { rowLabel } from './outline/cited-as.ts';
import type { OutlineCell, OutlineClause } from './outline/policy-outline.ts';
import { isPromise, type PlacedPiece } from './placed-piece.ts';
import { countedWords, isShort, onlyTells } from './row-cells.ts';
import { splitPromises, type Piece } from './sense/split-promises.ts';
import type { KindReader } from './words/propose-kinds.ts';
import { sentenceOf } from './words/signs.ts';

/** A cell that promises something, and what the cells behind it say of that: by when, by whom, how much. */
interface Said {
  readonly cell: OutlineCell;
  readonly more: OutlineCell[];
}

interface RowAround {
  readonly leadIn: string;
  /** The cells before it, which say what it is about. */
  readonly opening: string;
}

const joinedWords = (cells: readonly OutlineCell[]): string => cells.map(({ text }) => text).join(' ');

/**
 * A row of a table. Where one cell alone promises, it is the promise and the first cell says what it is about; where
 * several do, each is a promise of what the first cell names.
 *
 * @param whole the row read as one sentence
 */
export function rowPieces(
  { heading, leadIn, text }: OutlineClause,
  cells: readonly OutlineCell[],
  reader: KindReader,
  whole: (words: string) => Piece[],
): PlacedPiece[] {
  const who = cells.find(({ column }) => asksWho.test(column))?.text ?? '';
  const head = cells.map(({ column }) => column).join(' ');
  const spoken = cells.filter(({ text: words }) => words !== '');
  const numbered = spoken.length > 2 && rowLabel.test(spoken[0]?.text ?? '');
  const [topic, ...rest] = numbered ? spoken.slice(1) : spoken;
  const counted = spoken.flatMap(countedWords).join(' ');
  const inOne = (pieces: readonly Piece[]): PlacedPiece[] =>
    pieces.map((piece) => ({ piece, column: who, head, ...(pieces.length === 1 ? { counted } : {}) }));
  if (topic === undefined) return inOne(whole(text));
  const asks = (cell: OutlineCell): string => (isShort(cell) ? `${topic.text} ${cell.column}` : '');
  const saying = (cell: OutlineCell): boolean =>
    !saysWhen.test(cell.column) &&
    !asksWho.test(cell.column) &&
    !countsTheRow.test(cell.column) &&
    (!isShort(cell) ||
      (sentenceOf(cell.column, reader.concepts).concepts.size > 0 &&
        isPromise(`${asks(cell)} ${cell.text}`, reader)));
  const first = rest.findIndex(saying);
  const before = rest.slice(0, Math.max(0, first));
  const opening = joinedWords([...(numbered ? spoken.slice(0, 1) : []), topic, ...before]);
  const said = folded(rest.slice(before.length), saying, (cell, of) =>
    saysTheSame(`${topic.text} ${of.text}`, `${asks(cell)} ${cell.text}`, reader),
  );
  const promising = said.filter(({ cell }) => saying(cell));
  const [only] = promising;
  /** The promises of one cell, with cells before and behind it that promise nothing by themselves. */
  function ofCell(cell: OutlineCell, more: readonly OutlineCell[], around: RowAround): PlacedPiece[] {
    const told = more.every(onlyTells) && isPromise(cell.text, reader);
    const behind = told ? more.map(({ text: words }) => ` ${words}`).join('') : '';
    const pieces = splitPromises(told ? cell.text : joinedWords([cell, ...more]), reader, {
      heading,
      leadIn: around.leadIn,
      question: '',
      before: '',
    });
    const end = pieces.length - 1;
    return pieces.map((piece, at) => ({
      piece: {
        ...piece,
        text: `${at === 0 ? around.opening : ''}${piece.text}${at === end ? behind : ''}`,
      },
      column: who,
      head,
      // What stands behind is of each promise of the cell: "6 digits; 10 attempts".
      ...(end === 0 ? { counted } : told ? { counted: `${piece.text};${behind}` } : {}),
    }));
  }
  if (only === undefined) {
    const label = numbered ? `${spoken[0]?.text ?? ''} ` : '';
    return rest.length > 0 && rest.every(onlyTells) && !isShort(topic) && isPromise(topic.text, reader)
      ? ofCell(topic, rest, { leadIn, opening: label })
      : inOne(whole(text));
  }
  if (promising.length === 1) {
    if (isShort(only.cell) || !isPromise(joinedWords([only.cell, ...only.more]), reader))
      return inOne(whole(text));
    return ofCell(only.cell, only.more, { leadIn: topic.text, opening: `${opening} ` });
  }
  return said.flatMap(({ cell, more }, at) =>
    splitPromises([...(at === 0 ? [opening] : []), joinedWords([cell, ...more])].join(' '), reader, {
      heading: `${heading}. ${cell.column}`,
      leadIn: at === 0 ? leadIn : topic.text,
      question: asks(cell),
      before: '',
    }).map((piece) => ({
      piece,
      column: who === '' ? cell.column : who,
      head: [cell, ...more].map(({ column }) => column).join(' '),
    })),
  );
}

/** "Signed out of web mail after | 12 hours": the second cell is the amount of the first, and no promise of its own. */
function saysTheSame(before: string, short: string, reader: KindReader): boolean {
  const first = (words: string): string =>
    reader.propose(words, { heading: '', leadIn: '', before: '' })[0]?.kind ?? 'none';
  return first(before) === first(short);
}

/** Cells that promise nothing by themselves belong to the one before. */
function folded(
  cells: readonly OutlineCell[],
  saying: (cell: OutlineCell) => boolean,
  sameAs: (cell: OutlineCell, before: OutlineCell) => boolean,
): Said[] {
  const result: Said[] = [];
  for (const cell of cells) {
    const last = result.at(-1);
    if (last === undefined || (saying(cell) && !(isShort(cell) && sameAs(cell, last.cell))))
      result.push({ cell, more: [] });
    else last.more.push(cell);
  }
  return result;
}
