import { attribute, child, childrenNamed, type XmlElement } from '../../../model/office-parts.ts';

/** What a paragraph style says, its ancestors' words included. */
export interface WordStyle {
  /** 1 to 9 for a heading; 0 for anything else. */
  readonly headingLevel: number;
  readonly contents: boolean;
  readonly bold: boolean;
  readonly numId: string | undefined;
  readonly level: number | undefined;
}

/** Styles by id. */
export interface WordStyles {
  readonly of: (id: string | undefined) => WordStyle;
  /** What a style and those that it is made from say of a switch of its characters, such as `w:strike`. */
  readonly says: (id: string | undefined, name: string) => boolean | undefined;
  readonly numIdOf: (id: string) => string | undefined;
}

/** Whether a switch such as `w:b` is there and not turned off. `undefined`: nothing is said. */
export function toggled(properties: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(properties, name);
  if (found === undefined) return undefined;
  return !['0', 'false', 'off'].includes(attribute(found, 'w:val') ?? '1');
}

/** Reads `word/styles.xml` (ECMA-376 part 1, 17.7); a style that is its own ancestor ends the chain. */
export function wordStyles(root: XmlElement | undefined): WordStyles {
  const elements = new Map<string, XmlElement>();
  let usual: string | undefined;
  for (const style of childrenNamed(root, 'w:style')) {
    const id = attribute(style, 'w:styleId') ?? '';
    elements.set(id, style);
    const isDefault = ['1', 'true'].includes(attribute(style, 'w:default') ?? '');
    if (isDefault && attribute(style, 'w:type') === 'paragraph') usual = id;
  }

  function chain(id: string | undefined): XmlElement[] {
    const found: XmlElement[] = [];
    let at = id;
    while (at !== undefined) {
      const style = elements.get(at);
      if (style === undefined || found.includes(style)) break;
      found.push(style);
      at = attribute(child(style, 'w:basedOn'), 'w:val');
    }
    return found;
  }

  function of(id: string | undefined): WordStyle {
    const styles = chain(id ?? usual);
    const first = <T>(read: (style: XmlElement) => T | undefined): T | undefined =>
      styles.map(read).find((value) => value !== undefined);
    const name = attribute(child(styles[0], 'w:name'), 'w:val') ?? '';
    const outline = first((style) => attribute(child(style, 'w:pPr', 'w:outlineLvl'), 'w:val'));
    const byName = styles
      .map((style) => /^heading ([1-9])$/iu.exec(attribute(child(style, 'w:name'), 'w:val') ?? '')?.[1])
      .find((level) => level !== undefined);
    const level = first((style) => attribute(child(style, 'w:pPr', 'w:numPr', 'w:ilvl'), 'w:val'));
    return {
      headingLevel:
        byName === undefined
          ? outline === undefined || outline === '9'
            ? 0
            : Number(outline) + 1
          : Number(byName),
      contents: /^(?:toc \d|toc heading)$/iu.test(name),
      bold: first((style) => toggled(child(style, 'w:rPr'), 'w:b')) ?? false,
      numId: first((style) => attribute(child(style, 'w:pPr', 'w:numPr', 'w:numId'), 'w:val')),
      level: level === undefined ? undefined : Number(level),
    };
  }

  const says = (id: string | undefined, name: string): boolean | undefined =>
    chain(id)
      .map((style) => toggled(child(style, 'w:rPr'), name))
      .find((value) => value !== undefined);
  const numIdOf = (id: string): string | undefined =>
    attribute(child(elements.get(id), 'w:pPr', 'w:numPr', 'w:numId'), 'w:val');
  return { of, says, numIdOf };
}
