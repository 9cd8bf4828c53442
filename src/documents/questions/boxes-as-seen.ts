import type { AttestationAnswer } from '../../model/attestation.ts';
import { openSign, tickedSign, tickedSigns } from './box-signs.ts';
import { questionWords } from './question-words.ts';

const answerOf = new Map(
  Object.entries(questionWords.answers).map(([answer, label]) => [plain(label), answer as AttestationAnswer]),
);

/** A label as it is compared: programs put other spaces and other apostrophes into it. */
function plain(label: string): string {
  return label
    .replaceAll('’', "'")
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/[.!]+$/u, '')
    .toLowerCase();
}

/** A box that says by what was typed beside or over it that it is meant: "☐ x yes", "☐yes yes", "☐y yes". */
function typedFor(label: string): AttestationAnswer | undefined {
  const words = plain(label);
  const [, first = '', rest = ''] = /^(\S+) (.+)$/u.exec(words) ?? [];
  const answer = answerOf.get(rest);
  if (answer !== undefined && (/^[xv✓√*]$/u.test(first) || first === rest.slice(0, first.length)))
    return answer;
  // "did not happen did not happen": words of several.
  const half = words.slice(0, (words.length - 1) / 2);
  return `${half} ${half}` === words ? answerOf.get(half) : undefined;
}

/** What boxes show to a person. */
export interface SeenBoxes {
  readonly ticked: readonly AttestationAnswer[];
  /** Something is written there that is neither a box nor the words of an answer. */
  readonly unclear: boolean;
}

/** Boxes as signs with what stands beside them; undefined where neither a box nor an answer is seen. */
export function seenBoxes(boxes: string): SeenBoxes | undefined {
  const signs = boxes.replaceAll(tickedSigns, tickedSign);
  const alone = answerOf.get(plain(signs));
  // The boxes are gone, and the answer was typed in their place.
  if (alone !== undefined) return { ticked: [alone], unclear: false };
  const found = [
    ...signs.matchAll(new RegExp(`([${openSign}${tickedSign}])([^${openSign}${tickedSign}]*)`, 'gu')),
  ].map(([, sign, label = '']) => {
    const answer = answerOf.get(plain(label));
    if (answer !== undefined) return { answer, isTicked: sign === tickedSign };
    return { answer: typedFor(label), isTicked: true };
  });
  if (found.length === 0) return undefined;
  return {
    ticked: found.flatMap(({ answer, isTicked }) => (isTicked && answer !== undefined ? [answer] : [])),
    unclear: found.some(({ answer }) => answer === undefined),
  };
}

/**
 * A question whose boxes have no names: LibreOffice drops them when it saves, and keeps the boxes and what stands beside
 * them (tried with LibreOffice 7.4, November 2026, as Word file and as ODT). The line of the policy is the last one below
 * the question, which begins with its number; the answer is the word behind a box.
 *
 * @param question the lines of the cell with the question
 * @param boxes the text of the cell with the boxes, each as a sign
 * @returns undefined for a row that is no question
 */
export function boxesAsSeen(
  question: readonly string[],
  boxes: string,
): ({ readonly ref: string } & SeenBoxes) | undefined {
  const lines = question.map((line) => line.replaceAll(/\s+/gu, ' ').trim()).filter((line) => line !== '');
  const ref = lines.at(-1);
  const isQuestion = lines.length > 1 && /^\d+\. /u.test(lines[0] ?? '');
  const seen = seenBoxes(boxes);
  if (ref === undefined || !isQuestion) return undefined;
  return { ref, ...(seen ?? { ticked: [], unclear: boxes.trim() !== '' }) };
}
