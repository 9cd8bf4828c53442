import { BeadleError } from '../model/error.ts';
import { couldNotRun } from './exit-code.ts';

const stopped = (hint: string): BeadleError =>
  new BeadleError('CANCELLED', 'Stopped, as you asked. No report was written; earlier runs are untouched.', {
    hint,
  });

/** For what keeps what it read until it is asked to go on. */
export const goOnOrAnew =
  'Run the same command again when you are ready: with --resume it goes on with what was read, without it begins anew.';

/**
 * Runs work that Ctrl-C, or a polite kill, cancels: the first one lets it end tidily (no half-written file, no lost
 * earlier run), a second one ends the process at once.
 * @param hint what to do then
 */
export async function whileNotInterrupted<T>(
  work: (signal: AbortSignal) => Promise<T>,
  hint = 'Run the same command again when you are ready.',
): Promise<T> {
  const controller = new AbortController();
  const cancel = (): void => {
    if (controller.signal.aborted) process.exit(couldNotRun);
    controller.abort(stopped(hint));
  };
  process.on('SIGINT', cancel);
  process.on('SIGTERM', cancel);
  try {
    return await work(controller.signal);
  } finally {
    process.off('SIGINT', cancel);
    process.off('SIGTERM', cancel);
  }
}
