const longest = 90;

/** Dots, or a tab or wide gap, before the number of a page; each character is looked at once. */
function numberBehind(line: string): 'dots' | 'gap' | undefined {
  const text = line.trimEnd();
  const digits = /(?<!\d)\d{1,3}$/u.exec(text);
  if (digits === null || line.length >= longest || !/[A-Za-z]{3}/u.test(text)) return undefined;
  const withGap = text.slice(0, digits.index);
  const before = withGap.trimEnd();
  if (/(?:\.\.\.|…)$/u.test(before)) return 'dots';
  return /\t| {3}/u.test(withGap.slice(before.length)) ? 'gap' : undefined;
}

/** The words of a line without numbers before and behind. */
function titleOf(line: string): string {
  return line
    .toLowerCase()
    .replaceAll(/^[\s\d.()#*-]+|[\s\d.\u2026*]+$/gu, '')
    .replaceAll(/\s+/gu, ' ');
}

/**
 * The lines of a table of contents: "Passwords ...... 4". Behind a tab a number may be a setting in a table, and its line
 * is of the contents only where the same words stand on a line of their own further down.
 */
export function contentsLines(lines: readonly string[]): ReadonlySet<number> {
  const titles = new Map<string, number>();
  for (const [at, line] of lines.entries()) if (line.length < longest) titles.set(titleOf(line), at);
  return new Set(
    lines.flatMap((line, at) => {
      const behind = numberBehind(line);
      if (behind === 'dots') return [at];
      return behind === 'gap' && (titles.get(titleOf(line)) ?? at) > at ? [at] : [];
    }),
  );
}
