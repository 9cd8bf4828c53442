import { BeadleError } from '../model/error.ts';

/** A stopped audit has this long to end by itself before it is left to its fate. */
const tenSeconds = 10_000;

const tooLong = (minutes: number): BeadleError =>
  new BeadleError('CANCELLED', `The audit took longer than ${String(minutes)} minutes and was stopped.`, {
    hint: 'Run it again with --resume: it goes on from there. Or allow more with "minutesPerCouncil:".',
  });

/** Rejects when the signal is aborted and the work has not ended soon after: nothing may hold up the others. */
export function orLeft<T>(work: Promise<T>, signal: AbortSignal, grace: number): Promise<T> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const stop = (): void => {
      timer = setTimeout(() => reject(signal.reason as Error), grace);
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    });
  });
}

/** Runs work that is stopped after some minutes, or when everything is. */
export async function withinMinutes<T>(
  minutes: number,
  {
    signal: stop,
    graceMs = tenSeconds,
  }: { readonly signal: AbortSignal; readonly graceMs?: number | undefined },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(tooLong(minutes)), minutes * 60_000);
  const stopAll = (): void => controller.abort(stop.reason);
  // What is aborted already tells nobody again.
  if (stop.aborted) stopAll();
  else stop.addEventListener('abort', stopAll, { once: true });
  try {
    return await orLeft(work(controller.signal), controller.signal, graceMs);
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', stopAll);
  }
}
