import type { Progress as Reading } from '../sources/run/collect-options.ts';
import type { OnEvent } from '../graph/scheduler/events.ts';
import { evidenceIds } from '../sources/kinds.ts';
import { printable } from '../model/printable.ts';
import type { Say } from './ports.ts';

const duration = (seconds: number): string =>
  seconds < 90 ? `${String(Math.ceil(seconds))} seconds` : `${String(Math.ceil(seconds / 60))} minutes`;

/** Seconds; a shorter wait makes nobody wonder. */
const noticeable = 5;

/** Tells how the reading of a tenant gets on: counts, and waits that Microsoft asks for. */
export const readingProgress = (
  say: Say,
): { readonly onProgress: (reading: Reading) => void; readonly onEvent: OnEvent } => {
  let done = 0;
  const total = String(evidenceIds.length);
  return {
    onProgress: ({ evidence, state, items, unavailable = 0, cause }) => {
      if (state === 'reading') {
        const soFar = items === 0 ? '' : `, ${String(items)} so far`;
        say.now(`${String(done)} of ${total} kinds of settings read; now ${evidence}${soFar}`);
        return;
      }
      done += 1;
      const read =
        unavailable === 0
          ? `${String(items)} read`
          : `${String(items)} asked, ${String(unavailable)} of them not read`;
      say.log(`${evidence}: ${state === 'collected' ? read : `not read (${cause ?? 'error'})`}`);
      say.now(`${String(done)} of ${total} kinds of settings read`);
    },
    onEvent: (event) => {
      if (event.kind === 'retry') say.log(`Trying again: ${printable(event.what)}`);
      if (event.kind === 'warning')
        say.log(`Microsoft remarks (${printable(event.endpoint)}): ${printable(event.text)}`);
      if (event.kind !== 'wait' || event.seconds < noticeable) return;
      const text =
        event.because === 'throttled'
          ? `Microsoft asks us to wait ${duration(event.seconds)} (${event.family})`
          : `Waiting ${duration(event.seconds)}, to stay within Microsoft's limits (${event.family})`;
      say.now(text);
      say.log(text);
    },
  };
};
