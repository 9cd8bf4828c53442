import { quantitiesOf } from './amounts/quantities.ts';
import { asksWho, countsTheRow } from './column-heads.ts';
import { rowLabel } from './outline/cited-as.ts';
import type { OutlineCell } from './outline/policy-outline.ts';

const leastHead = /^(?:the )?(?:min(?:imum|\.)?|least|shortest|lowest)\b/iu;
const mostHead = /^(?:the )?(?:max(?:imum|\.)?|most|longest|highest)\b/iu;

/** The words of a cell whose numbers are the council's: with the end that its column is about, and no row's own number. */
export function countedWords({ column, text }: OutlineCell): string[] {
  const isNamed = /^items?\b/iu.test(column) && !rowLabel.test(text);
  if (countsTheRow.test(column) && !isNamed) return [];
  if (!/^\d/u.test(text)) return [text];
  if (leastHead.test(column)) return [`minimum ${text};`];
  return mostHead.test(column) ? [`maximum ${text};`] : [text];
}

const wordsOfAmount = 8;

/** Who does it, and amounts with few words: no promise beside that of the cell before. */
export function onlyTells(cell: OutlineCell): boolean {
  const few = cell.text.split(' ').length <= wordsOfAmount;
  return asksWho.test(cell.column) || isShort(cell) || (few && quantitiesOf(cell.text).length > 0);
}

const aroundAmounts =
  /\b(?:within|after|before|up|to|at|not|no|later|longer|more|fewer|less|than|in|by|on|of|the|a|or|and|for|from|with|every|each|most|least|max|min|maximum|minimum|only|about|once)\b|[^\p{L}\s]/giu;

/** A cell of few words, or of amounts with hardly another word: "within a fortnight of release". */
export function isShort({ text }: OutlineCell): boolean {
  const words = text.split(' ').length;
  const amounts = quantitiesOf(text);
  const left = amounts
    .reduce((rest, { printed }) => rest.replace(printed, ''), text)
    .replaceAll(aroundAmounts, ' ');
  return words < 4 || (amounts.length > 0 && left.trim().split(/\s+/u).length < 2);
}
