import { attribute, child, childrenOf, type XmlElement } from '../../model/office-parts.ts';

/** Every element of a name below another, in the order of the document. */
export function below(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((one) => (one.nodeName === name ? [one] : below(one, name)));
}

/** What a person reads in it. */
export function wordsOf(element: XmlElement): string {
  return below(element, 'w:p')
    .map((paragraph) =>
      below(paragraph, 'w:t')
        .map((node) => node.textContent ?? '')
        .join(''),
    )
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** Whether a box that can be ticked in Word is ticked. */
export function isTicked(box: XmlElement): boolean {
  const state = attribute(child(box, 'w:sdtPr', 'w14:checkbox', 'w14:checked'), 'w14:val');
  return state === '1' || state === 'true';
}
