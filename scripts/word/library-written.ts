import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import { cleanAll } from '../../src/documents/text/clean.ts';
import type { Block, WrittenDocument } from '../../src/documents/word/written.ts';
import { libraryTable } from './library-table.ts';

/** Twentieths of a point. */
const hanging = { left: 480, hanging: 480 };
const sheet = { short: 11_906, long: 16_838, side: 1300, top: 1200 };

/** Real lists, which screen readers announce as such. */
function listStyle(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return {
    reference,
    levels: [
      { level: 0, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent: hanging } } },
    ],
  };
}

const lists = [
  listStyle('letters', LevelFormat.LOWER_LETTER, '(%1)'),
  listStyle('numbers', LevelFormat.DECIMAL, '%1.'),
  listStyle('dots', LevelFormat.BULLET, '•'),
];

function plain(text: string, more: { readonly bold?: boolean; readonly keepNext?: boolean } = {}): Paragraph {
  return new Paragraph({
    keepNext: more.keepNext === true,
    children: [new TextRun({ text, bold: more.bold === true })],
  });
}

function wordsOf(block: Block, width: number, instance: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          keepNext: true,
          pageBreakBefore: block.onNewPage === true,
          children: [new TextRun(block.text)],
        }),
      ];
    case 'paragraph':
      return [plain(block.text)];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            // Each list counts from its own beginning.
            numbering: { reference: block.marks, level: 0, instance },
            spacing: { after: 60 },
            children: [new TextRun(item)],
          }),
      );
    case 'table':
      return [
        plain(block.caption, { bold: true, keepNext: true }),
        libraryTable(block, width),
        new Paragraph({ spacing: { after: 60 }, children: [] }),
      ];
  }
}

const font = { name: 'Arial' };
function headingStyle(size: number) {
  return {
    run: { size, bold: true, font, color: '17454F' },
    paragraph: { spacing: { before: 220, after: 80 } },
  };
}

function pageNumbers(): Footer {
  const children = [PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ children: ['Page ', ...children] })],
      }),
    ],
  });
}

/** A document of ours as the library has it: what `src/documents/word` writes is compared with it, part for part. */
export function libraryWritten(document: WrittenDocument): Document {
  // What acts instead of being read has no place in a file that people open, whoever wrote the document.
  const { council, title, mark, lines, blocks, landscape = false } = cleanAll(document);
  const width = (landscape ? sheet.long : sheet.short) - 2 * sheet.side;
  return new Document({
    title: `${title}: ${council}`,
    creator: council,
    numbering: { config: lists },
    styles: {
      default: {
        document: {
          run: { font, size: 24, language: { value: 'en-GB' } },
          paragraph: { spacing: { after: 120, line: 276 } },
        },
        heading1: headingStyle(36),
        heading2: headingStyle(28),
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: sheet.short,
              height: sheet.long,
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: sheet.top, bottom: sheet.top, left: sheet.side, right: sheet.side },
          },
        },
        ...(mark === ''
          ? {}
          : { headers: { default: new Header({ children: [plain(mark, { bold: true })] }) } }),
        footers: { default: pageNumbers() },
        children: [
          plain(council),
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(title)] }),
          ...lines.map((line) => plain(line)),
          ...blocks.flatMap((block, at) => wordsOf(block, width, at)),
        ],
      },
    ],
  });
}
