import type { Budget } from './families.ts';
import { makeBucket } from './bucket.ts';
import { makeWidth } from './width.ts';

/** One family's budget as it stands: what is under way, what its buckets hold, how far we hold back. */
export interface Gate {
  /** When a request of this cost may go (ms): `now` or earlier means at once; `undefined` = after some answer. */
  readonly opens: (cost: number, now: number, chosen?: number) => number | undefined;
  /** How long the limits make this much last (ms), from now on; 0 where none does. */
  readonly lasts: (cost: number, now: number) => number;
  readonly take: (cost: number) => void;
  readonly done: (cost: number, now: number) => void;
  /** Microsoft asked the whole family to wait. */
  readonly pause: (until: number) => void;
  readonly pausedUntil: () => number;
  /** A throttled answer, or the warning that comes before one: use half of what we used. */
  readonly slowDown: (now: number) => void;
  /** @param weight what part of a request was answered: one of ten in a batch is a tenth */
  readonly wentWell: (now: number, weight?: number) => void;
  readonly pace: () => number;
  /** Requests outside a batch that may be under way together. */
  readonly atOnce: () => number;
  /** What `atOnce` may grow to. */
  readonly mostAtOnce: () => number;
}

const slowest = 1 / 16;
/** At most one step down, and one up, in this time: a burst of 429s is one piece of news. */
const settleMs = 1000;
const recoverMs = 10_000;

export const makeGate = (budget: Budget): Gate => {
  let pace = 1;
  let changedAt = -Infinity;
  let until = -Infinity;
  const width = budget.upTo === undefined ? undefined : makeWidth(budget.atOnce, budget.upTo);
  const buckets = budget.rates.map((rate) => makeBucket(rate, () => pace));

  return {
    opens: (cost, now, chosen = 0) => {
      let at = Math.max(now, until);
      for (const bucket of buckets) {
        const opens = bucket.opens(cost, now, chosen);
        if (opens === undefined) return undefined;
        at = Math.max(at, opens);
      }
      return at;
    },
    lasts: (cost, now) => Math.max(0, ...buckets.map((bucket) => bucket.lasts(cost, now))),
    take: (cost) => {
      for (const bucket of buckets) bucket.take(cost);
    },
    done: (cost, now) => {
      for (const bucket of buckets) bucket.done(cost, now);
    },
    pause: (time) => {
      until = Math.max(until, time);
    },
    pausedUntil: () => until,
    slowDown: (now) => {
      if (now - changedAt < settleMs) return;
      width?.throttled();
      pace = Math.max(slowest, pace / 2);
      changedAt = now;
    },
    wentWell: (now, weight) => {
      width?.wentWell(weight);
      if (pace === 1 || now - Math.max(changedAt, until) < recoverMs) return;
      pace = Math.min(1, pace * 1.25);
      changedAt = now;
    },
    pace: () => pace,
    mostAtOnce: () => budget.upTo ?? budget.atOnce,
    atOnce: () => width?.now() ?? Math.max(1, Math.floor(budget.atOnce * pace)),
  };
};
