/** How many requests of a family may be under way at once, learnt from the answers. */
export interface Width {
  readonly now: () => number;
  /**
   * An answer that was not throttled: as many of them as are at once, one more at once.
   * @param weight what part of a request it answers
   */
  readonly wentWell: (weight?: number) => void;
  /** Half as many, and from there up again. */
  readonly throttled: () => void;
}

/** Starts at `from` and goes up to `upTo`; never below one. */
export function makeWidth(from: number, upTo: number): Width {
  let width = from;
  let good = 0;
  return {
    now: () => width,
    wentWell: (weight = 1) => {
      good += weight;
      // A tenth ten times is a little less than one.
      if (good < width - 1e-6 || width >= upTo) return;
      width += 1;
      good = 0;
    },
    throttled: () => {
      width = Math.max(1, Math.floor(width / 2));
      good = 0;
    },
  };
}
