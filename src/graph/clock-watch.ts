import type { Time } from './time.ts';

/** A clock that is put right by the network moves by less; a person who waits for nothing does not notice more. */
const noticeable = 30_000;

/** Watches the clock of the computer against one that only goes forward. */
export interface ClockWatch {
  /** @returns by how much (ms) the clock jumped since the last look; 0 for what is not worth telling. Below 0: back. */
  readonly look: () => number;
  /** The same for a timer that rang at `now` and should have at `due`: a computer that slept rings late. */
  readonly rang: (due: number) => number;
}

/**
 * A suspended laptop, or a clock that was set: on some systems the steady clock stands still in sleep, and the other runs
 * ahead; on others both go on, and only a timer that rings far too late tells of it.
 */
export function makeClockWatch(time: Time): ClockWatch {
  let apart = time.wall() - time.now();
  return {
    look: () => {
      const found = time.wall() - time.now();
      const jumped = found - apart;
      if (Math.abs(jumped) < noticeable) return 0;
      apart = found;
      return jumped;
    },
    rang: (due) => {
      const late = time.now() - due;
      return late < noticeable ? 0 : late;
    },
  };
}
