import type { Fix, FixAt } from '../../history/to-do.ts';
import { type FixStep, stepParts } from '../../model/fix-step.ts';
import { cleanAll, oneLine } from '../text/clean.ts';
import { nameOf } from '../told/name-of.ts';

const plural: Readonly<Record<string, readonly [string, string]>> = {
  person: ['person', 'people'],
  mailbox: ['mailbox', 'mailboxes'],
  device: ['device', 'devices'],
  phone: ['phone', 'phones'],
  tenant: ['setting', 'settings'],
};

const count = (amount: number, [one, many]: readonly [string, string]): string =>
  `${String(amount)} ${amount === 1 ? one : many}`;

const kindOf = ({ at }: Fix): readonly [string, string] =>
  plural[at[0]?.subjects[0]?.kind ?? ''] ?? ['finding', 'findings'];

const duration = (minutes: number): string =>
  minutes < 120
    ? `${String(minutes)} minutes`
    : `${String(Math.floor(minutes / 60))} h ${String(minutes % 60)} min`;

/** "Someone who has left can still sign in: 7 people in 5 councils, at most 70 minutes". */
export function fixLine(fix: Fix): string {
  const councils = count(fix.at.length, ['council', 'councils']);
  return `${oneLine(fix.title)}: ${count(fix.subjects, kindOf(fix))} in ${councils}, at most ${duration(fix.minutes)}`;
}

function councilBlock({ council, subjects, clauses }: FixAt): string[] {
  const where = clauses.length === 0 ? 'not in its policy yet' : `clause ${clauses.map(oneLine).join(', ')}`;
  return [
    `    ${oneLine(council)} (${where})`,
    ...subjects.map((one) =>
      one.kind === 'tenant' ? '      the whole tenant' : `      ${oneLine(nameOf(one))}  ${oneLine(one.id)}`,
    ),
  ];
}

function stepInLines(step: FixStep, index: number): string[] {
  const { text, commands } = stepParts(step);
  return [
    `  ${String(index + 1)}. ${oneLine(text)}`,
    ...commands.map((command) => `       ${oneLine(command)}`),
  ];
}

function fixBlock(fix: Fix): string[] {
  return [
    fixLine(fix),
    `  rule ${fix.rule}, ${fix.urgency}, licence cost: ${oneLine(fix.cost)}`,
    `  May break: ${oneLine(fix.before)}`,
    ...fix.steps.flatMap(stepInLines),
    `  Undo: ${oneLine(fix.undo)}`,
    ...fix.at.flatMap(councilBlock),
    '',
  ];
}

/** The work over all councils, by fix; minutes are our estimate. Names people: for the provider alone. */
export function toDoList(fixes: readonly Fix[]): string {
  if (fixes.length === 0)
    return 'Nothing is open in the last runs that are here to read. What could not be checked is not in this list.';
  const clean = cleanAll(fixes);
  return [
    ...clean.flatMap(fixBlock),
    'Times are our estimate of one, times all; one change often ends several. What a council accepted, and what could not be checked, is not in this list.',
  ].join('\n');
}
