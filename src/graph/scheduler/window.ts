import type { Rate } from './families.ts';

/**
 * Keeps a rate in every window of its length, wherever it starts, so that it holds whether Microsoft counts in fixed
 * windows, sliding ones or a token bucket. A request counts from the moment it is sent until the window has passed since its
 * answer: when it was counted at the other end lies between the two.
 */
export interface Window {
  /** When this much more may be sent (ms); `undefined` while only an answer can tell. */
  readonly opens: (cost: number, now: number) => number | undefined;
  readonly take: (cost: number) => void;
  readonly done: (cost: number, now: number) => void;
}

/** @param pace above 0, at most 1: the part of the rate that we allow ourselves just now */
export const makeWindow = (rate: Rate, pace: () => number): Window => {
  const past: { at: number; cost: number }[] = [];
  let spent = 0;
  let underWay = 0;

  // Below one request in a window, the window itself grows.
  const length = (): number => rate.ms / Math.min(1, rate.count * pace());
  const prune = (now: number): void => {
    while (past[0] !== undefined && past[0].at + length() <= now) spent -= past.shift()?.cost ?? 0;
  };

  return {
    opens: (cost, now) => {
      prune(now);
      const most = Math.max(1, rate.count * pace());
      // A single request dearer than the whole budget goes when nothing else counts.
      let excess = spent + underWay + Math.min(cost, most) - most;
      if (excess <= 0) return now;
      for (const { at, cost: freed } of past) {
        excess -= freed;
        if (excess <= 0) return at + length();
      }
      return undefined;
    },
    take: (cost) => {
      underWay += cost;
    },
    done: (cost, now) => {
      underWay -= cost;
      spent += cost;
      const last = past.at(-1);
      // Close moments become one, the later: a few thousand small costs need no entry each.
      if (last !== undefined && now - last.at < rate.ms / 500) {
        last.cost += cost;
        last.at = now;
      } else past.push({ at: now, cost });
    },
  };
};
