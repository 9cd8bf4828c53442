import type { Argv } from 'yargs';
import { signInOptions } from './signin/options.ts';
import { config, openOption, output, policy, resume, to, toBesideSettings } from './common-options.ts';
import { councilCommands } from './commands-council.ts';
import { fleetCommands } from './commands-fleet.ts';
import { rememberingCommands } from './commands-remembering.ts';
import { runCommand, type Common } from './run-command.ts';

const auditing = (parser: Argv<Common>) =>
  parser
    .command(
      'demo',
      'Audit an embedded fictional council, end to end over HTTPS',
      (y) =>
        y
          .option('council', { type: 'string', describe: 'Which fictional council' })
          .option('output', { type: 'string', default: 'reports/out', describe: 'Folder for reports' })
          .option('open', openOption),
      runCommand(async () => (await import('./commands/demo.ts')).demo),
    )
    .command(
      'init',
      'Set a council up: settings, certificate, and scripts that let Beadle read its tenant',
      (y) =>
        y
          .option('config', config)
          .option('council', { type: 'string', describe: 'Its name' })
          .option('nation', { choices: ['england', 'wales', 'scotland', 'northern-ireland'] as const })
          .option('policy', policy)
          .option('tenant', { type: 'string', describe: 'Directory (tenant) id, or a domain of it' })
          .option('client-id', { type: 'string', describe: 'Application (client) id' })
          .option('method', {
            choices: [
              'certificate',
              'managed-identity',
              'federated-identity',
              'workload-identity',
              'client-secret',
              'browser',
              'azure-cli',
              'device-code',
            ] as const,
            default: 'certificate' as const,
            describe: 'Way of signing in',
          })
          .option('certificate', { type: 'string', describe: 'A certificate (PEM) that exists already' })
          .option('fleet', {
            type: 'boolean',
            default: false,
            describe: 'As one of many: adds it to fleet.yaml, with one app and one certificate for all',
          })
          .option('practice', {
            type: 'string',
            describe: 'A fictional council to practise on, with every command',
          })
          .option('all-checks', {
            type: 'boolean',
            default: false,
            describe: 'Ask for what checks outside the policy need, too',
          })
          .option('doctor', { type: 'boolean', describe: 'End with "beadle doctor"' }),
      runCommand(async () => (await import('./commands/init.ts')).init),
    )
    .command(
      'doctor',
      'Can we sign in, what is granted, and which clauses will be unknown',
      (y) => y.option('config', config).option('policy', policy),
      runCommand(async () => (await import('./commands/doctor.ts')).doctor),
    )
    .command(
      'audit',
      'Collect, judge, report',
      (y) =>
        y
          .option('config', config)
          .option('policy', policy)
          .option('output', output)
          .option('snapshot', {
            type: 'string',
            describe: 'Judge this saved snapshot instead of reading the tenant',
          })
          .option('resume', resume)
          .option('open', openOption),
      runCommand(async () => (await import('./commands/audit.ts')).audit),
    );

const halves = (parser: Argv<Common>) =>
  parser
    .command(
      'collect',
      'Read the settings and save them as a snapshot, without judging them',
      (y) => y.option('config', config).option('to', toBesideSettings).option('resume', resume),
      runCommand(async () => (await import('./commands/collect.ts')).collect),
    )
    .command(
      'report <run>',
      'Make the reports again from the run.json of an earlier audit',
      (y) =>
        y
          .positional('run', { type: 'string', demandOption: true, describe: 'Path to run.json' })
          .option('output', { type: 'string', default: 'reports/out', describe: 'Folder for reports' })
          .option('branding', { type: 'string', describe: "Folder with the provider's logo and contact" })
          .option('open', openOption),
      runCommand(async () => (await import('./commands/report.ts')).report),
    )
    .command(
      'import <tool> <file>',
      "Turn another tool's export into a snapshot",
      (y) =>
        y
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

const practising = (parser: Argv<Common>) =>
  parser
    .command(
      'simulator [council]',
      'Serve a fictional council over HTTPS on this computer, until Ctrl-C',
      (y) =>
        y
          .positional('council', { type: 'string', default: 'exampleton', describe: 'Which' })
          .option('port', { type: 'number', default: 0, describe: '0: a free one' })
          .option('ca', {
            type: 'string',
            default: '.beadle/simulator-ca.pem',
            describe: 'Where the certificate to trust is written',
          })
          .option('limits', {
            type: 'boolean',
            default: false,
            describe: "Answer 429 beyond Microsoft's published limits",
          })
          .option('slow', { type: 'boolean', default: false, describe: 'Take as long as Microsoft does' }),
      runCommand(async () => (await import('./commands/simulator.ts')).simulator),
    )
    .command(
      'config <action> [file]',
      'Check beadle.yaml or fleet.yaml with every file that they name, without signing in',
      (y) =>
        y.positional('action', { choices: ['check'] as const, demandOption: true }).positional('file', {
          type: 'string',
          describe: 'The file [default: beadle.yaml, else fleet.yaml]',
        }),
      runCommand(async () => (await import('./commands/config.ts')).config),
    );

const asking = (parser: Argv<Common>) =>
  parser.command(
    'signin',
    'Which Conditional Access policies apply to one sign-in, and what it is asked for',
    (y) =>
      y
        .option('snapshot', { type: 'string', default: 'snapshot.json', describe: 'The saved snapshot' })
        .option('config', config)
        .options(signInOptions),
    runCommand(async () => (await import('./commands/signin.ts')).signin),
  );

const authoring = (parser: Argv<Common>) =>
  parser
    .command(
      'rules <action> [id]',
      'List the rules, show one, or run their examples',
      (y) =>
        y
          .positional('action', { choices: ['list', 'show', 'test'] as const, demandOption: true })
          .positional('id', { type: 'string', describe: 'Rule id, such as people/second-step-enforced' })
          .option('folder', { type: 'string', describe: 'Folder of rules; default: the ones that ship' }),
      runCommand(async () => (await import('./commands/rules.ts')).rules),
    )
    .command(
      'policies <action> [policy]',
      "List the policies, show one, check a policy file, or make one from a council's own document",
      (y) =>
        y
          .positional('action', { choices: ['list', 'show', 'check', 'new'] as const, demandOption: true })
          .positional('policy', { type: 'string', describe: 'Policy id, or a path to a YAML file' })
          .option('from', { type: 'string', describe: 'new: the document, .docx, .odt or .txt' })
          .option('review', { type: 'boolean', default: false, describe: 'new: ask in the terminal' })
          .option('folder', { type: 'string', default: '.', describe: "new: the council's folder" })
          .option('council', { type: 'string', describe: 'new: its name [default: from beadle.yaml]' }),
      runCommand(async () => (await import('./commands/policies.ts')).policies),
    );

/** Every command. What each does stands in `commands/`; the code is loaded when the command is run. */
export const commands = (parser: Argv<Common>): Argv<Common> => {
  auditing(parser);
  halves(parser);
  practising(parser);
  asking(parser);
  councilCommands(parser);
  authoring(parser);
  rememberingCommands(parser);
  fleetCommands(parser);
  return parser;
};
