/**
 * The message of an error for one line of a list: of several problems the first, with its place, and how many more there
 * are; without the lines of the file that stand under it.
 */
export function briefly(message: string): string {
  const [head = '', ...rest] = message.split('\n').filter((line) => line.trim() !== '');
  const problems = Number(/^(\d+) problems? in \d+ files?$/.exec(head)?.[1] ?? 0);
  const [first] = rest;
  if (problems === 0 || first === undefined) return head;
  return problems === 1 ? first : `${first} (and ${String(problems - 1)} more)`;
}
