import { namesColumns } from '../column-heads.ts';
import type { SourceLine } from './source-line.ts';

/** The first words of what is the title of a table, and no band in one. */
const opensTable = /^(?:table|section|part|appendix|annex|schedule|chapter)\b/iu;
const longest = 60;

/**
 * Whether a line without tabs between two rows is a band over the rows that follow, in the same table: "Devices". Where
 * a row of other columns follows, or the heads of the columns once more, it is the title of the next table.
 *
 * @param cells the line's own, one where it is a band
 * @param before the lines read so far, the last of them a row
 * @param next the line right behind
 */
export function isBand(
  cells: readonly string[],
  before: readonly SourceLine[],
  next: string | undefined,
): boolean {
  const row = before.at(-1)?.row;
  const words = cells.find((cell) => cell !== '') ?? '';
  if (row === undefined || next === undefined || words.length > longest || opensTable.test(words))
    return false;
  if (/[.;:?!]$/u.test(words)) return false;
  const behind = next.split('\t').map((cell) => cell.trim());
  const first = before.find((line) => line.row?.table === row.table)?.row?.cells ?? [];
  return (
    behind.length > 1 &&
    Math.abs(behind.length - first.length) < 2 &&
    behind.join('\t') !== first.join('\t') &&
    !namesColumns(behind)
  );
}
