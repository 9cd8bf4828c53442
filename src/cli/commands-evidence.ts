import type { Argv } from 'yargs';
import { config, openOption, resume, to, toBesideSettings } from './common-options.ts';
import { withExamples } from './examples.ts';
import { runCommand, type Common } from './run-command.ts';
import { signInOptions } from './signin/options.ts';

/** The halves of an audit, and evidence from elsewhere. */
export function evidenceCommands(parser: Argv<Common>): void {
  parser
    .command(
      'collect',
      'Read the settings and save them as a snapshot, without judging them',
      (y) =>
        withExamples(y, 'collect')
          .option('config', config)
          .option('to', toBesideSettings)
          .option('resume', resume),
      runCommand(async () => (await import('./commands/collect.ts')).collect),
    )
    .command(
      'report <run>',
      'Make the reports again from the run.json of an earlier audit',
      (y) =>
        withExamples(y, 'report')
          .positional('run', {
            type: 'string',
            demandOption: true,
            describe: 'A run folder, or its run.json',
          })
          .option('output', { type: 'string', default: 'reports/out', describe: 'Folder for reports' })
          .option('branding', { type: 'string', describe: "Folder with the provider's logo and contact" })
          .option('open', openOption),
      runCommand(async () => (await import('./commands/report.ts')).report),
    )
    .command(
      'import <tool> <file>',
      "Turn another tool's export into a snapshot",
      (y) =>
        withExamples(y, 'import')
          .positional('tool', { choices: ['scubagear', 'exchange', 'graph'] as const, demandOption: true })
          .positional('file', {
            type: 'string',
            demandOption: true,
            describe: 'The exported file; graph: a folder',
          })
          .option('config', config)
          .option('to', to)
          .option('into', { type: 'string', describe: 'exchange: the snapshot that lacks this evidence' })
          .option('taken', { type: 'string', describe: 'graph: the day of the export, yyyy-mm-dd' }),
      runCommand(async () => (await import('./commands/import.ts')).importFile),
    );
}

/** Questions to a saved snapshot. */
export function signInCommands(parser: Argv<Common>): void {
  parser.command(
    'signin',
    'Which Conditional Access policies apply to one sign-in, and what it is asked for',
    (y) =>
      withExamples(y, 'signin')
        .option('snapshot', { type: 'string', default: 'snapshot.json', describe: 'The saved snapshot' })
        .option('config', config)
        .options(signInOptions),
    runCommand(async () => (await import('./commands/signin.ts')).signin),
  );
}
