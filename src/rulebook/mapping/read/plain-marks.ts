import { speaks } from './speaks.ts';
import { typedLabel } from './typed-label.ts';

/** A line of a plain text without the marks that stand for its look. */
export interface MarkedLine {
  readonly text: string;
  /** 1 to 6 for a heading; 0 for none. */
  readonly level: number;
  readonly bold: boolean;
}

const hashes = /^\s{0,3}(#{1,6})\s+(\S.*)$/u;
/** Signs that close a heading; each is looked at once. */
const closing = /(?<!#)#+$/u;
const rule = /^\s*(?:[-=*\u2500\u2501] ?){3,}\s*$/u;
const allBold = /^\s*(?:\*\*|__)([^*_]+)(?:\*\*|__)\s*$/u;
const piped = /^\s*\|.*\|\s*$/u;
const underRow = /^[\s|:-]+$/u;

function cellsOf(line: string): string {
  return line
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
    .join('\t');
}

/** Dashes below a sentence close what it ends: its words are a promise, and no heading. */
function isSentence(line: string): boolean {
  return /[.;]\s*$/u.test(line) || speaks(typedLabel(line).rest);
}

/**
 * Markdown's signs of headings, tables and bold lines, and headings that somebody underlined with dashes. A line of
 * dashes alone has no words and goes.
 */
export function plainMarks(lines: readonly string[]): MarkedLine[] {
  return lines.flatMap((line, at): MarkedLine[] => {
    const [, signs, title] = hashes.exec(line) ?? [];
    if (signs !== undefined && title !== undefined)
      return [{ text: title.trimEnd().replace(closing, '').trimEnd(), level: signs.length, bold: false }];
    if (piped.test(line)) return underRow.test(line) ? [] : [{ text: cellsOf(line), level: 0, bold: false }];
    if (rule.test(line)) return [];
    const below = lines[at + 1] ?? '';
    const underlined =
      /^\s*[-=]{3,}\s*$/u.test(below) &&
      line.trim() !== '' &&
      line.length < 90 &&
      !typedLabel(line).bullet &&
      !isSentence(line);
    const bold = allBold.exec(line)?.[1];
    return [
      { text: bold ?? line, level: underlined && !line.includes('\t') ? 2 : 0, bold: bold !== undefined },
    ];
  });
}
