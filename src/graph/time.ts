/** Time and chance, injectable: tests and benchmarks run on a virtual clock. */
export interface Time {
  /**
   * Milliseconds since 1970 when the program started, and from there on by a clock that only goes forward: for waits and
   * deadlines. It does not follow a clock that is set.
   */
  readonly now: () => number;
  /** Milliseconds since 1970, as the clock of the computer shows them: for what others wrote a time on. */
  readonly wall: () => number;
  /** Rings once, after `ms`. @returns what takes it back; nothing happens when it has rung already */
  readonly after: (ms: number, ring: () => void) => () => void;
  /** At least 0, below 1. */
  readonly random: () => number;
}

/** A longer timer of Node fires at once. */
const longestTimer = 2 ** 31 - 1;

export const systemTime: Time = {
  now: () => performance.timeOrigin + performance.now(),
  wall: () => Date.now(),
  after: (ms, ring) => {
    const timer = setTimeout(ring, Math.min(Math.max(ms, 0), longestTimer));
    return () => clearTimeout(timer);
  },
  random: Math.random,
};
