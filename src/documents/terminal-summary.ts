import pc from 'picocolors';
import type { Verdict } from '../model/outcome.ts';
import type { Run } from '../model/run.ts';
import { statusOf } from './clerk/status-counts.ts';
import { firstThings, urgentUnknown } from './clerk/first-things.ts';
import { notChecked } from './clerk/not-checked.ts';
import { indexRun } from './run-index.ts';
import { cleanAll, oneLine } from './text/clean.ts';
import { settingsAge } from './settings-age.ts';
import { longDate } from './text/dates.ts';

type Paint = ReturnType<typeof pc.createColors>;

const colourOf = (paint: Paint, verdict: Verdict): ((text: string) => string) => {
  switch (verdict) {
    case 'in-place':
      return paint.green;
    case 'action-needed':
      return paint.red;
    case 'partly-in-place':
    case 'needs-decision':
      return paint.yellow;
    case 'to-confirm':
      return paint.blue;
    case 'accepted':
      return paint.magenta;
    case 'confirmed':
      return paint.green;
    case 'could-not-check':
    case 'does-not-apply':
    case 'background':
      return paint.dim;
  }
};

/** The lines of the policy that ask for it; those whose wording is to be decided say so. */
function whereOf({ clauses, undecided }: ReturnType<typeof firstThings>['things'][number]): string {
  if (clauses.length > 0) return clauses.map(oneLine).join(', ');
  if (undecided.length === 0) return 'not in the policy yet';
  return `${undecided.map(oneLine).join(', ')}, wording to be decided`;
}

/**
 * A run in some lines for a terminal: counts, what comes first, and why things could not be checked. Holds no name of
 * a person, and no character from the tenant that a terminal would act on.
 * @param colour whether the terminal shows colour (`NO_COLOR` is the caller's business)
 */
export const terminalSummary = (raw: Run, colour: boolean): string => {
  const paint = pc.createColors(colour);
  const run = cleanAll(raw);
  const index = indexRun(run);
  const age = settingsAge(run);
  const { counts, inPlace, checked, unknown, answers, promises } = statusOf(index);
  const { things, left } = firstThings(index);
  const unchecked = notChecked(index);
  const unseen = urgentUnknown(index).rules.length;
  return [
    paint.bold(`${oneLine(run.council)}, settings read on ${longDate(run.readAt)}`),
    ...(age === undefined ? [] : [age]),
    '',
    `The policy makes ${promises === 1 ? '1 promise' : `${String(promises)} promises`}.${run.policy.reviewed === undefined ? ' Nobody has yet read its wording for gaps.' : ''}`,
    ...counts.map(({ verdict, icon, count, words }) =>
      colourOf(paint, verdict)(`  ${icon} ${String(count).padStart(3)} ${words}`),
    ),
    `${String(inPlace)} in place of ${String(checked)} we could check; ${String(unknown)} could not be checked.`,
    `Questions for the clerk: ${String(answers.total)}; ${String(answers.due)} ${answers.due === 1 ? 'waits' : 'wait'} for an answer.`,
    ...(things.length === 0 ? [] : ['', paint.bold('Do these first')]),
    ...things.map((one) => `  ${paint.bold(one.code)} ${oneLine(one.what)} (${whereOf(one)})`),
    ...(left === 0 ? [] : [`  and ${String(left)} more in the report`]),
    ...(unseen === 0
      ? []
      : ['', `Not checked of what matters most: ${String(unseen)}. The clerk's report names each.`]),
    ...(unchecked.groups.length === 0
      ? []
      : ['', paint.bold('Could not be checked, by reason, in the policy and outside it')]),
    ...unchecked.groups.map(({ heading, count }) => `  ${String(count).padStart(3)} ${heading}`),
    '',
  ].join('\n');
};
