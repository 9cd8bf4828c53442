import type { AttestationAnswer } from '../../model/attestation.ts';
import { attribute, childrenNamed, childrenOf, type XmlElement } from '../../model/office-parts.ts';
import { isTicked } from './form-xml.ts';
import { questionWords } from './question-words.ts';

const open = '☐';
const ticked = '☒';
/** How programs and people write a ticked box. */
const tickedSigns = /[☑☒✓✔✗✘]/gu;

const answerOf = new Map(
  Object.entries(questionWords.answers).map(([answer, label]) => [plain(label), answer as AttestationAnswer]),
);

/** A label as it is compared: programs put other spaces and other apostrophes into it. */
function plain(label: string): string {
  return label.replaceAll('’', "'").replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}

/** The text of a cell with every box as a sign, whichever way a program keeps it: as a field, a symbol or a letter. */
function signsIn(element: XmlElement): string {
  if (element.nodeName === 'w:sdt' && hasBox(element)) return isTicked(element) ? ticked : open;
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

/**
 * A question whose boxes have lost their names: LibreOffice drops them when it saves, and keeps the boxes and what
 * stands beside them (tried with LibreOffice 7.4, November 2026, through ODT as well). The line of the policy is the last one below the
 * question, the answer is the word behind a box.
 * @returns undefined for a row that is no question
 */
export function boxesAsSeen(
  cells: readonly XmlElement[],
): { readonly ref: string; readonly ticked: readonly AttestationAnswer[] } | undefined {
  const [question, boxes] = cells;
  if (question === undefined || boxes === undefined) return undefined;
  const ref = childrenNamed(question, 'w:p')
    .map(wordsIn)
    .findLast((line) => line !== '');
  const signs = signsIn(boxes).replaceAll(tickedSigns, ticked);
  const found = [...signs.matchAll(/([☐☒])([^☐☒]*)/gu)].flatMap(([, sign, label = '']) => {
    const answer = answerOf.get(plain(label));
    return answer === undefined ? [] : [{ answer, isTicked: sign === ticked }];
  });
  if (ref === undefined || found.length === 0) return undefined;
  return { ref, ticked: found.filter((one) => one.isTicked).map(({ answer }) => answer) };
}

function wordsIn(paragraph: XmlElement): string {
  return signsIn(paragraph).replaceAll(/\s+/gu, ' ').trim();
}
