import { BeadleError } from '../model/error.ts';

/**
 * Turns Ctrl-C and a polite kill into cancellation: the first one lets the work end tidily (no half-written file, no
 * lost earlier run), a second one ends the process at once.
 */
export const onInterrupt = (): { readonly signal: AbortSignal; readonly stop: () => void } => {
  const controller = new AbortController();
  const cancel = (): void => {
    if (controller.signal.aborted) process.exit(2);
    controller.abort(
      new BeadleError(
        'CANCELLED',
        'Stopped, as you asked. No report was written; earlier runs are untouched.',
        {
          hint: 'Run the same command again when you are ready.',
        },
      ),
    );
  };
  process.on('SIGINT', cancel);
  process.on('SIGTERM', cancel);
  return {
    signal: controller.signal,
    stop: () => {
      process.off('SIGINT', cancel);
      process.off('SIGTERM', cancel);
    },
  };
};
