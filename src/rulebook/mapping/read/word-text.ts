import { child, childrenOf, type XmlElement } from '../../../model/office-parts.ts';
import type { Looks } from './word-looks.ts';
import { toggled } from './word-styles.ts';

/** Struck out by tracked changes, or said twice: text boxes stand once more in a fallback for old programs. */
const unread = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:delText',
  'w:pPr',
  'w:rPr',
  // Text boxes are read after the paragraph that they hang on.
  'w:txbxContent',
]);

/** What becomes of words that are struck through: left out, or all that is read. */
type Struck = 'without' | 'only';

/**
 * The words that a page shows of a paragraph. Text that a tracked change deletes, or that is hidden, is not shown; of a
 * run that is struck through the words do not hold.
 */
export function wordText(element: XmlElement, looks: Looks, struck: Struck = 'without'): string {
  return childrenOf(element)
    .map((node): string => {
      if (unread.has(node.nodeName)) return '';
      switch (node.nodeName) {
        case 'w:t':
          return struck === 'only' && !looks.isStruck(element) ? '' : (node.textContent ?? '');
        case 'w:tab':
          return '\t';
        case 'w:br':
        case 'w:cr':
          return ' ';
        case 'w:noBreakHyphen':
          return '-';
        case 'w:r':
          return looks.isHidden(node) || (struck === 'without' && looks.isStruck(node))
            ? ''
            : wordText(node, looks, struck);
        default:
          return wordText(node, looks, struck);
      }
    })
    .join('');
}

/** The contents of the text boxes that hang on a paragraph; the fallback for old programs only where there is no other. */
export function textBoxes(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((node) => {
    if (node.nodeName === 'w:txbxContent') return [node];
    if (node.nodeName === 'mc:AlternateContent') {
      const chosen = childrenOf(node).map((option) => textBoxes(option));
      return chosen.find((boxes) => boxes.length > 0) ?? [];
    }
    return ['w:del', 'w:moveFrom', 'mc:Fallback'].includes(node.nodeName) &&
      element.nodeName !== 'mc:AlternateContent'
      ? []
      : textBoxes(node);
  });
}

function runs(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((node) =>
    unread.has(node.nodeName) ? [] : node.nodeName === 'w:r' ? [node] : runs(node),
  );
}

/** Whether all words of a paragraph are bold. @param usual what its style says */
export function isBold(paragraph: XmlElement, usual: boolean, looks: Looks): boolean {
  const spoken = runs(paragraph).filter((run) => wordText(run, looks).trim() !== '');
  return spoken.length > 0 && spoken.every((run) => toggled(child(run, 'w:rPr'), 'w:b') ?? usual);
}

/** Bullets that a font of signs draws: the letter in the file is not what the page shows. */
export function shownBullet(label: string): string {
  return /^[\uE000-\uF8FF]$/u.test(label) ? '•' : label;
}
