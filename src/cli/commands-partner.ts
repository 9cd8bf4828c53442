import type { Argv } from 'yargs';
import { withExamples } from './examples.ts';
import { runCommand, type Common } from './run-command.ts';

/** For a provider that reads councils by its partner relationships (GDAP). */
export function partnerCommands(parser: Argv<Common>): void {
  parser.command(
    'partner <action>',
    "Sign a partner's person in for all councils (GDAP), or forget that sign-in",
    (y) =>
      withExamples(y, 'partner')
        .positional('action', { choices: ['signin', 'signout'] as const, demandOption: true })
        .option('config', {
          type: 'string',
          describe:
            'fleet.yaml or beadle.yaml that says how to sign in [default: fleet.yaml, else beadle.yaml]',
        }),
    runCommand(async () => (await import('./commands/partner.ts')).partner),
  );
}
