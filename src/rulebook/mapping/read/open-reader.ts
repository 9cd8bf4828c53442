import { levelsOf, type Level } from './open-lists.ts';
import { isBold, openStyles, type OpenStyles } from './open-styles.ts';
import { attribute, child, childrenNamed, type XmlElement } from '../../../model/office-parts.ts';

/** What the styles of an OpenDocument text say, and what was counted so far. */
export interface OpenReader {
  readonly lists: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  readonly outline: ReadonlyMap<number, Level>;
  readonly styles: OpenStyles;
  readonly counters: Map<string, number[]>;
  tables: number;
}

/** A reader of one document, from its content and its styles. */
export function openReader(content: XmlElement | undefined, styles: XmlElement | undefined): OpenReader {
  const listStyles = [
    child(content, 'office:automatic-styles'),
    child(styles, 'office:styles'),
    child(styles, 'office:automatic-styles'),
  ].flatMap((holder) => childrenNamed(holder, 'text:list-style'));
  return {
    lists: new Map(listStyles.map((style) => [attribute(style, 'style:name') ?? '', levelsOf(style)])),
    outline: levelsOf(child(styles, 'office:styles', 'text:outline-style')),
    styles: openStyles([content, styles]),
    counters: new Map(),
    tables: 0,
  };
}

/** The counters of a list, or of the headings. */
export function countersOf(key: string, { counters }: OpenReader): number[] {
  const counts = counters.get(key) ?? [];
  counters.set(key, counts);
  return counts;
}

/** Whether every word of a paragraph is bold. */
export function isAllBold(element: XmlElement, { styles }: OpenReader): boolean {
  const isBoldHere = (node: XmlElement): boolean => isBold(attribute(node, 'text:style-name') ?? '', styles);
  if (isBoldHere(element)) return true;
  const words = Array.from(element.childNodes).filter((node) => (node.textContent ?? '').trim() !== '');
  return words.length > 0 && words.every((node) => node.nodeType === 1 && isBoldHere(node as XmlElement));
}
