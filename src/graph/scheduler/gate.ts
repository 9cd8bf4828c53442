import type { Budget } from './families.ts';
import { makeWindow } from './window.ts';

/** One family's budget as it stands: what is under way, what the last windows used, how far we hold back. */
export interface Gate {
  /** When a request of this cost may go (ms): `now` or earlier means at once; `undefined` = after some answer. */
  readonly opens: (cost: number, now: number) => number | undefined;
  readonly take: (cost: number) => void;
  readonly done: (cost: number, now: number) => void;
  /** Microsoft asked the whole family to wait. */
  readonly pause: (until: number) => void;
  readonly pausedUntil: () => number;
  /** A throttled answer, or the warning that comes before one: use half of what we used. */
  readonly slowDown: (now: number) => void;
  readonly wentWell: (now: number) => void;
  readonly pace: () => number;
}

const slowest = 1 / 16;
/** At most one step down, and one up, in this time: a burst of 429s is one piece of news. */
const settleMs = 1000;
const recoverMs = 10_000;

export const makeGate = (budget: Budget): Gate => {
  let pace = 1;
  let changedAt = -Infinity;
  let until = -Infinity;
  const windows = budget.rates.map((rate) => makeWindow(rate, () => pace));

  return {
    opens: (cost, now) => {
      let at = Math.max(now, until);
      for (const window of windows) {
        const opens = window.opens(cost, now);
        if (opens === undefined) return undefined;
        at = Math.max(at, opens);
      }
      return at;
    },
    take: (cost) => {
      for (const window of windows) window.take(cost);
    },
    done: (cost, now) => {
      for (const window of windows) window.done(cost, now);
    },
    pause: (time) => {
      until = Math.max(until, time);
    },
    pausedUntil: () => until,
    slowDown: (now) => {
      if (now - changedAt < settleMs) return;
      pace = Math.max(slowest, pace / 2);
      changedAt = now;
    },
    wentWell: (now) => {
      if (pace === 1 || now - Math.max(changedAt, until) < recoverMs) return;
      pace = Math.min(1, pace * 1.25);
      changedAt = now;
    },
    pace: () => pace,
  };
};
