import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { coreProperties } from './core-properties.ts';
import type { Block, PaperDocument } from './paper-document.ts';
import { withoutTimes } from './without-times.ts';

type Row = readonly [string, string];

/** Twentieths of a point. */
const hanging = { left: 480, hanging: 480 };

/** Real lists, which screen readers announce as such. */
const list = (reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  reference,
  levels: [
    { level: 0, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent: hanging } } },
  ],
});
const lists = [
  list('letters', LevelFormat.LOWER_LETTER, '(%1)'),
  list('numbers', LevelFormat.DECIMAL, '%1.'),
  list('dots', LevelFormat.BULLET, '•'),
];
/** A4 less its margins, in twentieths of a point. */
const columns = [7200, 1800] as const;

const paragraphOf = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] });

const rowOf = ([label, value]: Row, header: boolean): TableRow =>
  new TableRow({
    tableHeader: header,
    cantSplit: true,
    children: [label, value].map(
      (text, column) =>
        new TableCell({
          width: { size: columns[column === 0 ? 0 : 1], type: WidthType.DXA },
          margins: { top: 60, bottom: 60, left: 100, right: 100 },
          children: [
            new Paragraph({
              spacing: { after: 0 },
              alignment: column === 1 ? AlignmentType.RIGHT : AlignmentType.LEFT,
              children: [new TextRun({ text, bold: header })],
            }),
          ],
        }),
    ),
  });

const wordOf = (block: Block): (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          keepNext: true,
          children: [new TextRun(block.text)],
        }),
      ];
    case 'paragraph':
      return [paragraphOf(block.text)];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            numbering: { reference: block.marks, level: 0 },
            spacing: { after: 80 },
            children: [new TextRun(item)],
          }),
      );
    case 'table':
      return [
        new Paragraph({ keepNext: true, children: [new TextRun({ text: block.caption, bold: true })] }),
        new Table({
          columnWidths: [...columns],
          width: { size: columns[0] + columns[1], type: WidthType.DXA },
          rows: [rowOf(block.columns, true), ...block.rows.map((row) => rowOf(row, false))],
        }),
        new Paragraph({ spacing: { after: 80 }, children: [] }),
      ];
  }
};

const font = { name: 'Arial' };
const headingStyle = (size: number) => ({
  run: { size, bold: true, font, color: '17454F' },
  paragraph: { spacing: { before: 280, after: 100 } },
});

/** The paper as a Word file: real headings, a header row that repeats, British English, 12 point, left-aligned. */
export const paperDocx = async ({ council, title, lines, blocks }: PaperDocument): Promise<Uint8Array> => {
  const document = new Document({
    title: `${title}: ${council}`,
    creator: council,
    numbering: { config: lists },
    styles: {
      default: {
        document: {
          run: { font, size: 24, language: { value: 'en-GB' } },
          paragraph: { spacing: { after: 140, line: 288 } },
        },
        heading1: headingStyle(36),
        heading2: headingStyle(28),
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1300, bottom: 1300, left: 1400, right: 1400 },
          },
        },
        children: [
          paragraphOf(council),
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(title)] }),
          ...lines.map(paragraphOf),
          ...blocks.flatMap(wordOf),
        ],
      },
    ],
  });
  const properties = coreProperties({ title: `${title}: ${council}`, creator: council });
  return withoutTimes(await Packer.pack(document, 'uint8array', undefined, [properties]));
};
