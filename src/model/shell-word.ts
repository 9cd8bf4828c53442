/** A text as one word of a POSIX shell, whatever stands in it: a council's folder may hold an apostrophe. */
export function shellWord(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
