/** A byte order mark: Excel reads the file as UTF-8 only with it. */
const mark = '\ufeff';

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it, which spreadsheets read as "this is
 * text". A cell that begins with an apostrophe gets another, so that the text can be had back exactly.
 * @see https://owasp.org/www-community/attacks/CSV_Injection (read 2026-11)
 */
const harmless = (text: string): string => (/^\s*[=+\-@＝＋－＠]|^[\t\r\n']/u.test(text) ? `'${text}` : text);

const cell = (text: string): string => `"${harmless(text).replaceAll('"', '""')}"`;

/** RFC 4180 with every cell quoted and CRLF at each end of line, headed by a byte order mark for Excel. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  mark + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
