import { attribute, childrenNamed, childrenOf, type XmlElement } from '../../model/office-parts.ts';
import { signOfBox, tickedSign } from './box-signs.ts';
import { below } from './form-xml.ts';

/** What no reader of the page sees: comments, and words that were taken out while changes were tracked. */
const unseen = new Set(['office:annotation', 'office:annotation-end', 'text:tracked-changes', 'text:note']);

/**
 * A box of LibreOffice: a content control that can be ticked. OpenDocument 1.3 has none, so the program writes it under
 * its own prefix (https://wiki.documentfoundation.org/ReleaseNotes/7.4, read November 2026; seen in files of 7.4).
 */
function isBox(element: XmlElement): boolean {
  return element.nodeName === 'loext:content-control' && attribute(element, 'loext:checkbox') === 'true';
}

function openText(element: XmlElement): string {
  return Array.from(element.childNodes)
    .map((node): string => {
      if (node.nodeType === 3) return node.nodeValue ?? '';
      return node.nodeType === 1 ? openSigns(node as XmlElement) : '';
    })
    .join('');
}

function openSigns(element: XmlElement): string {
  if (unseen.has(element.nodeName)) return '';
  if (isBox(element)) {
    return attribute(element, 'loext:checked') === 'true' ? tickedSign : signOfBox(openText(element));
  }
  if (/^text:(?:s|tab|line-break)$/u.test(element.nodeName)) return ' ';
  return openText(element);
}

/** The rows of all tables of an OpenDocument text: each cell as its lines, every box as a sign. */
export function openRows(root: XmlElement): string[][][] {
  return below(root, 'table:table-row').map((row) => childrenNamed(row, 'table:table-cell').map(openLines));
}

function openLines(cell: XmlElement): string[] {
  return childrenOf(cell).flatMap((one): string[] => {
    if (one.nodeName === 'text:p' || one.nodeName === 'text:h') return [openSigns(one)];
    return unseen.has(one.nodeName) ? [] : openLines(one);
  });
}

/** All that a person reads in an OpenDocument text. */
export function openWords(root: XmlElement): string {
  return openLines(root).join(' ').replaceAll(/\s+/gu, ' ').trim();
}
