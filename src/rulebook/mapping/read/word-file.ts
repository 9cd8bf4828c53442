import { sourceLine, type SourceLine } from './source-line.ts';
import { typedLabel } from './typed-label.ts';
import { wordNumbering, type Numbering } from './word-numbering.ts';
import { wordStyles, toggled, type WordStyles } from './word-styles.ts';
import { isBold, shownBullet, textBoxes, wordText } from './word-text.ts';
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

interface Reader {
  readonly styles: WordStyles;
  readonly numbering: Numbering;
  tables: number;
}

/** A paragraph with the number that Word prints before it, whether counted by Word or typed. */
function paragraphLine(paragraph: XmlElement, reader: Reader): SourceLine | undefined {
  const properties = child(paragraph, 'w:pPr');
  const styleId = attribute(child(properties, 'w:pStyle'), 'w:val');
  const style = reader.styles.of(styleId);
  const own = child(properties, 'w:numPr');
  const numId = attribute(child(own, 'w:numId'), 'w:val') ?? style.numId;
  const text = wordText(paragraph);
  // Word counts an empty numbered paragraph only where something is printed; a page break alone is none.
  if (text.trim() === '' && own === undefined) return undefined;
  const ofStyle =
    styleId === undefined || numId === undefined ? undefined : reader.numbering.levelOfStyle(numId, styleId);
  const level = attribute(child(own, 'w:ilvl'), 'w:val') ?? ofStyle ?? style.level ?? 0;
  const counted =
    numId === undefined || numId === '0' ? undefined : reader.numbering.next(numId, Number(level));
  if (text.trim() === '') return undefined;
  const outline = attribute(child(properties, 'w:outlineLvl'), 'w:val');
  const shared = {
    headingLevel:
      style.headingLevel === 0 && outline !== undefined && outline !== '9'
        ? Number(outline) + 1
        : style.headingLevel,
    bold: isBold(paragraph, style.bold),
    contents: style.contents,
  };
  if (counted !== undefined)
    return sourceLine({ ...shared, ...counted, label: shownBullet(counted.label), text });
  const { label, bullet, depth, rest } = typedLabel(text);
  return sourceLine({ ...shared, label, bullet, depth, text: rest });
}

/** Rows or cells, also those in a content control or put in by a tracked change. */
function held(parent: XmlElement, name: string): XmlElement[] {
  return childrenOf(parent).flatMap((node) => {
    if (node.nodeName === name) return deletedRow(node) ? [] : [node];
    return ['w:sdt', 'w:sdtContent', 'w:ins', 'w:customXml'].includes(node.nodeName) ? held(node, name) : [];
  });
}

function deletedRow(row: XmlElement): boolean {
  return child(row, 'w:trPr', 'w:del') !== undefined;
}

function tableLines(table: XmlElement, reader: Reader): SourceLine[] {
  reader.tables += 1;
  const number = reader.tables;
  return held(table, 'w:tr').flatMap((row, at): SourceLine[] => {
    const cells = held(row, 'w:tc').map((cell) =>
      blocks(cell, reader)
        .map(({ label, text }) => (label === '' ? text : `${label} ${text}`))
        .join(' '),
    );
    if (cells.every((cell) => cell === '')) return [];
    const header = toggled(child(row, 'w:trPr'), 'w:tblHeader') === true;
    return [
      sourceLine({
        text: cells.filter((cell) => cell !== '').join(' '),
        row: { table: number, index: at + 1, cells, header },
      }),
    ];
  });
}

/** A table of one column or one row is a frame round paragraphs, not a list of rows. */
function isFrame(table: XmlElement): boolean {
  const rows = held(table, 'w:tr');
  return rows.every((row) => held(row, 'w:tc').length === 1);
}

function blocks(parent: XmlElement, reader: Reader): SourceLine[] {
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

function notes(root: XmlElement | undefined, name: string, reader: Reader): SourceLine[] {
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
  const reader: Reader = {
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
