import { nextLabel } from './open-lists.ts';
import { countersOf, isAllBold, openReader, type OpenReader } from './open-reader.ts';
import { headingLevelOf, isCounted } from './open-styles.ts';
import { hanging, wordsAndStruck } from './open-text.ts';
import { sourceLine, struckIn, wordsOfCell, type SourceLine } from './source-line.ts';
import { typedLabel } from './typed-label.ts';
import {
  attribute,
  child,
  childrenNamed,
  childrenOf,
  xmlParts,
  type XmlElement,
} from '../../../model/office-parts.ts';

const contentPart = 'content.xml';
const stylesPart = 'styles.xml';

const unreadBlocks = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:forms',
  'text:sequence-decls',
]);

interface Place {
  readonly list: string | undefined;
  readonly depth: number;
  readonly restart: number | undefined;
  /** Only the first paragraph of an item carries its number. */
  readonly numbered: boolean;
}

const noList: Place = { list: undefined, depth: 0, restart: undefined, numbered: false };

function paragraph(element: XmlElement, place: Place, reader: OpenReader): SourceLine[] {
  const boxed = hanging(element, 'draw:text-box').flatMap((box) => blocks(box, noList, reader));
  const notes = hanging(element, 'text:note-body').flatMap((body) => blocks(body, noList, reader));
  return [...ownLine(element, place, reader), ...boxed, ...notes.map((line) => ({ ...line, note: true }))];
}

function ownLine(element: XmlElement, place: Place, reader: OpenReader): SourceLine[] {
  const { text, struck } = wordsAndStruck(element, reader.styles);
  const level = headingLevelOf(element, reader.styles);
  const shared = { headingLevel: level, bold: isAllBold(element, reader), text, struck };
  const hidden = attribute(element, 'text:is-list-header') === 'true';
  const levels = place.list === undefined ? undefined : reader.lists.get(place.list);
  const counted =
    place.numbered && levels !== undefined && place.list !== undefined
      ? nextLabel(levels, countersOf(place.list, reader), place.depth, place.restart)
      : level > 0 && !hidden && place.list === undefined && isCounted(element, reader.styles)
        ? nextLabel(reader.outline, countersOf('outline', reader), level)
        : undefined;
  if (text.trim() === '' && struck === '') return [];
  if (counted !== undefined)
    return [sourceLine({ ...shared, ...counted, depth: Math.max(0, place.depth - 1) })];
  const { label, bullet, depth, rest } = typedLabel(text);
  return [sourceLine({ ...shared, label, bullet, depth, text: rest })];
}

function list(element: XmlElement, place: Place, reader: OpenReader): SourceLine[] {
  const name = attribute(element, 'text:style-name') ?? place.list;
  const goesOn =
    attribute(element, 'text:continue-numbering') === 'true' ||
    attribute(element, 'text:continue-list') !== undefined;
  if (place.depth === 0 && !goesOn && name !== undefined) reader.counters.delete(name);
  return childrenOf(element).flatMap((item) => {
    let first = item.nodeName === 'text:list-item';
    const start = attribute(item, 'text:start-value');
    return childrenOf(item).flatMap((node) => {
      const at: Place = {
        list: name,
        depth: place.depth + 1,
        restart: start === undefined ? undefined : Number(start),
        numbered: first,
      };
      if (node.nodeName === 'text:list') return list(node, { ...at, restart: undefined }, reader);
      if (node.nodeName !== 'text:p' && node.nodeName !== 'text:h') return blocks(node, at, reader);
      const lines = paragraph(node, at, reader);
      first = false;
      return lines;
    });
  });
}

function table(element: XmlElement, reader: OpenReader): SourceLine[] {
  reader.tables += 1;
  const number = reader.tables;
  const rows = (parent: XmlElement, header: boolean): { row: XmlElement; header: boolean }[] =>
    childrenOf(parent).flatMap((node) => {
      if (node.nodeName === 'table:table-row') return [{ row: node, header }];
      return /^table:table-(?:header-rows|rows|row-group)$/u.test(node.nodeName)
        ? rows(node, node.nodeName === 'table:table-header-rows')
        : [];
    });
  const all = rows(element, false);
  if (all.every(({ row }) => childrenNamed(row, 'table:table-cell').length === 1))
    return all.flatMap(({ row }) =>
      childrenNamed(row, 'table:table-cell').flatMap((cell) => blocks(cell, noList, reader)),
    );
  return all.flatMap(({ row, header }, at) => {
    const inCells = childrenNamed(row, 'table:table-cell').map((cell) => blocks(cell, noList, reader));
    const cells = inCells.map(wordsOfCell);
    const struck = struckIn(inCells.flat());
    if (cells.every((cell) => cell === '') && struck === '') return [];
    return [
      sourceLine({
        text: cells.filter((cell) => cell !== '').join(' '),
        row: { table: number, index: at + 1, cells, header },
        struck,
      }),
    ];
  });
}

function blocks(parent: XmlElement, place: Place, reader: OpenReader): SourceLine[] {
  return childrenOf(parent).flatMap((node): SourceLine[] => {
    switch (node.nodeName) {
      case 'text:p':
      case 'text:h':
        return paragraph(node, place, reader);
      case 'text:list':
        return list(node, place, reader);
      case 'table:table':
        return table(node, reader);
      case 'text:table-of-content':
        return blocks(node, place, reader).map((line) => ({ ...line, contents: true }));
      default:
        // Frames, text boxes, changes and whatever else a program may put round paragraphs.
        return unreadBlocks.has(node.nodeName) ? [] : blocks(node, place, reader);
    }
  });
}

/**
 * Lines of an OpenDocument text, automatic numbers included. Headers and footers are not read; notes
 * are text that is no clause.
 * @throws BeadleError IMPORT_UNREADABLE
 */
export function readOpenDocument(bytes: Uint8Array, file: string): SourceLine[] {
  const parts = xmlParts(bytes, [contentPart, stylesPart], file);
  const content = parts.get(contentPart);
  const styles = parts.get(stylesPart);
  const reader = openReader(content, styles);
  const body = child(content, 'office:body', 'office:text');
  return body === undefined ? [] : blocks(body, noList, reader);
}
