import type { Argv } from 'yargs';
import { config } from './common-options.ts';
import { withExamples } from './examples.ts';
import { runCommand, type Common } from './run-command.ts';

/** Commands about what only the council can tell. */
export function councilCommands(parser: Argv<Common>): void {
  parser.command(
    'attest',
    "Answer the policy's questions: in the terminal, or with a Word form",
    (y) =>
      withExamples(y, 'attest')
        .option('config', config)
        .option('form', { type: 'string', describe: 'Write the form for a clerk, such as Questions.docx' })
        .option('import', { type: 'string', describe: 'Read a filled form back (.docx or .odt)' })
        .option('by', { type: 'string', describe: 'Who answers [default: as the form says]' })
        .option('on', { type: 'string', describe: 'The day, yyyy-mm-dd [default: as the form says; today]' }),
    runCommand(async () => (await import('./commands/attest.ts')).attest),
  );
  parser.command(
    'register',
    'Which registers the council gave; --from-tenant writes a first people register to correct',
    (y) =>
      withExamples(y, 'register')
        .option('config', config)
        .option('from-tenant', {
          type: 'boolean',
          default: false,
          describe: 'Write a first people register from the accounts',
        })
        .option('snapshot', { type: 'string', describe: 'Take the accounts of a saved snapshot' })
        .option('to', { type: 'string', describe: 'The file [default: people.csv beside beadle.yaml]' }),
    runCommand(async () => (await import('./commands/people-table.ts')).register),
  );
}
