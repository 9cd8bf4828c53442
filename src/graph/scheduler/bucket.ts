import type { Rate } from './families.ts';

/**
 * A published limit as a token bucket, the way Microsoft describes it for identity: so many at once, refilled evenly. A
 * request is set aside from the moment it is sent and paid for at its answer: Microsoft counted it somewhere between
 * the two, so its bucket never holds less than ours. Where a service counts in fixed windows instead, its 429 says so
 * and the pace falls.
 */
export interface Bucket {
  /**
   * When a request of this cost may be sent (ms), together with others that are chosen already; `undefined` while only
   * an answer can tell.
   */
  readonly opens: (cost: number, now: number, chosen?: number) => number | undefined;
  /** How long the limit makes this much last (ms), from now on. */
  readonly lasts: (cost: number, now: number) => number;
  readonly take: (cost: number) => void;
  readonly done: (cost: number, now: number) => void;
}

/** @param pace above 0, at most 1: the part of the limit that we allow ourselves just now */
export const makeBucket = (rate: Rate, pace: () => number): Bucket => {
  // Below one request, the bucket stays at one and fills the slower.
  const capacity = (): number => Math.max(1, rate.count * pace());
  const perMs = (): number => (rate.count * pace()) / rate.ms;
  let level = rate.count;
  let at = -Infinity;
  let underWay = 0;

  const refill = (now: number): void => {
    if (now <= at) return;
    level = Math.min(capacity(), at === -Infinity ? capacity() : level + (now - at) * perMs());
    at = now;
  };

  return {
    opens: (cost, now, chosen = 0) => {
      refill(now);
      // A single request dearer than the whole bucket goes when the bucket is full.
      const wanted = Math.min(cost, capacity()) + chosen + underWay;
      if (wanted - level <= 1e-6) return now;
      return wanted > capacity() ? undefined : now + (wanted - level) / perMs();
    },
    lasts: (cost, now) => {
      refill(now);
      return Math.max(0, cost + underWay - level) / perMs();
    },
    take: (cost) => {
      underWay += cost;
    },
    done: (cost, now) => {
      refill(now);
      underWay -= cost;
      level -= cost;
    },
  };
};
