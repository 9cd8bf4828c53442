import { type FixStep, stepParts } from '../../model/fix-step.ts';
import { type About, type CommandGroup, filledCommands } from './filled-commands.ts';

/** One step: what to do, and its commands, object by object where they differ. */
export interface Step {
  readonly text: string;
  readonly groups: readonly CommandGroup[];
  /** Objects beyond those that are shown; todo.csv has each. */
  readonly more: number;
}

/** In a report, commands for more objects than these are counted. */
const mostObjects = 5;

/**
 * Steps with the ids of the objects that they are for. A command without a place for an id stays as it is, and so does
 * one whose objects have no id that can stand in a command.
 *
 * @param most objects beyond these are counted
 */
export function stepsFor(fix: readonly FixStep[], about: About, most = mostObjects): Step[] {
  return fix.map((step) => {
    const { text, commands } = stepParts(step);
    return { text, ...filledCommands(commands, about, most) };
  });
}
