import { child, childrenOf, type XmlElement } from '../../../model/office-parts.ts';

/** Rows or cells, also those in a content control or put in by a tracked change. */
export function held(parent: XmlElement, name: string): XmlElement[] {
  return childrenOf(parent).flatMap((node) => {
    if (node.nodeName === name) return deletedRow(node) ? [] : [node];
    return ['w:sdt', 'w:sdtContent', 'w:ins', 'w:customXml'].includes(node.nodeName) ? held(node, name) : [];
  });
}

function deletedRow(row: XmlElement): boolean {
  return child(row, 'w:trPr', 'w:del') !== undefined;
}

/** A table of one column or one row is a frame round paragraphs, not a list of rows. */
export function isFrame(table: XmlElement): boolean {
  const rows = held(table, 'w:tr');
  return rows.every((row) => held(row, 'w:tc').length === 1);
}
