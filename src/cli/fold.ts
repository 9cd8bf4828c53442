/** Our own colours take no place on the screen. */
const colours = /\u001b\[[\d;]*m/gu;

const widthOf = (text: string): number => text.replaceAll(colours, '').length;

/**
 * A line that somebody copies stays whole: a break in the middle of a command would be copied too, or of a path, which
 * ends such a line and may hold spaces.
 */
const toCopy =
  /^\s*(?:\.\\|bash |beadle |chmod |az |https:\/\/|\$\w+ = |[A-Z][a-z]+-[A-Z][A-Za-z]+(?: -[A-Z]| \||$))|(?:^\w* ?| {2,})(?:\/|[A-Za-z]:\\|\\\\)/u;

/** Where the text of a line begins: behind its number, its mark or its label. */
const head = /^\s*(?:(?:\d+\.|!!|✓|✗|!) )?(?:\S+(?: \S+)? {2,})?/u;

function foldLine(line: string, columns: number): string {
  if (widthOf(line) <= columns || toCopy.test(line)) return line;
  const start = head.exec(line)?.[0] ?? '';
  const margin = ' '.repeat(widthOf(start) > columns / 2 ? 2 : widthOf(start));
  const rows: string[] = [];
  let row = start;
  let isEmpty = true;
  for (const word of line.slice(start.length).split(' ')) {
    if (!isEmpty && widthOf(row) + 1 + widthOf(word) > columns) {
      rows.push(row);
      row = margin;
      isEmpty = true;
    }
    row += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...rows, row].join('\n');
}

/**
 * Breaks long lines between words, where a terminal would break them inside a word. What follows stands under the
 * beginning of the text. A word that is longer than the screen stays whole.
 */
export function fold(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => foldLine(line, columns))
    .join('\n');
}
