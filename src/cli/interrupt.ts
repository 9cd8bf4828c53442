import { BeadleError } from '../model/error.ts';
import { couldNotRun } from './exit-code.ts';

const stopped = (): BeadleError =>
  new BeadleError('CANCELLED', 'Stopped, as you asked. No report was written; earlier runs are untouched.', {
    hint: 'Run the same command again when you are ready.',
  });

/**
 * Runs work that Ctrl-C, or a polite kill, cancels: the first one lets it end tidily (no half-written file, no lost
 * earlier run), a second one ends the process at once.
 */
export const whileNotInterrupted = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const controller = new AbortController();
  const cancel = (): void => {
    if (controller.signal.aborted) process.exit(couldNotRun);
    controller.abort(stopped());
  };
  process.on('SIGINT', cancel);
  process.on('SIGTERM', cancel);
  try {
    return await work(controller.signal);
  } finally {
    process.off('SIGINT', cancel);
    process.off('SIGTERM', cancel);
  }
};
