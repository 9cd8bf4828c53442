import { attribute, child, childrenNamed, type XmlElement } from '../../../model/office-parts.ts';

/** The styles of an OpenDocument text by name, the automatic ones included. */
export type OpenStyles = ReadonlyMap<string, XmlElement>;

/** All styles of a document, from its content and its styles. */
export function openStyles(roots: readonly (XmlElement | undefined)[]): OpenStyles {
  const styles = roots.flatMap((root) =>
    ['office:automatic-styles', 'office:styles'].flatMap((name) =>
      childrenNamed(child(root, name), 'style:style'),
    ),
  );
  return new Map(styles.map((style) => [attribute(style, 'style:name') ?? '', style]));
}

/** A style and those that it is made from, itself first. A file may make a style from itself; twenty are enough. */
function lineOf(name: string, styles: OpenStyles): { name: string; style: XmlElement | undefined }[] {
  const line: { name: string; style: XmlElement | undefined }[] = [];
  let at: string | undefined = name;
  while (at !== undefined && line.length < 20) {
    const style = styles.get(at);
    line.push({ name: at, style });
    at = attribute(style, 'style:parent-style-name');
  }
  return line;
}

/** What the first style of the line says that says anything. */
function inherited(
  name: string,
  styles: OpenStyles,
  read: (style: XmlElement | undefined) => string | undefined,
): string | undefined {
  return lineOf(name, styles)
    .map(({ style }) => read(style))
    .find((value) => value !== undefined);
}

/** Whether a style is bold, or is made from one that is. */
export function isBold(name: string, styles: OpenStyles): boolean {
  const weight = inherited(name, styles, (style) =>
    attribute(child(style, 'style:text-properties'), 'fo:font-weight'),
  );
  return weight === 'bold' || Number(weight) >= 600;
}

/**
 * Whether a style strikes its words through (OpenDocument 1.3 part 3, style:text-line-through-style and -type): the page
 * shows such words, and they do not hold.
 */
export function strikesThrough(name: string, styles: OpenStyles): boolean {
  const line = inherited(name, styles, (style) => {
    const properties = child(style, 'style:text-properties');
    return (
      attribute(properties, 'style:text-line-through-type') ??
      attribute(properties, 'style:text-line-through-style')
    );
  });
  return line !== undefined && line !== 'none';
}

const styleOf = (element: XmlElement): string => attribute(element, 'text:style-name') ?? '';

/** The level of a heading, or of a paragraph whose style is one or is made from one; 0 for others. */
export function headingLevelOf(element: XmlElement, styles: OpenStyles): number {
  if (element.nodeName === 'text:h') return Number(attribute(element, 'text:outline-level') ?? '1');
  const levels = lineOf(styleOf(element), styles).map(({ name }) => /^Heading_20_(\d)$/u.exec(name)?.[1]);
  return Number(levels.find((level) => level !== undefined) ?? '0');
}

/**
 * Whether a heading is counted. Where its style names the list style "", LibreOffice prints no number (OpenDocument 1.3
 * part 3, style:list-style-name; seen in LibreOffice 7.4 on 2026-11-30).
 */
export function isCounted(heading: XmlElement, styles: OpenStyles): boolean {
  return inherited(styleOf(heading), styles, (style) => attribute(style, 'style:list-style-name')) !== '';
}
