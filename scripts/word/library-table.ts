import { AlignmentType, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { Block } from '../../src/documents/word/written.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** Widths in whole twentieths of a point that add up to the whole. */
function columnsOf(widths: readonly number[], whole: number): number[] {
  const sum = widths.reduce((total, one) => total + one, 0);
  const columns = widths.map((one) => Math.floor((whole * one) / sum));
  const [first = 0, ...rest] = columns;
  return [first + whole - columns.reduce((total, one) => total + one, 0), ...rest];
}

/** A cell with a paragraph for each of its lines. */
function cell(text: string, width: number, { bold, right }: { bold: boolean; right: boolean }): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    children: text.split('\n').map(
      (line) =>
        new Paragraph({
          spacing: { after: 0, line: 252 },
          alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text: line, bold })],
        }),
    ),
  });
}

/**
 * A table whose header row repeats on each page and whose rows are not split.
 * @param whole its width in twentieths of a point
 */
export function libraryTable({ columns, rows, widths, counts = false }: TableBlock, whole: number): Table {
  const sizes = columnsOf(widths, whole);
  const last = columns.length - 1;
  const row = (texts: readonly string[], header: boolean): TableRow =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: sizes.map((size, at) =>
        cell(texts[at] ?? '', size, { bold: header, right: counts && at === last }),
      ),
    });
  return new Table({
    columnWidths: sizes,
    width: { size: whole, type: WidthType.DXA },
    rows: [row(columns, true), ...rows.map((texts) => row(texts, false))],
  });
}
