import type { z } from 'zod';
import { nearest } from '../../rulebook/nearest.ts';
import type { Problem } from '../../rulebook/problem.ts';
import { hideSecrets } from '../council/hide-secrets.ts';
import type { RegisterForm } from './columns.ts';
import type { CsvRow } from './csv-table.ts';

export type Column = RegisterForm<unknown>['columns'][number];

/** A table whose headings are understood. */
export interface Table {
  readonly file: string;
  /** By place in a row; undefined for a column of notes, which is not read. */
  readonly columns: readonly (Column | undefined)[];
}

export interface Place {
  readonly file: string;
  readonly row: CsvRow;
  /** The cell to point at; empty for the row. */
  readonly cell: string;
}

/** A problem with the place in the file that its author will look at. */
export function problemAt({ file, row, cell }: Place, message: string, remedy: string): Problem {
  const at = cell === '' ? -1 : row.raw.indexOf(cell);
  return hideSecrets({
    file,
    line: row.line,
    column: Math.max(at, 0) + 1,
    message,
    remedy,
    excerpt: row.raw,
  });
}

/** What is wrong with a cell of a row, and how to mend it. */
export function rowProblem({ file, columns }: Table, row: CsvRow, issue: z.core.$ZodIssue): Problem {
  const key = String(issue.path[0] ?? columns[0]?.key ?? '');
  const at = columns.findIndex((column) => column?.key === key);
  const cell = row.cells[at] ?? '';
  const options = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const one = options.length === 0 ? '' : ` One of: ${options.join(', ')}.`;
  const place = { file, row, cell };
  if (cell === '')
    return problemAt(place, `The column "${key}" is empty`, `Fill it in, or take the row out.${one}`);
  if (columns[at]?.form === 'day')
    return problemAt(place, `"${cell}" is no day`, 'Write it as 08/05/2026 or as 2026-05-08.');
  if (issue.code === 'invalid_format')
    return problemAt(place, `"${cell}" is no ${key}: it ${issue.message}`, 'Write it out in full.');
  const near = nearest(cell.toLowerCase(), options);
  const remedy = near === undefined ? `Write something else.${one}` : `Did you mean "${near}"?${one}`;
  return problemAt(place, `"${cell}" is not a ${key} that Beadle knows`, remedy);
}

/** A comma inside a name parts it into two cells, and every cell behind it stands in a wrong column. */
export function tooManyCells({ file, columns }: Table, row: CsvRow): Problem | undefined {
  const beyond = row.cells.slice(columns.length).find((cell) => cell !== '');
  return beyond === undefined
    ? undefined
    : problemAt(
        { file, row, cell: beyond },
        `This row has ${String(row.cells.length)} cells, and the table has ${String(columns.length)} headings`,
        'Put quotation marks around a cell that holds a comma, or add the heading that is missing.',
      );
}
