import type { Argv } from 'yargs';
import { config, openOption, output, policy, resume } from './common-options.ts';
import { initOptions } from './init/init-options.ts';
import { withExamples } from './examples.ts';
import { runCommand, type Common } from './run-command.ts';

/** Setting a council up, and auditing it. */
export function auditCommands(parser: Argv<Common>): void {
  parser
    .command(
      'demo',
      'Audit an embedded fictional council, end to end over HTTPS',
      (y) =>
        withExamples(y, 'demo')
          .option('council', { type: 'string', describe: 'Which fictional council' })
          .option('output', { type: 'string', default: 'reports/out', describe: 'Folder for reports' })
          .option('open', openOption),
      runCommand(async () => (await import('./commands/demo.ts')).demo),
    )
    .command(
      'init',
      'Set a council up: settings, certificate, and scripts that let Beadle read its tenant',
      (y) => withExamples(y, 'init').options(initOptions),
      runCommand(async () => (await import('./commands/init.ts')).init),
    )
    .command(
      'doctor',
      'Can we sign in, what is granted, and which clauses will be unknown',
      (y) => withExamples(y, 'doctor').option('config', config).option('policy', policy),
      runCommand(async () => (await import('./commands/doctor.ts')).doctor),
    )
    .command(
      'audit',
      'Collect, judge, report',
      (y) =>
        withExamples(y, 'audit')
          .option('config', config)
          .option('policy', policy)
          .option('output', output)
          .option('snapshot', {
            type: 'string',
            describe: 'Judge this saved snapshot, or that of a run folder, instead of reading the tenant',
          })
          .option('resume', resume)
          .option('open', openOption),
      runCommand(async () => (await import('./commands/audit.ts')).audit),
    );
}
