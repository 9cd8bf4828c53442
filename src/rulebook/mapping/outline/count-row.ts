import type { SourceLine } from '../read/source-line.ts';
import type { Counting } from './counting.ts';
import type { Draft } from './draft.ts';
import { isTableBand, isTableHeader } from './look-around.ts';

/**
 * What a row of a table is: the heads of its columns, a band over the rows that follow, or a row that is counted.
 *
 * @param headers the heads of tables before
 */
export function countRow(
  state: Counting,
  lines: readonly SourceLine[],
  index: number,
  headers: readonly SourceLine[],
): 'heads' | 'band' | Pick<Draft, 'item' | 'list' | 'band'> {
  const line = lines[index];
  const table = line?.row?.table ?? 0;
  if (table !== state.table) {
    Object.assign(state, { table, row: 0, band: '', bandRow: 0, bands: 0, headsDue: true });
    state.at.tables += 1;
  }
  if (line !== undefined && isTableBand(line, lines[index + 1])) {
    Object.assign(state, { band: line.text, bandRow: 0, bands: state.bands + 1 });
    return 'band';
  }
  const headsDue = state.headsDue;
  state.headsDue = false;
  if (headsDue && isTableHeader(lines, index, headers)) {
    // What stands over the heads is the title of the table, and no band in it.
    Object.assign(state, { band: '', bands: 0 });
    return 'heads';
  }
  state.row += 1;
  state.bandRow += 1;
  const { row, band, bandRow, bands } = state;
  return {
    item: row,
    list: state.at.tables,
    band: band === '' ? undefined : { title: band, row: bandRow, before: bands },
  };
}
