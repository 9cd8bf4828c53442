import type { Time } from '../time.ts';

/** One timer that is set again and again; the last setting counts. */
export interface Alarm {
  /** @param at ms; `Infinity` = not at all */
  readonly set: (at: number) => void;
}

/** @param ring is told for when it was set (ms) */
export const makeAlarm = (time: Time, ring: (due: number) => void): Alarm => {
  let armed: { at: number; stop: AbortController } | undefined;
  const wait = async (mine: { at: number; stop: AbortController }): Promise<void> => {
    try {
      await time.sleep(Math.max(0, mine.at - time.now()), mine.stop.signal);
    } catch (error) {
      // Another setting replaced this one; anything else is a bug of the clock.
      if (mine.stop.signal.aborted) return;
      throw error;
    }
    if (armed === mine) armed = undefined;
    ring(mine.at);
  };
  return {
    set: (at) => {
      if (armed?.at === at) return;
      armed?.stop.abort();
      armed = undefined;
      if (at === Infinity) return;
      const mine = { at, stop: new AbortController() };
      armed = mine;
      void wait(mine);
    },
  };
};
