import type { Run } from '../../model/run.ts';
import { priceOf, type Branding } from '../branding/branding.ts';
import { exactMinutes } from '../clerk/minutes.ts';
import { costInWords } from '../clerk/phrases.ts';
import { plannedFor } from '../paper/planned.ts';
import { asksOf } from '../plan/requests.ts';
import type { CodedAnswer, Plan, PlanItem } from '../plan/codes.ts';
import type { RunIndex } from '../run-index.ts';
import { longDate } from '../text/dates.ts';
import { fill } from '../text/fill.ts';
import { heading, paragraph, type Block } from '../word/written.ts';
import { annexWords } from './annex-words.ts';

const { blank, plan: words } = annexWords;

type Planned = ReturnType<typeof plannedFor>;

const costOf = (planned: Planned): string | undefined =>
  planned?.cost === undefined ? undefined : fill(words.cost, { cost: planned.cost.toLocaleString('en-GB') });

function whoAndWhen(planned: Planned): readonly [owner: string, by: string] {
  return [planned?.owner ?? blank, planned === undefined ? blank : longDate(planned.by)];
}

function itemRow(run: Run, item: PlanItem, branding?: Branding): readonly string[] {
  const byRule = item.rules.flatMap(({ id }) => plannedFor(run, { rule: id }) ?? [])[0];
  const planned = byRule ?? item.clauses.flatMap(({ ref }) => plannedFor(run, { ref }) ?? [])[0];
  const price = priceOf(item.minutes, branding);
  const costs = [...new Set(item.rules.map(costInWords)), ...(price === '' ? [] : [price])].join('; ');
  const time = fill(words.time, { minutes: exactMinutes(item.minutes), cost: costs });
  return [
    item.code,
    asksOf(item.rules, item.subjects).join('\n'),
    ...whoAndWhen(planned),
    [costOf(planned), time].filter((part) => part !== undefined).join('\n'),
  ];
}

function answerRow(run: Run, { code, clause }: CodedAnswer): readonly string[] {
  const planned = plannedFor(run, { ref: clause.ref });
  return [
    code,
    fill(words.answered, { summary: clause.summary }),
    ...whoAndWhen(planned),
    costOf(planned) ?? blank,
  ];
}

/** Who does what by when, and at what cost, as far as the council has recorded it. */
export function actionPlan(
  { run }: RunIndex,
  { items, answers }: Plan,
  branding?: Branding,
): readonly Block[] {
  if (items.length + answers.length === 0) return [heading(words.heading), paragraph(words.none)];
  const rows = [
    ...items.map((item) => itemRow(run, item, branding)),
    ...answers.map((answer) => answerRow(run, answer)),
  ];
  const { caption, columns } = words;
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
  const price = priceOf(minutes, branding);
  const time = [exactMinutes(minutes), ...(price === '' ? [] : [price])].join('; ');
  return [
    heading(words.heading),
    paragraph(words.estimate, minutes === 0 ? '' : fill(words.total, { time })),
    { kind: 'table', caption, columns, rows, widths: [8, 45, 15, 15, 17] },
  ];
}
