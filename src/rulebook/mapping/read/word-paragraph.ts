import { closedUp, collapsed, sourceLine, type SourceLine } from './source-line.ts';
import { typedLabel } from './typed-label.ts';
import type { Numbering } from './word-numbering.ts';
import { looksIn } from './word-looks.ts';
import type { WordStyles } from './word-styles.ts';
import { isBold, shownBullet, wordText } from './word-text.ts';
import { attribute, child, type XmlElement } from '../../../model/office-parts.ts';

/** What reading one Word file keeps: its styles, the numbers so far, and how many tables there were. */
export interface WordReader {
  readonly styles: WordStyles;
  readonly numbering: Numbering;
  tables: number;
}

/** A paragraph with the number that Word prints before it, whether counted by Word or typed. */
export function paragraphLine(paragraph: XmlElement, reader: WordReader): SourceLine | undefined {
  const properties = child(paragraph, 'w:pPr');
  const styleId = attribute(child(properties, 'w:pStyle'), 'w:val');
  const style = reader.styles.of(styleId);
  const own = child(properties, 'w:numPr');
  const numId = attribute(child(own, 'w:numId'), 'w:val') ?? style.numId;
  const looks = looksIn(styleId, reader.styles);
  const struck = collapsed(wordText(paragraph, looks, 'only'));
  const text = closedUp(wordText(paragraph, looks), struck);
  // Word counts an empty numbered paragraph only where something is printed; a page break alone is none.
  if (text.trim() === '' && struck === '' && own === undefined) return undefined;
  const ofStyle =
    styleId === undefined || numId === undefined ? undefined : reader.numbering.levelOfStyle(numId, styleId);
  const level = attribute(child(own, 'w:ilvl'), 'w:val') ?? ofStyle ?? style.level ?? 0;
  const counted =
    numId === undefined || numId === '0' ? undefined : reader.numbering.next(numId, Number(level));
  if (text.trim() === '' && struck === '') return undefined;
  const outline = attribute(child(properties, 'w:outlineLvl'), 'w:val');
  const shared = {
    headingLevel:
      style.headingLevel === 0 && outline !== undefined && outline !== '9'
        ? Number(outline) + 1
        : style.headingLevel,
    bold: isBold(paragraph, style.bold, looks),
    contents: style.contents,
    struck,
  };
  if (counted !== undefined)
    return sourceLine({ ...shared, ...counted, label: shownBullet(counted.label), text });
  const { label, bullet, depth, rest } = typedLabel(text);
  return sourceLine({ ...shared, label, bullet, depth, text: rest });
}
