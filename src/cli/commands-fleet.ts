import type { Argv } from 'yargs';
import { withExamples } from './examples.ts';
import { runCommand, type Common } from './run-command.ts';

const log = {
  choices: ['text', 'json'] as const,
  default: 'text' as const,
  describe: 'Lines for people, or one JSON object a line for a log service',
};

const fleetOptions = {
  fleet: { type: 'string', default: 'fleet.yaml', describe: 'The fleet file' },
  only: {
    type: 'string',
    array: true,
    default: [] as string[],
    defaultDescription: 'all',
    describe: 'These councils alone',
  },
  group: {
    type: 'string',
    array: true,
    default: [] as string[],
    defaultDescription: 'all',
    describe: 'The councils of these groups',
  },
} as const;

function actions(y: Argv<Common>): Argv<Common> {
  y.command(
    'run',
    'Audit every council, unattended',
    (run) =>
      withExamples(run, 'fleet run')
        .options(fleetOptions)
        .option('concurrency', { type: 'number', describe: 'Councils at the same time' })
        .option('fail-on', {
          choices: ['action', 'new', 'open'] as const,
          describe: 'End with 1 when something needs action, is new or may be, or is open',
        })
        .option('log', log)
        .option('resume', {
          type: 'boolean',
          default: false,
          describe: 'Go on with a run that was interrupted',
        }),
    runCommand(async () => (await import('./commands/fleet-run.ts')).fleetRun),
  );
  y.command(
    'status',
    'One row a council, worst first',
    (status) =>
      withExamples(status, 'fleet status')
        .options(fleetOptions)
        .option('open', { type: 'boolean', default: false, describe: 'Only councils with something open' })
        .option('check', {
          type: 'boolean',
          default: false,
          describe: 'End with 1 when a council was not read for too long',
        })
        .option('csv', { type: 'string', describe: 'Write it for a spreadsheet' })
        .option('html', { type: 'string', describe: 'Write the overview with themes, such as fleet.html' }),
    runCommand(async () => (await import('./commands/fleet-status.ts')).fleetStatus),
  );
  y.command(
    'todo',
    'What is open in all councils, by fix',
    (todo) => withExamples(todo, 'fleet todo').options(fleetOptions),
    runCommand(async () => (await import('./commands/fleet-todo.ts')).fleetTodo),
  );
  y.command(
    'queue',
    'Let workers audit every council, now',
    (queue) => withExamples(queue, 'fleet queue').options(fleetOptions),
    runCommand(async () => (await import('./commands/fleet-queue.ts')).fleetQueue),
  );
  return withExamples(y, 'fleet').demandCommand(1, 'Which: run, status, todo or queue?');
}

/** Commands over all councils of a provider. */
export function fleetCommands(parser: Argv<Common>): void {
  parser.command('fleet', 'All councils of a fleet file: run, status, todo, queue', actions);
  parser.command(
    'worker',
    'Audit councils whose turn it is, on any number of computers (PostgreSQL)',
    (y) =>
      withExamples(y, 'worker')
        .option('fleet', fleetOptions.fleet)
        .option('concurrency', { type: 'number', describe: 'Councils at the same time' })
        .option('drain', {
          type: 'boolean',
          default: false,
          describe: 'End when no audit waits or runs any more',
        })
        .option('log', log),
    runCommand(async () => (await import('./commands/worker.ts')).worker),
  );
}
