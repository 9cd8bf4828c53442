import type { Argv } from 'yargs';
import { withExamples } from './examples.ts';
import { runCommand, type Common } from './run-command.ts';

/** Trying things out, without a tenant. */
export function practiceCommands(parser: Argv<Common>): void {
  parser
    .command(
      'simulator [council]',
      'Serve a fictional council over HTTPS on this computer, until Ctrl-C',
      (y) =>
        withExamples(y, 'simulator')
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
        withExamples(y, 'config')
          .positional('action', { choices: ['check'] as const, demandOption: true })
          .positional('file', {
            type: 'string',
            describe: 'The file [default: beadle.yaml, else fleet.yaml]',
          }),
      runCommand(async () => (await import('./commands/config.ts')).config),
    );
}

/** For who writes rules and policies. */
export function authoringCommands(parser: Argv<Common>): void {
  parser
    .command(
      'rules <action> [id]',
      'List the rules, show one, or run their examples',
      (y) =>
        withExamples(y, 'rules')
          .positional('action', { choices: ['list', 'show', 'test'] as const, demandOption: true })
          .positional('id', { type: 'string', describe: 'Rule id, such as people/second-step-enforced' })
          .option('folder', { type: 'string', describe: 'Folder of rules; default: the ones that ship' }),
      runCommand(async () => (await import('./commands/rules.ts')).rules),
    )
    .command(
      'policies <action> [policy]',
      "List the policies, show one, check a policy file, or make one from a council's own document",
      (y) =>
        withExamples(y, 'policies')
          .positional('action', { choices: ['list', 'show', 'check', 'new'] as const, demandOption: true })
          .positional('policy', { type: 'string', describe: 'Policy id, or a path to a YAML file' })
          .option('from', { type: 'string', describe: 'new: the document, .docx, .odt or .txt' })
          .option('review', { type: 'boolean', default: false, describe: 'new: ask in the terminal' })
          .option('folder', { type: 'string', default: '.', describe: "new: the council's folder" })
          .option('council', { type: 'string', describe: 'new: its name [default: from beadle.yaml]' }),
      runCommand(async () => (await import('./commands/policies.ts')).policies),
    );
}
