import { tableCell, tableRow, textRun, wordParagraph, wordTable } from './word-xml.ts';
import type { Block } from './written.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** Widths in whole twentieths of a point that add up to the whole. */
function columnsOf(widths: readonly number[], whole: number): number[] {
  const sum = widths.reduce((total, one) => total + one, 0);
  const columns = widths.map((one) => Math.floor((whole * one) / sum));
  const [first = 0, ...rest] = columns;
  return [first + whole - columns.reduce((total, one) => total + one, 0), ...rest];
}

/** A cell with a paragraph for each of its lines. */
function cell(text: string, width: number, { bold, right }: { bold: boolean; right: boolean }): string {
  const properties = `<w:spacing w:after="0" w:line="252"/><w:jc w:val="${right ? 'right' : 'left'}"/>`;
  const lines = text.split('\n').map((line) => wordParagraph(properties, textRun(line, { bold })));
  return tableCell(width, 50, lines.join(''));
}

/**
 * A table whose header row repeats on each page and whose rows are not split.
 * @param whole its width in twentieths of a point
 */
export function tableBlock({ columns, rows, widths, counts = false }: TableBlock, whole: number): string {
  const sizes = columnsOf(widths, whole);
  const last = columns.length - 1;
  const row = (texts: readonly string[], header: boolean): string =>
    tableRow(
      sizes
        .map((size, at) => cell(texts[at] ?? '', size, { bold: header, right: counts && at === last }))
        .join(''),
      header,
    );
  return wordTable(sizes, row(columns, true) + rows.map((texts) => row(texts, false)).join(''), whole);
}
