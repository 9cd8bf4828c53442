import { takenOver } from '../taken-over.ts';

/**
 * The signal of a job, with a reason for people in place of pg-boss's own: it ends when the job was given to another
 * worker, because this one stood still.
 */
export function whileOurs(signal: AbortSignal): AbortSignal {
  const ours = new AbortController();
  const end = (): void => ours.abort(takenOver());
  if (signal.aborted) end();
  else signal.addEventListener('abort', end, { once: true });
  return ours.signal;
}
