import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { asBefore } from '../../documents/csv.ts';
import { decodedText } from '../../model/decoded-text.ts';
import { BeadleError } from '../../model/error.ts';

/** One line of a table, with the place where its author will look. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** Counts from 1; the last line of a row whose cells hold line breaks. */
  readonly line: number;
  readonly raw: string;
}

/** The rows of a CSV file, its headings first. Some spreadsheets separate cells by a semicolon or a tab. */
export function csvRows(file: string, text: string): readonly CsvRow[] {
  const [first = ''] = text.replace(/^\ufeff/u, '').split(/\r?\n/u, 1);
  const delimiter =
    [',', ';', '\t'].toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ',';
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: string[]; raw: string; info: { lines: number } }[];
    return records.map(({ record, raw, info }) => ({
      cells: record.map(asBefore),
      line: info.lines,
      raw: raw.replace(/[\r\n]+$/u, ''),
    }));
  } catch (cause) {
    throw new BeadleError('CONFIG_INVALID', `${file} is not a table: ${(cause as Error).message}`, {
      hint: 'Look for a quotation mark that is opened and not closed. Then save the file as CSV again.',
      cause,
    });
  }
}

/** @throws BeadleError CONFIG_INVALID when the file cannot be read, or is no table */
export async function readCsv(path: string): Promise<readonly CsvRow[]> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new BeadleError('CONFIG_INVALID', `${path} could not be read`, {
      hint: 'Check that the file exists and that you may read it.',
      cause,
    });
  });
  return csvRows(path, decodedText(bytes));
}
