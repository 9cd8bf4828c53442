import type { SourceLine } from '../read/source-line.ts';
import { speaks } from '../read/speaks.ts';
import type { LeftOut } from './policy-outline.ts';

const signature =
  /_{3,}|…{2,}|\.{6,}|^(?:signed|signature|date|dated|name|print name|position|chair(?:man|person)?|clerk)\s*[:.]?\s*$/iu;
const adoption =
  /^\(?(?:(?:first |last |re-?)?(?:adopted|approved|agreed|ratified|reviewed|revised|issued)\b|(?:date of )?(?:adoption|approval|issue|(?:next |last )?review)(?: date| due)?\s*[:\u2013-]|version\b|minute\b|min\.?\s|next review|review date|document (?:control|owner)|policy (?:number|reference|owner))/iu;
const title =
  /\b(?:council|meeting|cyngor|association|authority)\b|^(?:the )?(?:draft |model )?(?:i\.?t\.?|ict|information (?:and communications? )?technology|information security|digital|computer|cyber(?: ?security)?|email|acceptable use|internet)\b.{0,60}\b(?:policy|policies|procedure|protocol|paper|regulations|arrangements|rules|controls|standards?|code)\b.{0,20}$|^(?:policy|procedure)$/iu;

/** A line that says when and by whom the policy was adopted. */
export function isAdoptionNote(text: string): boolean {
  return text.length < 160 && adoption.test(text);
}

/** A line to be filled in by hand. */
export function isForSignature(text: string): boolean {
  return signature.test(text) && text.replaceAll(/[_.…\s:]/gu, '').length < 60;
}

/** "Page 3 of 9", alone or after the words of a footer. */
const pageNumber = /(?:^|\s)(?:page|p\.)\s*\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?\.?$/iu;

/** Words that stand alone on many pages are a header or footer that was pasted with the text. */
function repeatedWords(lines: readonly SourceLine[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text, label } of lines)
    // "Do not:" may open many lists.
    if (label === '' && text.length < 100 && !text.endsWith(':'))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].filter(([text, count]) => count >= 3 && text !== '').map(([text]) => text));
}

const greeting = /^dear\b[^.:;]{1,40},?$/iu;
const closing =
  /^(?:yours\b[^.:;]{0,20}|(?:with )?(?:kind(?:est)?|best|warm) (?:regards|wishes)|regards|(?:with )?(?:many )?thanks|thank you)[,.!]?$/iu;

/** The lines that close a letter: the greeting, and the name and office below it. A postscript goes on. */
function endOfLetter(lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const at = lines.findLastIndex(({ text, label }) => label === '' && closing.test(text));
  if (at < 0) return new Set();
  const behind = lines.slice(at + 1, at + 5);
  // "A. Smith" looks like an item of a list.
  const isName = ({ text, label, row }: SourceLine): boolean =>
    /^(?:[A-Z]\.?)?$/u.test(label) &&
    row === undefined &&
    /^\p{Lu}[^\d]{0,58}(?<![.;:])$/u.test(text) &&
    !speaks(text);
  const last = behind.findIndex((line) => !isName(line));
  return new Set([...lines.slice(at, at + 1), ...(last < 0 ? behind : behind.slice(0, last))]);
}

function isPageFooter(text: string): boolean {
  return (
    text.length < 100 &&
    pageNumber.test(text) &&
    !/[.!?]\s/u.test(text) &&
    !/\b(?:see|on|at|to)\s+page\b/iu.test(text)
  );
}

function headsPolicy({ text, label, row }: SourceLine): boolean {
  return label === '' && row === undefined && (isAdoptionNote(text) || greeting.test(text));
}

function whyNoClause(
  line: SourceLine,
  next: SourceLine | undefined,
  repeated: ReadonlySet<string>,
  atTop: boolean,
): LeftOut['why'] | undefined {
  const { text, label, contents, note, row, headingLevel } = line;
  if (note) return 'footnote';
  if (contents) return 'contents';
  if (text === '' && label !== '') return 'number without words';
  if (label === '' && row === undefined && (repeated.has(text) || isPageFooter(text)))
    return 'repeated on each page';
  if (label === '' && row === undefined && isForSignature(text)) return 'for a signature';
  if (label === '' && row === undefined && greeting.test(text)) return 'of a letter';
  if (!atTop || label !== '') return undefined;
  if (isAdoptionNote(text)) return 'title';
  if (row !== undefined)
    return row.cells.length <= 2 && isAdoptionNote(row.cells[0] ?? '') ? 'title' : undefined;
  // Whatever stands over the note of adoption or the greeting of a letter is the title.
  if (next !== undefined && row === undefined && text.length < 110 && headsPolicy(next)) return 'title';
  if (headingLevel > 1 || text.length > 110 || /[;:]$/u.test(text)) return undefined;
  if (text.endsWith('.') && text.split(' ').length > 8) return undefined;
  // Two short lines in a row at the top: the first of them is a title.
  const opens =
    next !== undefined && next.label === '' && next.text.length < 70 && !/[.;:]$/u.test(next.text);
  return title.test(text) &&
    !/^(?:part|section|chapter|annex|appendix|schedule) (?:[A-Z]|\d+|[IVX]+)\b/iu.test(text) &&
    !/^(?:purpose|scope|aims?|introduction|about)\b/iu.test(text) &&
    (opens || !/^\w+$/u.test(text))
    ? 'title'
    : undefined;
}

/** Parts what may be a clause or heading from what is furniture of the page. Order is kept. */
export function withoutFurniture(lines: readonly SourceLine[]): {
  kept: SourceLine[];
  leftOut: LeftOut[];
  /** Lines before which a header or footer stood: the end of a page may have broken a sentence there. */
  afterBreak: ReadonlySet<SourceLine>;
} {
  const repeated = repeatedWords(lines);
  const closed = endOfLetter(lines);
  const kept: SourceLine[] = [];
  const leftOut: LeftOut[] = [];
  const afterBreak = new Set<SourceLine>();
  let broken = false;
  for (const [at, line] of lines.entries()) {
    if (line.struck !== '') leftOut.push({ text: line.struck, why: 'struck through' });
    if (line.struck !== '' && line.text === '') continue;
    const why = closed.has(line)
      ? 'of a letter'
      : whyNoClause(line, lines[at + 1], repeated, kept.length === 0);
    if (why === undefined) {
      kept.push(line);
      if (broken) afterBreak.add(line);
      broken = false;
      continue;
    }
    broken ||= why === 'repeated on each page';
    leftOut.push({ text: [line.label, line.text].filter((part) => part !== '').join(' '), why });
  }
  return { kept, leftOut, afterBreak };
}
