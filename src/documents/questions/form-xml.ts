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

/** Signs of a ticked box; some people put an x in place of the box. */
const tickedSign = /[☑☒✓✔✗✘x×]/iu;
const tickedSymbol = /^(?:2611|2612|2713|2714|2717|2718)$/u;

/**
 * Whether a box that can be ticked in Word is ticked: its state says so, or what the page shows in its place does, as
 * where somebody typed over it.
 */
export function isTicked(box: XmlElement): boolean {
  const state = attribute(child(box, 'w:sdtPr', 'w14:checkbox', 'w14:checked'), 'w14:val');
  if (state === '1' || state === 'true') return true;
  const typed = below(box, 'w:t').map((node) => node.textContent ?? '');
  const symbols = below(box, 'w:sym').map((node) => attribute(node, 'w:char') ?? '');
  return tickedSign.test(typed.join('')) || symbols.some((char) => tickedSymbol.test(char));
}
