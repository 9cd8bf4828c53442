import { clauseLine } from '../model/clause-line.ts';
import { stepParts } from '../model/fix-step.ts';
import type { RuleText, Run, Subject } from '../model/run.ts';
import type { Pieces } from '../store/run-store.ts';
import { csvPieces, csvRow } from './csv.ts';
import { plannedFor } from './paper/planned.ts';
import { closedRules, planOf, type PlanItem } from './plan/codes.ts';
import { endedHere } from './plan/ended-here.ts';
import { linesAbout } from './plan/lines-about.ts';
import { reachNote } from './plan/reach-note.ts';
import { indexRun, type RunIndex } from './run-index.ts';
import { portalLink } from './technical/portal-link.ts';
import type { About } from './technical/command-objects.ts';
import { filledCommands } from './technical/filled-commands.ts';
import { aboutOf } from './technical/former-view.ts';
import { runnable } from './technical/shells.ts';
import { mostRows, stepsFor, type Step } from './technical/steps.ts';
import { cleanAll } from './text/clean.ts';
import { nameOf } from './told/name-of.ts';

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

/** A rule that counts without naming has one row for all. */
const nobody: Subject = { kind: '', id: '', name: '' };

/** Names in one cell; of more there is the number. */
const mostNamed = 50;

/** One change does for all whom the rule names: a row for each would be the same work many times. */
function isOneChange({ effort, fix, former }: RuleText): boolean {
  const commands = [
    ...fix.flatMap((step) => stepParts(step).commands),
    ...former.flatMap((one) => ('note' in one && one.read !== undefined ? [one.read] : [])),
  ];
  return effort.each === 0 && !commands.some((command) => command.includes('<object id>'));
}

function subjectsOf({ open, closed }: PlanItem, rule: RuleText): readonly Subject[] {
  const found = [...open, ...closed].flatMap((one) => (one.rule.id === rule.id ? [one.finding.subject] : []));
  const [first] = found;
  if (first === undefined) return [nobody];
  const together = isOneChange(rule);
  if (found.length === 1 || (!together && found.length <= mostRows)) return found;
  if (together && found.length <= mostNamed)
    return [{ kind: first.kind, id: '', name: found.map(nameOf).join('; ') }];
  return [{ kind: first.kind, id: '', name: `${String(found.length)}, each in findings.csv` }];
}

/** Commands as they are pasted, each on a line, below the number of its step as a comment of PowerShell. */
function commandsText(steps: readonly Step[]): string {
  return steps
    .flatMap(({ groups }, at) => {
      const commands = groups.flatMap((group) => group.commands);
      return commands.length === 0 ? [] : [`# step ${String(at + 1)}`, ...commands];
    })
    .join('\n');
}

/** What an undo needs and nobody keeps unless it is noted, with the commands that show it, each on a line. */
function noteFirst(rule: RuleText, about: About): string {
  return rule.former
    .flatMap((one) => {
      if ('snapshot' in one)
        return about.former.some(({ of }) => of === one.snapshot)
          ? []
          : [`${one.snapshot}, which the snapshot does not have`];
      const reads = one.read === undefined ? [] : [runnable(one.read)];
      return [one.note, ...filledCommands(reads, about, Infinity).groups.flatMap(({ commands }) => commands)];
    })
    .join('\n');
}

/** What is to be done: nothing of its own where another change of the same code ends it. */
function workOf(rule: RuleText, about: About, enders: readonly string[]) {
  if (enders.length > 0)
    return {
      steps: `Nothing of its own is to be done: the steps of ${enders.join(' and ')} end it.`,
      commands: '',
      noted: '',
      undo: '',
    };
  const steps = stepsFor(rule.fix, about, Infinity);
  return {
    steps: steps.map(({ text }, at) => `${String(at + 1)}. ${text}`).join(' '),
    commands: commandsText(steps),
    noted: noteFirst(rule, about),
    undo: rule.undo,
  };
}

function rowOf(
  index: RunIndex,
  item: PlanItem,
  { rule, subject, enders }: { rule: RuleText; subject: Subject; enders: readonly string[] },
): string {
  const { run } = index;
  // A row that stands for many is about all of them.
  const whom = subject.id === '' ? item.subjects : [subject];
  const planned = plannedFor(run, { rule: rule.id });
  // A report counts what is beyond the first five, and names this file for them.
  const about = aboutOf(run, rule, subject.id === '' ? [] : [subject]);
  const { steps, commands, noted, undo } = workOf(rule, about, enders);
  return csvRow([
    run.council,
    item.code,
    item.urgency,
    rule.failTitle,
    rule.id,
    subject.kind,
    subject.id,
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
      for (const subject of subjectsOf(item, rule)) yield rowOf(index, item, { rule, subject, enders });
    }
}

/** One row a change, the most harmful first, under the codes of the other documents. Dates are ISO. */
export function todoCsv(raw: Run): Pieces {
  return { [Symbol.iterator]: () => csvPieces(rowsOf(cleanAll(raw))) };
}
