import { z } from 'zod';
import { csv } from '../csv.ts';
import { fill } from '../text/fill.ts';
import { readWords } from '../read-words.ts';

const text = z.string().min(1);

const words = readWords('register', () =>
  z.strictObject({
    columns: z.strictObject({
      jobTitle: text,
      plans: text,
      adminRoles: text,
      lastUse: text,
      canSignIn: text,
    }),
    lastUse: z.record(z.enum(['under-30-days', '30-90-days', 'over-90-days', 'never']), text),
    yes: text,
    no: text,
    unknown: text,
    written: text,
    noRole: text,
    correct: z.array(text),
  }),
);

/** One account of a first people register. */
export interface RegisterRow {
  readonly name: string;
  readonly role: string | undefined;
  readonly account: string;
  /** yyyy-mm-dd */
  readonly started: string | undefined;
  readonly left: string | undefined;
  readonly jobTitle: string;
  readonly plans: readonly string[];
  readonly adminRoles: readonly string[];
  readonly lastUse: keyof typeof words.lastUse | undefined;
  readonly canSignIn: boolean | undefined;
}

/** The table: what Beadle reads back, and in brackets what helps a person to say whose an account is. */
export function registerCsv(rows: readonly RegisterRow[]): string {
  const { columns } = words;
  return csv([
    ['name', 'role', 'account', 'started', 'left', ...Object.values(columns)],
    ...rows.map((row) => [
      row.name,
      row.role ?? '',
      row.account,
      row.started ?? '',
      row.left ?? '',
      row.jobTitle,
      row.plans.join(', '),
      row.adminRoles.join(', '),
      row.lastUse === undefined ? words.unknown : words.lastUse[row.lastUse],
      row.canSignIn === undefined ? words.unknown : row.canSignIn ? words.yes : words.no,
    ]),
  ]);
}

/** What to do with the table. @param name as `beadle.yaml` will name it; @param today yyyy-mm-dd */
export function registerSteps(
  rows: readonly RegisterRow[],
  { file, name, today }: { readonly file: string; readonly name: string; readonly today: string },
): readonly string[] {
  const open = rows.filter(({ role }) => role === undefined).length;
  return [
    fill(words.written, { count: rows.length, file }),
    ...(open === 0 ? [] : [fill(words.noRole, { count: open })]),
    ...words.correct.map((step) => `- ${fill(step, { name, today })}`),
  ];
}
