import { BeadleError } from '../../model/error.ts';
import { takenOver } from '../taken-over.ts';

/** pg-boss 12.38 aborts with these words when another worker has the job, and without a reason at the job's time limit. */
const lost = /no longer active/u;

const minute = 60;

function tooLong(seconds: number): BeadleError {
  const minutes = String(Math.round(seconds / minute));
  return new BeadleError(
    'CANCELLED',
    `The audit took longer than the ${minutes} minutes that the queue gives a job, and was stopped.`,
    {
      hint: 'Another try goes on from there. If it ends so again, look with "beadle audit" at what takes so long.',
    },
  );
}

/**
 * The signal of a job, with a reason for people in place of pg-boss's own: it ends when the job was given to another
 * worker, because this one stood still, or when it ran for longer than a job may.
 *
 * @param seconds how long a job may take
 */
export function whileOurs(signal: AbortSignal, seconds: number): AbortSignal {
  const ours = new AbortController();
  const end = (): void => {
    const { reason } = signal as { readonly reason: unknown };
    ours.abort(reason instanceof Error && lost.test(reason.message) ? takenOver() : tooLong(seconds));
  };
  if (signal.aborted) end();
  else signal.addEventListener('abort', end, { once: true });
  return ours.signal;
}
