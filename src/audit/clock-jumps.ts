import type { Collection } from '../sources/run/collection.ts';
import type { GraphEvent } from '../graph/scheduler/events.ts';

const duration = (seconds: number): string => {
  const minutes = Math.round(Math.abs(seconds) / 60);
  if (minutes < 2) return `${String(Math.round(Math.abs(seconds)))} seconds`;
  return minutes < 120 ? `${String(minutes)} minutes` : `${String(Math.round(minutes / 60))} hours`;
};

/** One sentence about a jump of the clock, for the log and for the run. */
export const jumpSentence = (seconds: number): string =>
  `The clock of this computer jumped ${seconds < 0 ? 'back' : 'forward'} by ${duration(seconds)} while the settings were read: it slept, or was set. Times in the evidence follow it.`;

/** What happened to the clock while a tenant was read, for the person who reads the log. */
export interface ClockJumps {
  readonly onEvent: (event: GraphEvent) => void;
  /** Seconds of each, in order; they are kept in the snapshot. */
  readonly seconds: () => readonly number[];
}

export function makeClockJumps(): ClockJumps {
  const jumps: number[] = [];
  return {
    onEvent: (event) => {
      if (event.kind === 'clock') jumps.push(event.seconds);
    },
    seconds: () => jumps,
  };
}

/** Failures that may pass: asked again when the collection is resumed. */
const mayPass = new Set<string | undefined>(['error', 'throttled']);

/**
 * A collection over which the clock jumped keeps its journal where something was not read: connections do not survive a
 * sleep, and `--resume` asks for the rest alone.
 */
export function keptAfterJump(collection: Collection, note: (text: string) => void): Collection {
  const missing = collection.reads.filter(
    ({ cause, unavailableItems }) => mayPass.has(cause) || unavailableItems > 0,
  );
  if (missing.length === 0) return collection;
  return {
    ...collection,
    discard: async () =>
      note(
        'What was read is kept for 24 hours: the same command with --resume asks again for what is missing.',
      ),
  };
}
