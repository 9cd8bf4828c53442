import type { Argv } from 'yargs';
import { config } from './common-options.ts';
import { runCommand, type Common } from './run-command.ts';

/** Commands about what was concluded before. */
export function rememberingCommands(parser: Argv<Common>): void {
  parser.command(
    'diff [before] [after]',
    'What changed between two runs, and whether the council, a check or the policy changed it',
    (y) =>
      y
        .positional('before', { type: 'string', describe: 'Run folder, run.json, or name of a run folder' })
        .positional('after', { type: 'string', describe: 'The same; default: the last run' })
        .option('config', config),
    runCommand(async () => (await import('./commands/diff.ts')).diff),
  );
}
