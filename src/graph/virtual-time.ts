import { setImmediate as turn, setTimeout as realPause } from 'node:timers/promises';
import type { Time } from './time.ts';

/** A clock that stands still while anything can go on, and then jumps to the next timer. */
export interface VirtualTime extends Time {
  /** Resolves after `ms`; rejects with the signal's reason when it is aborted first. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /**
   * Lets time pass until the work is settled.
   * @throws Error when the work waits for something that no timer will bring
   */
  readonly run: <T>(work: Promise<T>) => Promise<T>;
  /** Sets the clock on the wall by so much (ms); waits are not touched. */
  readonly setClock: (by: number) => void;
}

/** Numbers that repeat from run to run (mulberry32). */
export const makeRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Files take real time: virtual time must not pass while one is being read or written. */
const filesAreBusy = (): boolean =>
  process.getActiveResourcesInfo().some((resource) => /^(FSReq|CloseReq)/.test(resource));

/** For tests and benchmarks: an hour of waiting takes no time. */
export const makeVirtualTime = (start = Date.UTC(2026, 10, 24, 9), seed = 1): VirtualTime => {
  interface Timer {
    readonly at: number;
    readonly fire: () => void;
  }
  const timers = new Set<Timer>();
  let now = start;
  let off = 0;

  const earliest = (): Timer | undefined => {
    let found: Timer | undefined;
    for (const timer of timers) if (found === undefined || timer.at < found.at) found = timer;
    return found;
  };

  function after(ms: number, ring: () => void): () => void {
    const timer: Timer = {
      at: now + Math.max(0, ms),
      fire: () => {
        timers.delete(timer);
        ring();
      },
    };
    timers.add(timer);
    return () => void timers.delete(timer);
  }

  return {
    now: () => now,
    wall: () => now + off,
    after,
    setClock: (by) => {
      off += by;
    },
    random: makeRandom(seed),
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted === true) {
          reject(signal.reason);
          return;
        }
        const stop = (): void => {
          takeBack();
          reject(signal?.reason);
        };
        const takeBack = after(ms, () => {
          signal?.removeEventListener('abort', stop);
          resolve();
        });
        signal?.addEventListener('abort', stop, { once: true });
      }),
    run: async (work) => {
      const state = { settled: false };
      const settled = (): void => {
        state.settled = true;
      };
      work.then(settled, settled);
      for (;;) {
        // One turn of the event loop runs every promise that can go on.
        await turn();
        if (!state.settled && filesAreBusy()) {
          // Turning the loop until a disk is done would keep a core from whoever else works.
          await realPause(1);
          continue;
        }
        if (state.settled) return work;
        const next = earliest();
        if (next === undefined) throw new Error('nothing more can happen, and the work is not done');
        now = Math.max(now, next.at);
        next.fire();
      }
    },
  };
};
