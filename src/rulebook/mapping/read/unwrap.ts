import { typedLabel } from './typed-label.ts';

/** Lines of a text that some program broke at a width are no longer than this. */
const widest = 110;
/** So many lines have to be about full before a text is taken for broken at a width. */
const fewest = 4;

/** The width at which a text was broken, or `undefined` where each paragraph stands on one line. */
function widthOf(lines: readonly string[]): number | undefined {
  const lengths = lines.map((line) => line.trimEnd().length).filter((length) => length > 0);
  const width = Math.max(0, ...lengths);
  const full = lengths.filter((length) => length > width * 0.8).length;
  return width >= 40 && width <= widest && full >= fewest && full >= lengths.length / 5 ? width : undefined;
}

/** Whether the next word would not have fitted on the line, and nothing says that a new paragraph begins. */
function goesOn(before: string, line: string, width: number): boolean {
  const word = /^\s*(\S+)/u.exec(line)?.[1];
  if (word === undefined || before.trim() === '') return false;
  // A row of a table ends with its line, and no row goes on with a line of words.
  if (/\S\t\S.*\t\S/u.test(before) || /\S\t\S/u.test(line)) return false;
  const { label } = typedLabel(line);
  if (label !== '') return false;
  return before.trimEnd().length + 1 + word.length > width;
}

/**
 * Paragraphs of a text that a program broke at a width, each on one line again. A blank line, a number and a bullet
 * begin a new one.
 */
export function unwrapped(lines: readonly string[]): string[] {
  const width = widthOf(lines);
  if (width === undefined) return [...lines];
  const whole: string[] = [];
  let last = '';
  for (const line of lines) {
    if (goesOn(last, line, width)) whole[whole.length - 1] = `${whole.at(-1) ?? ''} ${line.trim()}`;
    else whole.push(line);
    last = line;
  }
  return whole;
}
