import { attribute, child, childrenNamed, type XmlElement } from '../../../model/office-parts.ts';

/** Names of the styles that are bold, the automatic ones included. */
export function boldStyles(roots: readonly (XmlElement | undefined)[]): Set<string> {
  const styles = roots.flatMap((root) =>
    ['office:automatic-styles', 'office:styles'].flatMap((name) =>
      childrenNamed(child(root, name), 'style:style'),
    ),
  );
  const isBoldStyle = (style: XmlElement): boolean =>
    attribute(child(style, 'style:text-properties'), 'fo:font-weight') === 'bold';
  return new Set(styles.filter(isBoldStyle).map((style) => attribute(style, 'style:name') ?? ''));
}

/** Paragraph styles that are a heading, or are made from one, with its level. */
export function headingStyles(roots: readonly (XmlElement | undefined)[]): Map<string, number> {
  const parents = new Map(
    roots
      .flatMap((root) =>
        ['office:automatic-styles', 'office:styles'].flatMap((name) =>
          childrenNamed(child(root, name), 'style:style'),
        ),
      )
      .map(
        (style) =>
          [attribute(style, 'style:name') ?? '', attribute(style, 'style:parent-style-name')] as const,
      ),
  );
  const levels = new Map<string, number>();
  for (const name of parents.keys()) {
    let at: string | undefined = name;
    for (let steps = 0; at !== undefined && steps < 20; steps += 1) {
      const level = /^Heading_20_(\d)$/u.exec(at)?.[1];
      if (level !== undefined) {
        levels.set(name, Number(level));
        break;
      }
      at = parents.get(at);
    }
  }
  return levels;
}
