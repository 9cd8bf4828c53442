/** Number of the line that holds `position`, counted from 1. */
export const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length;

/**
 * The line of a snapshot file that a value stands on: evidence kinds begin a line, and so does each of their items.
 * Undefined for a path outside the evidence.
 */
export const lineOf = (text: string, path: readonly PropertyKey[]): number | undefined => {
  const [root, id, , index] = path;
  if (root !== 'evidence' || typeof id !== 'string') return undefined;
  const start = text.indexOf(`\n${JSON.stringify(id)}:{`);
  if (start < 0) return undefined;
  return lineAt(text, start + 1) + (typeof index === 'number' ? index + 1 : 0);
};

/** Line of a JSON syntax error, from the position that the engine's message names. */
export const lineOfSyntaxError = (text: string, error: unknown): number => {
  const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  return lineAt(text, position === undefined ? text.length : Number(position));
};
