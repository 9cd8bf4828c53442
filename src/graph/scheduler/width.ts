/** How many requests of a family may be under way at once, learnt from the answers. */
export interface Width {
  readonly now: () => number;
  /** An answer that was not throttled: as many of them as are at once, one more at once. */
  readonly wentWell: () => void;
  /** Half as many, and from there up again. */
  readonly throttled: () => void;
}

/** Starts at `from` and goes up to `upTo`; never below one. */
export function makeWidth(from: number, upTo: number): Width {
  let width = from;
  let good = 0;
  return {
    now: () => width,
    wentWell: () => {
      good += 1;
      if (good < width || width >= upTo) return;
      width += 1;
      good = 0;
    },
    throttled: () => {
      width = Math.max(1, Math.floor(width / 2));
      good = 0;
    },
  };
}
