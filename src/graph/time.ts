import { setTimeout as wait } from 'node:timers/promises';

/** Time and chance, injectable: tests and benchmarks run on a virtual clock. */
export interface Time {
  /**
   * Milliseconds since 1970 when the program started, and from there on by a clock that only goes forward: for waits and
   * deadlines. It does not follow a clock that is set.
   */
  readonly now: () => number;
  /** Milliseconds since 1970, as the clock of the computer shows them: for what others wrote a time on. */
  readonly wall: () => number;
  /** Resolves after `ms`; rejects with the signal's reason when it is aborted first. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** At least 0, below 1. */
  readonly random: () => number;
}

/** A longer timer of Node fires at once. */
const longestTimer = 2 ** 31 - 1;

export const systemTime: Time = {
  now: () => performance.timeOrigin + performance.now(),
  wall: () => Date.now(),
  sleep: async (ms, signal) => {
    try {
      await wait(Math.min(Math.max(ms, 0), longestTimer), undefined, signal === undefined ? {} : { signal });
    } catch (cause) {
      throw signal?.aborted === true ? signal.reason : cause;
    }
  },
  random: Math.random,
};
