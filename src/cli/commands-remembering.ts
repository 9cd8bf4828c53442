import type { Argv } from 'yargs';
import { config } from './common-options.ts';
import { withExamples } from './examples.ts';
import { runCommand, type Common } from './run-command.ts';

/** Commands about what was concluded before. */
export function rememberingCommands(parser: Argv<Common>): void {
  parser
    .command(
      'purge',
      'Show what the retention schedule wants deleted, and delete it with --yes',
      (y) =>
        withExamples(y, 'purge').option('config', config).option('yes', {
          type: 'boolean',
          default: false,
          describe: 'Delete what is shown',
        }),
      runCommand(async () => (await import('./commands/purge.ts')).purge),
    )
    .command(
      'verify [run]',
      'Check that the runs are as they were written',
      (y) =>
        withExamples(y, 'verify')
          .positional('run', { type: 'string', describe: 'One run folder; default: all of the council' })
          .option('config', config),
      runCommand(async () => (await import('./commands/verify.ts')).verify),
    );
  parser.command(
    'person <action> <who>',
    'What is kept of one person: export it, or erase it with --yes',
    (y) =>
      withExamples(y, 'person')
        .positional('action', { choices: ['export', 'erase'] as const, demandOption: true })
        .positional('who', {
          type: 'string',
          demandOption: true,
          describe: 'Sign-in name, address, object id or name',
        })
        .option('config', config)
        .option('to', { type: 'string', default: 'person-export.json', describe: 'export: the file' })
        .option('yes', { type: 'boolean', default: false, describe: 'erase: do it' }),
    runCommand(async () => (await import('./commands/person.ts')).person),
  );
  parser.command(
    'offboard <council>',
    'The end of a contract: hand over, take access away, erase here',
    (y) =>
      withExamples(y, 'offboard')
        .positional('council', {
          type: 'string',
          demandOption: true,
          describe: 'Its name, as beadle.yaml or fleet.yaml has it',
        })
        .option('config', config)
        .option('handover', { type: 'string', describe: 'Write the encrypted archive for the council' })
        .option('erase', { type: 'boolean', default: false, describe: 'Delete everything kept here' })
        .option('dry-run', {
          type: 'boolean',
          default: false,
          describe: 'Only show what each step would do',
        })
        .option('confirmed-by', { type: 'string', describe: 'Who confirmed the hand-over' }),
    runCommand(async () => (await import('./commands/offboard.ts')).offboard),
  );
  parser.command(
    'diff [before] [after]',
    'What changed between two runs, and whether the council, a check or the policy changed it',
    (y) =>
      withExamples(y, 'diff')
        .positional('before', { type: 'string', describe: 'Run folder, run.json, or name of a run folder' })
        .positional('after', { type: 'string', describe: 'The same; default: the last run' })
        .option('config', config),
    runCommand(async () => (await import('./commands/diff.ts')).diff),
  );
}
