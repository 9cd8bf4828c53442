import { clauseLine } from '../../model/clause-line.ts';
import type { RuleText, Run } from '../../model/run.ts';
import type { Pieces } from '../../store/run-store.ts';
import { csvPieces, csvRow } from '../csv.ts';
import { plannedFor } from '../paper/planned.ts';
import { closedRules, planOf, type PlanItem } from '../plan/codes.ts';
import { endedHere } from '../plan/ended-here.ts';
import { linesAbout } from '../plan/lines-about.ts';
import { reachNote } from '../plan/reach-note.ts';
import { indexRun, type RunIndex } from '../run-index.ts';
import { portalLink } from '../technical/portal-link.ts';
import { aboutOf } from '../technical/former-view.ts';
import { cleanAll } from '../text/clean.ts';
import { nameOf } from '../told/name-of.ts';
import { rowSubjects, type RowSubject } from './row-subjects.ts';
import { rowWork } from './row-work.ts';

const header = [
  'council',
  'code',
  'urgency',
  'change',
  'rule',
  'subject kind',
  'subject id',
  'subject name',
  'policy lines',
  'steps',
  'commands',
  'before',
  'note first',
  'undo',
  'portal',
  'minutes for all of the code',
  'cost',
  'owner',
  'by',
] as const;

function rowOf(
  index: RunIndex,
  item: PlanItem,
  { rule, subject, enders }: { rule: RuleText; subject: RowSubject; enders: readonly string[] },
): string {
  const { run } = index;
  // A row that stands for many is about all of them.
  const whom = subject.id === '' ? item.subjects : [subject];
  const planned = plannedFor(run, { rule: rule.id });
  // A report counts what is beyond the first five, and names this file for them.
  const about = aboutOf(run, rule, subject.id === '' ? [] : [subject]);
  const { steps, commands, noted, undo } = rowWork(rule, about, enders);
  return csvRow([
    run.council,
    item.code,
    item.urgency,
    rule.failTitle,
    rule.id,
    subject.kind,
    subject.ids,
    nameOf(subject),
    linesAbout(index, [rule], whom)
      .map(({ ref }) => clauseLine(ref))
      .join('; '),
    steps,
    commands,
    [rule.before, reachNote(index, rule, whom)].filter((part) => part !== '').join(' '),
    noted,
    undo,
    portalLink(run.tenant.id, subject)?.address ?? '',
    String(item.minutes),
    rule.effort.cost,
    planned?.owner ?? '',
    planned?.by ?? '',
  ]);
}

function* rowsOf(run: Run): Generator<string> {
  yield csvRow(header);
  const index = indexRun(run);
  for (const item of planOf(index).items)
    for (const rule of [...item.rules, ...closedRules(item)]) {
      const enders = endedHere(item, rule);
      for (const subject of rowSubjects(item, rule)) yield rowOf(index, item, { rule, subject, enders });
    }
}

/** One row a change, the most harmful first, under the codes of the other documents. Dates are ISO. */
export function todoCsv(raw: Run): Pieces {
  return { [Symbol.iterator]: () => csvPieces(rowsOf(cleanAll(raw))) };
}
