import { attribute, child, childrenNamed, childrenOf, type XmlElement } from '../../model/office-parts.ts';
import { signOfBox, tickedSign } from './box-signs.ts';

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

/** Ticks and crosses, also those of the font Wingdings, which stand in a private area. */
const tickedSymbol = /^(?:2611|2612|2713|2714|2717|2718|221a|f0fb|f0fc|f0fd|f0fe)$/iu;

/**
 * Whether a box that can be ticked in Word is ticked: its state says so, or what the page shows in its place does, as
 * where somebody typed over it.
 */
export function isTicked(box: XmlElement): boolean {
  return boxSign(box) === tickedSign;
}

function boxSign(box: XmlElement): string {
  const state = attribute(child(box, 'w:sdtPr', 'w14:checkbox', 'w14:checked'), 'w14:val');
  if (state === '1' || state === 'true') return tickedSign;
  const symbols = below(box, 'w:sym').map((node) => attribute(node, 'w:char') ?? '');
  if (symbols.some((char) => tickedSymbol.test(char))) return tickedSign;
  return signOfBox(
    below(box, 'w:t')
      .map((node) => node.textContent ?? '')
      .join(''),
  );
}

/** The text of a cell with every box as a sign, whichever way a program keeps it: as a field, a symbol or a letter. */
export function signsIn(element: XmlElement): string {
  if (element.nodeName === 'w:sdt' && hasBox(element)) return boxSign(element);
  if (element.nodeName === 'w:sym') return symbolOf(attribute(element, 'w:char') ?? '');
  if (element.nodeName === 'w:t') return element.textContent ?? '';
  return childrenOf(element).map(signsIn).join('');
}

/** Four hexadecimal digits (ECMA-376 part 1, 17.3.3.30); anything else stands for no sign. */
function symbolOf(char: string): string {
  return /^[0-9a-f]{4}$/iu.test(char) ? String.fromCodePoint(Number.parseInt(char, 16)) : ' ';
}

function hasBox(element: XmlElement): boolean {
  return childrenNamed(element, 'w:sdtPr').some((one) => childrenNamed(one, 'w14:checkbox').length > 0);
}
