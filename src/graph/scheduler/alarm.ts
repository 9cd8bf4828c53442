import type { Time } from '../time.ts';

/** One timer that is set again and again; the last setting counts. */
export interface Alarm {
  /** @param at ms; `Infinity` = not at all */
  readonly set: (at: number) => void;
}

/** @param ring is told for when it was set (ms) */
export function makeAlarm(time: Time, ring: (due: number) => void): Alarm {
  let armed: { readonly at: number; readonly takeBack: () => void } | undefined;
  return {
    set: (at) => {
      if (armed?.at === at) return;
      armed?.takeBack();
      armed = undefined;
      if (at === Infinity) return;
      const takeBack = time.after(at - time.now(), () => {
        armed = undefined;
        ring(at);
      });
      armed = { at, takeBack };
    },
  };
}
