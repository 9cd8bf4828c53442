/** A byte order mark: Excel reads the file as UTF-8 only with it. */
const mark = '\ufeff';

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it, which spreadsheets read as "this is
 * text". A cell that begins with an apostrophe gets another, so that the text can be had back exactly.
 * @see https://owasp.org/www-community/attacks/CSV_Injection (read 2026-11)
 */
const harmless = (text: string): string =>
  /^\s*[=+\-@＝＋－＠]|^[\t\r\n']/u.test(text) || isRewritten(text) ? `'${text}` : text;

/** Clause 6.10 would become 6.1, and account 0042 would become 42: a spreadsheet reads them as numbers. */
function isRewritten(text: string): boolean {
  return /^\d*\.?\d+(?:e\d+)?$/iu.test(text) && String(Number(text)) !== text;
}

/** A cell of ours as it was before it was made harmless; a cell of somebody else's as it is. */
export function asBefore(cell: string): string {
  const text = cell.slice(1);
  return cell.startsWith("'") && harmless(text) === cell ? text : cell;
}

/** A cell as it stands in a row: quoted, and harmless. */
const cell = (text: string): string => {
  const safe = harmless(text);
  return safe.includes('"') ? `"${safe.replaceAll('"', '""')}"` : `"${safe}"`;
};

/** Rows as RFC 4180 has them, with CRLF at each end, headed by a byte order mark for Excel. @param rows cells, joined */
export function* csvPieces(rows: Iterable<string>): Generator<string> {
  yield mark;
  for (const row of rows) yield `${row}\r\n`;
}

export const csvRow = (cells: readonly string[]): string => cells.map(cell).join(',');

/** A whole file at once. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  [...csvPieces(rows.map(csvRow))].join('');
