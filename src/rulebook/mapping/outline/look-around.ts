import type { SourceLine } from '../read/source-line.ts';
import { speaks } from '../read/speaks.ts';
import { namesColumns } from '../column-heads.ts';
import { citedNumber } from './citations.ts';
import { labelDepth } from './find-headings.ts';
import type { OutlineHeading } from './policy-outline.ts';

/** The headings whose numbers begin the number of this one: `12` is above `12.1`. */
export function headingsAbove(
  { label }: SourceLine,
  number: string,
  before: readonly OutlineHeading[],
): string[] {
  if (number === '') return [];
  const own = citedNumber(label);
  return before
    .filter(({ number: other }) => other !== '' && own.startsWith(`${citedNumber(other)}.`))
    .map(({ text }) => text);
}

const inWordsToo = /^\p{L}{2,}\s/u;

/**
 * Headings such as "Part One" or "Section 2", beside which clauses have numbers of their own from 1: "1" is the clause
 * and never the part. By their place among the lines.
 */
export function divisionsApart(lines: readonly SourceLine[], isHeading: readonly boolean[]): Set<number> {
  const ofClauses = new Set(
    lines
      .filter(({ label, bullet, row }, at) => !isHeading[at] && label !== '' && !bullet && row === undefined)
      .map(({ label }) => citedNumber(label)),
  );
  return new Set(
    lines.flatMap(({ label }, at) =>
      isHeading[at] === true && inWordsToo.test(label) && ofClauses.has(citedNumber(label)) ? [at] : [],
    ),
  );
}

/**
 * Numbers that stand before more than one line of the document.
 *
 * @param apart lines whose number is not one of the clauses'
 */
export function repeatedNumbers(lines: readonly SourceLine[], apart: ReadonlySet<number>): Set<string> {
  const counts = new Map<string, number>();
  for (const [at, { label, bullet, row }] of lines.entries()) {
    if (label === '' || bullet || row !== undefined || labelDepth(label) === 0 || apart.has(at)) continue;
    const cite = citedNumber(label);
    counts.set(cite, (counts.get(cite) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([cite]) => cite));
}

/**
 * The first row of a table heads the columns when it is marked so, or names things in few words and says nothing. A
 * later table may print the same heads again.
 *
 * @param headers the heads of tables before
 */
export function isTableHeader(
  lines: readonly SourceLine[],
  index: number,
  headers: readonly SourceLine[],
): boolean {
  const row = lines[index]?.row;
  const next = lines[index + 1]?.row;
  if (row === undefined) return false;
  if (row.header || headers.some(({ text }) => text === lines[index]?.text)) return true;
  if (next === undefined || next.table !== row.table) return false;
  const few = row.cells.every(
    (cell) => cell.split(' ').length <= 5 && (!/[.;]$/u.test(cell) || /^(?:no|nos|ref|cl)\.$/iu.test(cell)),
  );
  const longer = next.cells.some((cell, at) => cell.length > (row.cells[at]?.length ?? 0) * 2);
  return few && (longer || namesColumns(row.cells));
}

/**
 * A row of one cell over the rows that follow: its table has more columns. A row whose other cells nobody filled in is
 * none, and neither is a promise that stands across the columns.
 */
export function isTableBand({ row }: SourceLine, next: SourceLine | undefined): boolean {
  if (row === undefined || next?.row?.table !== row.table) return false;
  const [words = '', ...others] = row.cells;
  return (
    others.length === 0 &&
    next.row.cells.filter((cell) => cell !== '').length > 1 &&
    words.split(' ').length <= 8 &&
    !/[.;]$|\d[ -]?\p{Ll}/u.test(words) &&
    !speaks(words)
  );
}
