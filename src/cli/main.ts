import { readFileSync } from 'node:fs';
import { privateCache } from '../model/private-cache.ts';
import { couldNotRun } from './exit-code.ts';
import { asksMainHelp } from './main-help.ts';
import { watchFaults, watchOutput } from './output.ts';
import { ownProcess } from './own-process.ts';
import { reportError } from './report-error.ts';
import { processTerminal } from './terminal.ts';

/** The first page of help, as the published package has it; a checkout has none and asks the parser. */
function preparedHelp(): string | undefined {
  try {
    return readFileSync(new URL('../../prepared/help.txt', import.meta.url), 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * The command line as a process of its own: `main`, and nothing that its output or a fault of ours does goes untold.
 * @param cache a folder that only this user can write to, for what can be made again
 */
export async function run(argv: readonly string[], cache?: string): Promise<void> {
  privateCache.use(cache);
  ownProcess.claim();
  const json = argv.includes('--json');
  watchOutput(json);
  watchFaults(json, argv.includes('--debug'));
  await main(argv);
}

/** The command line. Sets `process.exitCode`; usage errors end with 2 like any other "could not run". */
export const main = async (argv: readonly string[]): Promise<void> => {
  try {
    const ready = asksMainHelp(argv) ? preparedHelp() : undefined;
    if (ready !== undefined) {
      process.stdout.write(ready);
      return;
    }
    const { mainHelpPage, parseCommand } = await import('./command-line.ts');
    if (asksMainHelp(argv)) process.stdout.write(await mainHelpPage());
    else await parseCommand(argv);
  } catch (error) {
    const asked = { quiet: false, json: argv.includes('--json') };
    reportError(error, processTerminal(asked), argv.includes('--debug'));
    process.exitCode = couldNotRun;
  }
};
