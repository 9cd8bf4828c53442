/** Text in a cell of a table. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');

/** A Markdown table, not lined up: a line that changes is then one line of a diff. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

export const code = (text: string): string => `\`${text}\``;

export const note =
  '<!-- Written by `npm run generate`. Change the sources instead; `npm run check` compares. -->';

export const page = (parts: readonly string[]): string => `${parts.join('\n\n')}\n`;
