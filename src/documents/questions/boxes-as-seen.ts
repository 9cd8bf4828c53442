import type { AttestationAnswer } from '../../model/attestation.ts';
import { openSign, tickedSign, tickedSigns } from './box-signs.ts';
import { questionWords } from './question-words.ts';

const answerOf = new Map(
  Object.entries(questionWords.answers).map(([answer, label]) => [plain(label), answer as AttestationAnswer]),
);

/** A label as it is compared: programs put other spaces and other apostrophes into it. */
function plain(label: string): string {
  return label.replaceAll('’', "'").replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}

/**
 * A question whose boxes have no names: LibreOffice drops them when it saves, and keeps the boxes and what stands beside
 * them (tried with LibreOffice 7.4, November 2026, as Word file and as ODT). The line of the policy is the last one below
 * the question, the answer is the word behind a box.
 *
 * @param question the lines of the cell with the question
 * @param boxes the text of the cell with the boxes, each as a sign
 * @returns undefined for a row that is no question
 */
export function boxesAsSeen(
  question: readonly string[],
  boxes: string,
): { readonly ref: string; readonly ticked: readonly AttestationAnswer[] } | undefined {
  const ref = question.map((line) => line.replaceAll(/\s+/gu, ' ').trim()).findLast((line) => line !== '');
  const signs = boxes.replaceAll(tickedSigns, tickedSign);
  const found = [
    ...signs.matchAll(new RegExp(`([${openSign}${tickedSign}])([^${openSign}${tickedSign}]*)`, 'gu')),
  ].flatMap(([, sign, label = '']) => {
    const answer = answerOf.get(plain(label));
    return answer === undefined ? [] : [{ answer, isTicked: sign === tickedSign }];
  });
  if (ref === undefined || found.length === 0) return undefined;
  return { ref, ticked: found.filter((one) => one.isTicked).map(({ answer }) => answer) };
}
