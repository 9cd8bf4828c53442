import type { SourceLine } from '../read/source-line.ts';

/** "A.", "A:" or "Answer:" before the words that answer a question. */
const answers = /^(?:A|Ans|Answer)[.:)]?$/iu;

/** Takes away the sign of an answer: it looks like the first letter of a list, and nobody cites it. */
export function answersUnlabelled(lines: readonly SourceLine[]): SourceLine[] {
  return lines.map((line, at) => {
    const isAnswer =
      /^[A]/u.test(line.label) && answers.test(line.label) && lines[at - 1]?.text.endsWith('?') === true;
    return isAnswer ? { ...line, label: '' } : line;
  });
}
