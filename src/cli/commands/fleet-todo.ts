import { toDoList } from '../../documents/fleet/to-do-list.ts';
import { chooseCouncils } from '../../fleet/choose-councils.ts';
import { readFleet } from '../../fleet/fleet-file.ts';
import { lastRuns } from '../../fleet/last-runs.ts';
import { toDo } from '../../history/to-do.ts';
import { printable } from '../../model/printable.ts';
import type { Command } from './command-options.ts';

export interface FleetTodoCommand {
  readonly fleet: string;
  readonly only: readonly string[];
  readonly group: readonly string[];
}

/** `beadle fleet todo`: what is open in all councils, by fix. */
export const fleetTodo: Command<FleetTodoCommand> = async (options, terminal) => {
  const fleet = await readFleet(options.fleet);
  const councils = chooseCouncils(fleet, { only: options.only, groups: options.group });
  const { runs, without } = await lastRuns(councils, { fleet, environment: process.env });
  const fixes = toDo(runs);
  if (terminal.json) {
    terminal.result(JSON.stringify({ fixes, without }));
    return 0;
  }
  terminal.result(toDoList(fixes));
  if (without.length > 0)
    terminal.result(['', 'Not in this list', ...without.map((line) => `  ${printable(line)}`)].join('\n'));
  return 0;
};
