import { attribute, childrenOf, type XmlElement } from '../../../model/office-parts.ts';
import { strikesThrough, type OpenStyles } from './open-styles.ts';
import { closedUp, collapsed } from './source-line.ts';

/** Not words of the paragraph that they hang on: notes and text boxes are read after it. */
const unread = new Set([
  'text:note',
  'draw:text-box',
  'office:annotation',
  'text:tracked-changes',
  'text:bookmark',
  'text:soft-page-break',
]);

/**
 * The words of a paragraph, without what only hangs on it.
 *
 * @param isLeftOut which parts of it are not read, such as those that are struck through
 */
function textOf(element: XmlElement, isLeftOut: (part: XmlElement) => boolean = () => false): string {
  return Array.from(element.childNodes)
    .map((node): string => {
      if (node.nodeType === 3) return node.nodeValue ?? '';
      if (unread.has(node.nodeName)) return '';
      if (node.nodeType === 1 && isLeftOut(node as XmlElement)) return '';
      if (node.nodeName === 'text:tab') return '\t';
      if (node.nodeName === 'text:s' || node.nodeName === 'text:line-break') return ' ';
      return node.nodeType === 1 ? textOf(node as XmlElement, isLeftOut) : '';
    })
    .join('');
}

/** The parts of a paragraph that a style strikes through. */
function partsStruck(element: XmlElement, isStruck: (part: XmlElement) => boolean): XmlElement[] {
  return childrenOf(element).flatMap((node) => {
    if (unread.has(node.nodeName)) return [];
    return isStruck(node) ? [node] : partsStruck(node, isStruck);
  });
}

/** The words of a paragraph that hold, and those that somebody struck through. */
export function wordsAndStruck(
  element: XmlElement,
  styles: OpenStyles,
): { readonly text: string; readonly struck: string } {
  const isStruck = (part: XmlElement): boolean =>
    strikesThrough(attribute(part, 'text:style-name') ?? '', styles);
  const allStruck = isStruck(element);
  const parts = allStruck ? [element] : partsStruck(element, isStruck);
  const struck = collapsed(parts.map((part) => textOf(part)).join(' '));
  return { text: allStruck ? '' : closedUp(textOf(element, isStruck), struck), struck };
}

/** Notes or text boxes that hang on a paragraph. */
export function hanging(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((node) => {
    if (node.nodeName === name) return [node];
    return node.nodeName === 'office:annotation' ? [] : hanging(node, name);
  });
}
