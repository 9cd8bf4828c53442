import { BeadleError } from '../model/error.ts';
import { couldNotRun } from './exit-code.ts';
import { reportError } from './report-error.ts';
import { processTerminal } from './terminal.ts';

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : error.name);

/** A reader that has seen enough (`| head`) closes the pipe: no fault, and no reason to stop the work. */
const hadEnough = new Set(['EPIPE', 'ECONNRESET', 'EOF']);

/**
 * Watches over the process's own output. A pipe that its reader closed is told to nobody, and the exit code stays that of
 * the work; an output that cannot be written (a full disk) is an error with code 2, whatever the work came to.
 */
export function watchOutput(json: boolean): void {
  let failed = false;
  process.stdout.on('error', (error: Error) => {
    if (hadEnough.has(codeOf(error)) || failed) return;
    failed = true;
    const problem = new BeadleError(
      'OUTPUT_UNWRITABLE',
      `Standard output could not be written (${codeOf(error)}); what was printed is not complete.`,
      { hint: 'Check that the disk has room, or write to another file.' },
    );
    reportError(problem, processTerminal({ quiet: false, json }), false);
  });
  // Where nothing can be said, the exit code still speaks.
  process.stderr.on('error', () => undefined);
  process.on('exit', () => {
    if (failed) process.exitCode = couldNotRun;
  });
}

/** Whatever nobody caught is a fault of ours: it ends the process with code 2 and a sentence, not with a bare stack. */
export function watchFaults(json: boolean, debug: boolean): void {
  process.on('uncaughtException', (error: unknown) => {
    reportError(error, processTerminal({ quiet: false, json }), debug);
    process.exit(couldNotRun);
  });
}
