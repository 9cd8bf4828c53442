import { type FixStep, stepParts } from '../../model/fix-step.ts';
import type { About } from './command-objects.ts';
import { filledCommands, type FilledCommands } from './filled-commands.ts';

/** One step: what to do, and its commands, object by object where they differ. */
export interface Step extends FilledCommands {
  readonly text: string;
  /** The file that has the objects beyond those that are shown. */
  readonly moreIn: string;
}

/** In a report, commands for more objects than these are counted. */
const mostObjects = 5;

/** Nobody works off more rows of one change: above that todo.csv has one for all of them, and findings.csv names each. */
export const mostRows = 500;

/**
 * Steps with the ids of the objects that they are for. A command without a place for an id stays as it is, and so does
 * one whose objects have no id that can stand in a command.
 *
 * @param most objects beyond these are counted
 */
export function stepsFor(fix: readonly FixStep[], about: About, most = mostObjects): Step[] {
  return fix.map((step) => {
    const { text, commands } = stepParts(step);
    const moreIn = about.subjects.length > mostRows ? 'findings.csv' : 'todo.csv';
    return { text, ...filledCommands(commands, about, most), moreIn };
  });
}
