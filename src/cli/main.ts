import yargs, { type Argv } from 'yargs';
import { BeadleError } from '../model/error.ts';
import { couldNotRun } from './exit-code.ts';
import { reportError } from './report-error.ts';
import { processTerminal, type Terminal } from './terminal.ts';
import { beadleVersion } from './version.ts';

/** What every command gets; it returns the exit code. */
export type Command<Options> = (options: Options, terminal: Terminal) => Promise<number>;

interface Common {
  readonly quiet?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly debug?: boolean | undefined;
}

/**
 * Runs a command that is loaded only now, so that `beadle --help` does not wait for the code of Microsoft's
 * libraries. Every failure ends here, with exit code 2 and a text for a person (or JSON).
 */
const run =
  <Options extends Common>(load: () => Promise<Command<Options>>) =>
  async (options: Options): Promise<void> => {
    const terminal = processTerminal({ quiet: options.quiet === true, json: options.json === true });
    try {
      const command = await load();
      process.exitCode = await command(options, terminal);
    } catch (error) {
      reportError(error, terminal, options.debug === true);
      process.exitCode = couldNotRun;
    }
  };

const config = (parser: Argv) =>
  parser.option('config', {
    type: 'string',
    default: 'beadle.yaml',
    describe: 'Settings of the council; .env is read from the folder beside it',
  });

const choices = (parser: Argv) =>
  config(parser)
    .option('policy', {
      type: 'string',
      describe: 'Policy to check against: an id, or a path to a YAML file',
    })
    .option('output', { type: 'string', describe: 'Folder for reports; default: the one beadle.yaml names' });

const resume = {
  type: 'boolean',
  default: false,
  describe: 'Go on with a collection that was interrupted',
} as const;

const commands = (parser: Argv) =>
  parser
    .command(
      'demo',
      'Audit the embedded fictional council, end to end over HTTPS',
      (y) =>
        y
          .option('council', { type: 'string', default: 'exampleton', describe: 'Which fictional council' })
          .option('output', { type: 'string', default: 'reports/out', describe: 'Folder for reports' }),
      run(async () => (await import('./commands/demo.ts')).demo),
    )
    .command(
      'doctor',
      'Can we sign in, what is granted, what is licensed, which clauses will be unknown and why',
      (y) => config(y).option('policy', { type: 'string', describe: 'Policy whose clauses are looked at' }),
      run(async () => (await import('./commands/doctor.ts')).doctor),
    )
    .command(
      'audit',
      'Collect, judge, report',
      (y) =>
        choices(y)
          .option('snapshot', {
            type: 'string',
            describe: 'Judge this saved snapshot instead of reading the tenant',
          })
          .option('resume', resume),
      run(async () => (await import('./commands/audit.ts')).audit),
    )
    .command(
      'collect',
      'Read the settings and save them as a snapshot, without judging them',
      (y) =>
        config(y)
          .option('to', { type: 'string', default: 'snapshot.json', describe: 'File for the snapshot' })
          .option('resume', resume),
      run(async () => (await import('./commands/collect.ts')).collect),
    )
    .command(
      'report <run>',
      'Make the reports again from the run.json of an earlier audit',
      (y) =>
        y
          .positional('run', { type: 'string', demandOption: true, describe: 'Path to run.json' })
          .option('output', { type: 'string', default: 'reports/out', describe: 'Folder for reports' }),
      run(async () => (await import('./commands/report.ts')).report),
    )
    .command(
      'import <tool> <file>',
      "Turn another tool's export into a snapshot",
      (y) =>
        y
          .positional('tool', { choices: ['scubagear', 'exchange'] as const, demandOption: true })
          .positional('file', { type: 'string', demandOption: true, describe: 'The exported file' })
          .option('to', { type: 'string', default: 'snapshot.json', describe: 'File for the snapshot' })
          .option('into', {
            type: 'string',
            describe: 'exchange: the snapshot that lacks the Exchange evidence',
          }),
      run(async () => (await import('./commands/import.ts')).importFile),
    )
    .command(
      'rules <action> [id]',
      'List the rules, show one, or run their examples',
      (y) =>
        y
          .positional('action', { choices: ['list', 'show', 'test'] as const, demandOption: true })
          .positional('id', { type: 'string', describe: 'Rule id, such as people/second-step-enforced' })
          .option('folder', { type: 'string', describe: 'Folder of rules; default: the ones that ship' }),
      run(async () => (await import('./commands/rules.ts')).rules),
    )
    .command(
      'policies <action> [policy]',
      'List the policies, show one, or check a policy file',
      (y) =>
        y
          .positional('action', { choices: ['list', 'show', 'check'] as const, demandOption: true })
          .positional('policy', { type: 'string', describe: 'Policy id, or a path to a YAML file' }),
      run(async () => (await import('./commands/policies.ts')).policies),
    );

/** The command line. Sets `process.exitCode`; usage errors end with 2 like any other "could not run". */
export const main = async (argv: readonly string[]): Promise<void> => {
  const parser = commands(yargs([...argv]))
    .scriptName('beadle')
    .usage(
      "$0 <command>\n\nChecks a council's Microsoft 365 settings against its own IT policy. It only reads.",
    )
    .option('quiet', {
      type: 'boolean',
      default: false,
      describe: 'Print results and errors only',
      global: true,
    })
    .option('json', {
      type: 'boolean',
      default: false,
      describe: 'Print results and errors as JSON',
      global: true,
    })
    .option('debug', {
      type: 'boolean',
      default: false,
      describe: 'Show what lay behind an error',
      global: true,
    })
    .epilogue('Exit codes: 0 all in place, 1 something needs action, 2 could not run, 3 something is open.')
    .demandCommand(1, 'Which command?')
    .strict()
    .version(beadleVersion)
    .help()
    .exitProcess(false)
    .fail((message: string, error?: Error) => {
      throw error ?? new BeadleError('USAGE', message, { hint: 'Run "beadle --help" to see what there is.' });
    });
  try {
    await parser.parseAsync();
  } catch (error) {
    const asked = { quiet: false, json: argv.includes('--json') };
    reportError(error, processTerminal(asked), argv.includes('--debug'));
    process.exitCode = couldNotRun;
  }
};
