import type { SourceLine } from '../read/source-line.ts';

const ended = /[.;:!?)”"'’]$/u;

/** A sentence never ends with one of these. */
const unfinished =
  /\b(?:the|an?|of|to|with|by|in|at|for|from|within|any|every|their|this|at least|must|shall|is|are|be)$/iu;

/** Whether a line goes on with the sentence of the one before it, which a page's end broke. */
function goesOn(before: SourceLine | undefined, line: SourceLine, afterBreak: boolean): boolean {
  if (before === undefined || before.row !== undefined || line.row !== undefined) return false;
  if (line.label !== '' || line.headingLevel > 0 || before.headingLevel > 0) return false;
  if (ended.test(before.text) || before.text.split(' ').length < 6) return false;
  if (unfinished.test(before.text)) return true;
  // A capital goes on with a sentence only over the end of a page, where both parts are too long for a heading.
  return /^[\p{Ll}(]/u.test(line.text) || (afterBreak && before.text.length > 90 && line.text.length > 90);
}

/** Puts sentences together again that the end of a page parted. */
export function joinBroken(lines: readonly SourceLine[], afterBreak: ReadonlySet<SourceLine>): SourceLine[] {
  const joined: SourceLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before !== undefined && goesOn(before, line, afterBreak.has(line)))
      joined[joined.length - 1] = { ...before, text: `${before.text} ${line.text}` };
    else joined.push(line);
  }
  return joined;
}
