import { sourceLine, struckIn, wordsOfCell, type SourceLine } from './source-line.ts';
import { wordNumbering } from './word-numbering.ts';
import { paragraphLine, type WordReader } from './word-paragraph.ts';
import { held, isFrame } from './word-rows.ts';
import { wordStyles, toggled } from './word-styles.ts';
import { textBoxes } from './word-text.ts';
import {
  attribute,
  child,
  childrenNamed,
  childrenOf,
  xmlParts,
  type XmlElement,
} from '../../../model/office-parts.ts';

const documentPart = 'word/document.xml';
const stylesPart = 'word/styles.xml';
const numberingPart = 'word/numbering.xml';
const noteParts = [
  ['word/footnotes.xml', 'w:footnote'],
  ['word/endnotes.xml', 'w:endnote'],
] as const;

function tableLines(table: XmlElement, reader: WordReader): SourceLine[] {
  reader.tables += 1;
  const number = reader.tables;
  return held(table, 'w:tr').flatMap((row, at): SourceLine[] => {
    const inCells = held(row, 'w:tc').map((cell) => blocks(cell, reader));
    const cells = inCells.map(wordsOfCell);
    const struck = struckIn(inCells.flat());
    if (cells.every((cell) => cell === '') && struck === '') return [];
    const header = toggled(child(row, 'w:trPr'), 'w:tblHeader') === true;
    return [
      sourceLine({
        text: cells.filter((cell) => cell !== '').join(' '),
        row: { table: number, index: at + 1, cells, header },
        struck,
      }),
    ];
  });
}

function blocks(parent: XmlElement, reader: WordReader): SourceLine[] {
  return childrenOf(parent).flatMap((node): SourceLine[] => {
    switch (node.nodeName) {
      case 'w:p': {
        const line = paragraphLine(node, reader);
        const boxed = textBoxes(node).flatMap((box) => blocks(box, reader));
        return line === undefined ? boxed : [line, ...boxed];
      }
      case 'w:tbl':
        return isFrame(node)
          ? held(node, 'w:tr').flatMap((row) => held(row, 'w:tc').flatMap((cell) => blocks(cell, reader)))
          : tableLines(node, reader);
      case 'w:sdt': {
        const gallery = attribute(child(node, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery'), 'w:val') ?? '';
        const content = child(node, 'w:sdtContent');
        const lines = content === undefined ? [] : blocks(content, reader);
        return gallery === 'Table of Contents' ? lines.map((line) => ({ ...line, contents: true })) : lines;
      }
      case 'mc:AlternateContent':
        return blocks(child(node, 'mc:Choice') ?? node, reader);
      case 'w:ins':
      case 'w:moveTo':
      case 'w:customXml':
      case 'w:smartTag':
        return blocks(node, reader);
      default:
        return [];
    }
  });
}

function notes(root: XmlElement | undefined, name: string, reader: WordReader): SourceLine[] {
  return childrenNamed(root, name)
    .filter((note) => attribute(note, 'w:type') === undefined)
    .flatMap((note) => blocks(note, reader))
    .map((line) => ({ ...line, note: true }));
}

/**
 * Lines of a Word file, automatic numbers included. Headers and footers are not read; footnotes and endnotes
 * come last, as text that is no clause.
 * @throws BeadleError IMPORT_UNREADABLE
 */
export function readWordFile(bytes: Uint8Array, file: string): SourceLine[] {
  const parts = xmlParts(
    bytes,
    [documentPart, stylesPart, numberingPart, ...noteParts.map(([part]) => part)],
    file,
  );
  const styles = wordStyles(parts.get(stylesPart));
  const reader: WordReader = {
    styles,
    numbering: wordNumbering(parts.get(numberingPart), styles.numIdOf),
    tables: 0,
  };
  const body = child(parts.get(documentPart), 'w:body');
  if (body === undefined) return [];
  return [
    ...blocks(body, reader),
    ...noteParts.flatMap(([part, name]) => notes(parts.get(part), name, reader)),
  ];
}
