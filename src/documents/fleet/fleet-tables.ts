import type { StatusRow } from '../../history/status-row.ts';
import { briefly } from '../../model/briefly.ts';
import { csv } from '../csv.ts';
import { oneLine } from '../text/clean.ts';
import { planNames } from '../told/plan-names.ts';
import { planCell } from './plan-cell.ts';

const columns = [
  'council',
  'id',
  'groups',
  'last read (UTC)',
  'age in days',
  'do first',
  'open findings',
  'new',
  'gone',
  'could not check',
  'credential ends',
  'plans',
  'problem',
  'not delivered',
] as const;

const shown = (value: string | number | undefined): string => (value === undefined ? '' : String(value));

/** One row a council for a spreadsheet; empty cells are not known. */
export function statusCsv(rows: readonly StatusRow[]): string {
  return csv([
    columns,
    ...rows.map((row) => [
      row.council,
      row.id,
      row.groups.join(' '),
      shown(row.lastRead),
      shown(row.ageDays),
      shown(row.doFirst),
      shown(row.openFindings),
      shown(row.fresh),
      shown(row.gone),
      shown(row.couldNotCheck),
      shown(row.credentialEnds),
      planNames(row.plans).join('; '),
      row.problem === undefined ? '' : briefly(row.problem),
      row.notDelivered === undefined ? '' : briefly(row.notDelivered),
    ]),
  ]);
}

const orDash = (value: number | undefined): string => (value === undefined ? '-' : String(value));

/** A name that is too long ends after a whole word, where that leaves most of it. */
function cut(text: string, width: number): string {
  if (text.length <= width) return text.padEnd(width);
  const room = text.slice(0, width - 1);
  const end = text[width - 1] === ' ' ? width - 1 : room.lastIndexOf(' ');
  return `${end > width / 2 ? room.slice(0, end) : room}…`.padEnd(width);
}

const widths = [20, 5, 5, 4, 4, 4, 5, 10, 15] as const;
const planWidth = widths.at(-1) ?? 0;
const heads = [
  ['', '', 'do', '', '', '', 'not', 'key', ''],
  ['council', 'age', 'first', 'open', 'new', 'gone', 'known', 'ends', 'plan'],
] as const;

const line = (cells: readonly string[]): string =>
  cells
    .map((cell, index) => cut(cell, widths[index] ?? 10))
    .join(' ')
    .trimEnd();

const age = ({ ageDays }: StatusRow): string => {
  if (ageDays === undefined) return 'never';
  return ageDays === 0 ? 'today' : `${String(ageDays)}d`;
};

/** Codes hold several findings, and nobody should have to wonder which number is right. */
const counting = 'Findings are counted, without those of background checks.';

/** One row a council in at most 80 columns, under it why it could not run or be delivered; last what is counted. */
export function statusTable(rows: readonly StatusRow[]): string {
  return [
    ...heads.map(line),
    ...rows.flatMap((row) => [
      line([
        oneLine(row.council),
        age(row),
        orDash(row.doFirst),
        orDash(row.openFindings),
        orDash(row.fresh),
        orDash(row.gone),
        orDash(row.couldNotCheck),
        row.credentialEnds ?? '-',
        planCell(row.plans, planWidth),
      ]),
      ...(row.problem === undefined ? [] : [`  !! ${oneLine(briefly(row.problem))}`]),
      ...(row.notDelivered === undefined
        ? []
        : [`  !! not delivered: ${oneLine(briefly(row.notDelivered))}`]),
    ]),
    counting,
  ].join('\n');
}
