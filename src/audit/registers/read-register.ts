import { resolve } from 'node:path';
import { z } from 'zod';
import { BeadleError } from '../../model/error.ts';
import { nearest } from '../../rulebook/nearest.ts';
import { type Problem, problemsError } from '../../rulebook/problem.ts';
import { readYamlFile } from '../council/read-yaml-file.ts';
import { registerForms, type RegisterForm, type RegisterKey, type RegisterOf } from './columns.ts';
import { type CsvRow, readCsv } from './csv-table.ts';
import { type Column, problemAt, rowProblem, type Table, tooManyCells } from './row-problems.ts';

interface Headed {
  readonly table: Table;
  readonly problems: readonly Problem[];
}

/** A heading in brackets is a note for people: "(job title)". */
function isNote(heading: string): boolean {
  return heading === '' || heading.startsWith('(');
}

function tableOf(file: string, headings: CsvRow, form: RegisterForm<unknown>): Headed {
  const problems: Problem[] = [];
  const keys = form.columns.map(({ key }) => key);
  const columns = headings.cells.map((heading) => {
    const word = heading.toLowerCase();
    const found = form.columns.find(({ key, also = [] }) => key === word || also.includes(word));
    if (found === undefined && !isNote(heading)) {
      const near = nearest(word, keys);
      const instead = near === undefined ? `The columns are ${keys.join(', ')}.` : `Did you mean "${near}"?`;
      problems.push(
        problemAt(
          { file, row: headings, cell: heading },
          `There is no column "${heading}" here`,
          `${instead} A heading in brackets, "(${heading})", is a note that is not read.`,
        ),
      );
    }
    return found;
  });
  const twice = keys.find((key) => columns.filter((one) => one?.key === key).length > 1);
  if (twice !== undefined)
    problems.push(
      problemAt({ file, row: headings, cell: '' }, `The column "${twice}" stands twice`, 'Keep one of them.'),
    );
  return { table: { file, columns }, problems };
}

/** A day as people in Britain write it, as yyyy-mm-dd. */
function isoDay(cell: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/u.exec(cell) ?? [];
  return year === '' ? cell : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function valueOf({ form, words }: Column, cell: string): string | number {
  if (form === 'day') return isoDay(cell);
  if (form === 'number' && /^\d+$/u.test(cell)) return Number(cell);
  if (form !== 'word') return cell;
  const word = cell.toLowerCase();
  return words !== undefined && Object.hasOwn(words, word) ? (words[word] ?? word) : word;
}

function entryOf({ columns }: Table, { cells }: CsvRow, plain: boolean): unknown {
  const pairs = columns.flatMap((column, at): [string, string | number][] => {
    const cell = cells[at] ?? '';
    return column === undefined || cell === '' ? [] : [[column.key, valueOf(column, cell)]];
  });
  return plain ? pairs[0]?.[1] : Object.fromEntries(pairs);
}

async function fromCsv<T>(file: string, form: RegisterForm<T>): Promise<T[]> {
  const [headings, ...rows] = await readCsv(file);
  if (headings === undefined)
    throw new BeadleError('CONFIG_INVALID', `${file} is empty.`, {
      hint: `Write the headings in its first line: ${form.columns.map(({ key }) => key).join(', ')}. Without a row below them the list is empty.`,
    });
  const { table, problems: ofHeadings } = tableOf(file, headings, form);
  const problems = [...ofHeadings];
  // Under a heading that is not understood a cell is not missing.
  const isTold = ({ path }: z.core.$ZodIssue): boolean =>
    ofHeadings.length === 0 || table.columns.some((column) => column?.key === path[0]);
  const entries = rows.flatMap((row): T[] => {
    const filled = row.cells.some((cell, at) => cell !== '' && table.columns[at] !== undefined);
    if (!filled) return [];
    const beyond = tooManyCells(table, row);
    if (beyond !== undefined) {
      problems.push(beyond);
      return [];
    }
    const parsed = form.row.safeParse(entryOf(table, row, form.plain === true));
    if (parsed.success) return [parsed.data];
    problems.push(...parsed.error.issues.filter(isTold).map((issue) => rowProblem(table, row, issue)));
    return [];
  });
  if (problems.length > 0) throw problemsError('CONFIG_INVALID', problems);
  return entries;
}

/**
 * A register from its file beside `beadle.yaml`: a YAML list, or a CSV table as a spreadsheet saves it.
 * @param path counts from the folder of `beadle.yaml`
 * @throws BeadleError CONFIG_INVALID with file, line and remedy of every problem
 */
export async function readRegister<K extends RegisterKey>(
  key: K,
  folder: string,
  path: string,
): Promise<RegisterOf<K>> {
  const file = resolve(folder, path);
  const form = registerForms[key] as unknown as RegisterForm<RegisterOf<K>[number]>;
  const entries = /\.csv$/iu.test(path)
    ? await fromCsv(file, form)
    : await readYamlFile(file, z.array(form.row));
  return entries as RegisterOf<K>;
}
