import type { SourceLine } from '../read/source-line.ts';
import { numberPattern } from '../amounts/number-words.ts';
import { isTitleCase, speaks, wordsOf } from '../read/speaks.ts';
import { citedNumber } from './citations.ts';
import { isAdoptionNote } from './furniture.ts';

const division = /^(?:part|section|appendix|annex|schedule|chapter)\b/iu;

/** How many numbers a label counts: 2 for `4.1`. */
export function labelDepth(label: string): number {
  const digits = /^\(?(\d+(?:\.\d+)*)/u.exec(citedNumber(label))?.[1];
  return digits === undefined ? 0 : digits.replace(/\.0$/u, '').split('.').length;
}

/** `4.1` is the parent of `4.1.1`, and `A` of `A1`. */
function isParent(label: string, next: string): boolean {
  const parent = citedNumber(label);
  const child = citedNumber(next);
  if (/^[A-Z]$/u.test(parent)) return child.startsWith(parent) && /^.\.?\d/u.test(child);
  return /^[A-Z]{0,2}\d/u.test(parent) && child.startsWith(`${parent}.`);
}

function capitals(text: string): boolean {
  return text.length > 2 && text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
}

function isShort(text: string): boolean {
  return text.length <= 90 && wordsOf(text).length <= 12;
}

/** "May I use my own phone?" above its answer. */
function asksWhatFollows({ text }: SourceLine, next: SourceLine): boolean {
  return text.endsWith('?') && next.label === '' && !next.text.endsWith('?');
}

function numberedHeading(line: SourceLine, next: SourceLine | undefined): boolean {
  const { text, label, bold } = line;
  if (!isShort(text) || next === undefined) return false;
  if (asksWhatFollows(line, next)) return true;
  // "(a) lock it; and" is an item of a list.
  if (/^\p{Ll}/u.test(text) || /[;,]\s+(?:and|or)$/iu.test(text)) return false;
  if (capitals(text) || /^\d+\.0$/u.test(label)) return true;
  if (/[;:?!]$/u.test(text) || (text.endsWith('.') && (wordsOf(text).length > 5 || !isTitleCase(text))))
    return false;
  if (bold || isParent(label, next.label)) return true;
  if (speaks(text)) return false;
  const depth = labelDepth(label);
  // A number with children is a heading; one that its brother follows is a clause of few words.
  return next.bullet || labelDepth(next.label) !== depth || depth === 0;
}

/**
 * "Five things that anybody can do" counts what stands below it. Other names with such words behind them may be promises
 * whose stop was forgotten: "Phones which are lost are wiped".
 */
const counts = new RegExp(
  String.raw`^${numberPattern} (?:\p{L}+ )?(?:things|rules|points|steps|habits|ways|questions|tips|mistakes) (?:that|which|to)\b`,
  'iu',
);

/** A name of several things without a stop, among sentences that have theirs. */
function countsThings({ text }: SourceLine, before: SourceLine | undefined, next: SourceLine): boolean {
  const stops = /[.!?][”"’')\]]*$/u;
  return (
    counts.test(text) &&
    wordsOf(text).length <= 8 &&
    !/[.!?;,:…]$/u.test(text) &&
    before?.label === '' &&
    before.row === undefined &&
    stops.test(before.text) &&
    next.row === undefined &&
    next.label === '' &&
    (stops.test(next.text) || next.text.endsWith(':'))
  );
}

function plainHeading(
  line: SourceLine,
  before: SourceLine | undefined,
  next: SourceLine | undefined,
): boolean {
  const { text, bold } = line;
  if (!isShort(text) || next === undefined) return false;
  // "Hello!" heads a letter to everybody; a longer line that ends so calls for something.
  const ending = text.replace(/:$/u, bold ? '' : ':').replace(/^(\p{L}+(?: \p{L}+)?)!$/u, '$1');
  if (/[.;,:!]$/u.test(ending)) return false;
  if (capitals(text) || division.test(text) || text.endsWith('?')) return true;
  if (isAdoptionNote(text) || !/^[\p{Lu}\d“"'‘]/u.test(text)) return false;
  if (bold) return true;
  if (countsThings(line, before, next)) return true;
  if (speaks(text)) return false;
  // A line of few words before a numbered heading of its own is the end of the section above, not a title.
  return !(before !== undefined && !next.bullet && labelDepth(next.label) === 1 && isShort(next.text));
}

/** For each line whether it is a heading, by the document's own style or, where it has none, by its look. */
export function findHeadings(lines: readonly SourceLine[]): boolean[] {
  return lines.map((line, at) => {
    if (line.row !== undefined) return false;
    const next = lines[at + 1];
    // Some authors give whole clauses a heading's style for the sake of its number.
    if (line.headingLevel > 0)
      return wordsOf(line.text).length <= 16 && !(line.text.endsWith('.') && wordsOf(line.text).length > 6);
    if (line.bullet) return false;
    return line.label === '' ? plainHeading(line, lines[at - 1], next) : numberedHeading(line, next);
  });
}
