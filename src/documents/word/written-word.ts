import { cleanAll } from '../text/clean.ts';
import { tableBlock } from './table-block.ts';
import { framedWord } from './framed.ts';
import { textRun, wordParagraph } from './word-xml.ts';
import type { Block, WrittenDocument } from './written.ts';

/** Twentieths of a point: the text on an A4 page, upright and wide. */
const width = { upright: 9306, wide: 14_238 };

/** Ids of the three kinds of list in the frames' numbering: real lists, which screen readers announce as such. */
const kindOfList = { letters: 2, numbers: 3, dots: 4 };

/** The frames use the first for the library's own list. */
const firstList = 2;

function plain(text: string, bold = false, keepNext = false): string {
  return wordParagraph(keepNext ? '<w:keepNext/>' : '<w:keepNext w:val="false"/>', textRun(text, { bold }));
}

const spaceAfter = '<w:spacing w:after="60"/>';

/** @param list id of the list, where the block is one */
function wordsOf(block: Block, whole: number, list: number): string {
  switch (block.kind) {
    case 'heading': {
      const ahead = block.onNewPage === true ? '<w:pageBreakBefore/>' : '';
      return wordParagraph(`<w:pStyle w:val="Heading2"/><w:keepNext/>${ahead}`, textRun(block.text));
    }
    case 'paragraph':
      return plain(block.text);
    case 'list': {
      const properties =
        '<w:pStyle w:val="ListParagraph"/>' +
        `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${String(list)}"/></w:numPr>${spaceAfter}`;
      return block.items.map((item) => wordParagraph(properties, textRun(item))).join('');
    }
    case 'table':
      return plain(block.caption, true, true) + tableBlock(block, whole) + wordParagraph(spaceAfter, '');
  }
}

/** Each list counts from its own beginning. */
function numbering(kind: keyof typeof kindOfList, id: number): string {
  return (
    `<w:num w:numId="${String(id)}"><w:abstractNumId w:val="${String(kindOfList[kind])}"/>` +
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
  );
}

/**
 * A document as a Word file: real headings and lists, header rows that repeat, British English, 12 point, left-aligned.
 * The same document gives the same bytes.
 */
export function writtenWord(document: WrittenDocument): Uint8Array {
  // What acts instead of being read has no place in a file that people open, whoever wrote the document.
  const { council, title, mark, lines, blocks, landscape = false } = cleanAll(document);
  const lists = blocks.filter((block) => block.kind === 'list' && block.items.length > 0);
  const listId = (block: Block): number => firstList + lists.indexOf(block);
  const whole = landscape ? width.wide : width.upright;
  const head = plain(council) + wordParagraph('<w:pStyle w:val="Heading1"/>', textRun(title));
  return framedWord(
    `${mark === '' ? 'written' : 'marked'}${landscape ? '-wide' : ''}`,
    { title: `${title}: ${council}`, creator: council },
    {
      mark: mark === '' ? '' : plain(mark, true),
      body: [
        head,
        ...lines.map((line) => plain(line)),
        ...blocks.map((block) => wordsOf(block, whole, listId(block))),
      ].join(''),
      lists: lists
        .map((block) => (block.kind === 'list' ? numbering(block.marks, listId(block)) : ''))
        .join(''),
    },
  );
}
