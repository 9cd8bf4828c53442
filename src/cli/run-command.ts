import type { Command } from './commands/command-options.ts';
import { couldNotRun } from './exit-code.ts';
import { reportError } from './report-error.ts';
import { processTerminal } from './terminal.ts';

/** Options that every command has. */
export interface Common {
  readonly quiet: boolean;
  readonly json: boolean;
  readonly debug: boolean;
}

/**
 * Runs a command that is loaded only now, so that `beadle --help` does not wait for the code of Microsoft's
 * libraries. Every failure ends here, with exit code 2 and a text for a person (or JSON).
 */
export const runCommand =
  <Options>(load: () => Promise<Command<Options>>) =>
  async (options: Options & Common): Promise<void> => {
    const terminal = processTerminal(options);
    try {
      const command = await load();
      process.exitCode = await command(options, terminal);
    } catch (error) {
      reportError(error, terminal, options.debug);
      process.exitCode = couldNotRun;
    }
  };
