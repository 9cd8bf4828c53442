import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeBucket } from './bucket.ts';

const rate = { count: 5, ms: 10_000 };

/** Sends as early as the bucket allows; each request is counted by Microsoft at some moment before its answer. */
const countedAt = (requests: readonly { latency: number; counted: number }[], atOnce: number): number[] => {
  const bucket = makeBucket(rate, () => 1);
  const underWay: number[] = [];
  const counted: number[] = [];
  let now = 0;
  const answer = (): void => {
    const next = Math.min(...underWay);
    underWay.splice(underWay.indexOf(next), 1);
    now = Math.max(now, next);
    bucket.done(1, now);
  };
  for (const { latency, counted: part } of requests) {
    while (underWay.length >= atOnce) answer();
    for (;;) {
      const opens = bucket.opens(1, now);
      if (opens === undefined) answer();
      else if (opens > now) {
        while (underWay.length > 0 && Math.min(...underWay) <= opens) answer();
        now = Math.max(now, opens);
      } else break;
    }
    bucket.take(1);
    underWay.push(now + latency);
    counted.push(now + latency * part);
  }
  return counted.toSorted((a, b) => a - b);
};

/** The lowest level of Microsoft's own bucket while it counts these requests. */
const lowest = (counted: readonly number[]): number => {
  let level = rate.count;
  let at = 0;
  let least = level;
  for (const moment of counted) {
    level = Math.min(rate.count, level + ((moment - at) * rate.count) / rate.ms) - 1;
    at = moment;
    least = Math.min(least, level);
  }
  return least;
};

const request = fc.record({
  latency: fc.integer({ min: 0, max: 20_000 }),
  counted: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('a limit', () => {
  it("never empties Microsoft's bucket, whenever Microsoft counts", () => {
    fc.assert(
      fc.property(
        fc.array(request, { maxLength: 40 }),
        fc.integer({ min: 1, max: 8 }),
        (requests, atOnce) => {
          expect(lowest(countedAt(requests, atOnce))).toBeGreaterThanOrEqual(-0.001);
        },
      ),
    );
  });

  it('is used to the full', () => {
    const counted = countedAt(
      Array.from({ length: 15 }, () => ({ latency: 0, counted: 0 })),
      1,
    );
    expect(counted.at(4)).toBe(0);
    expect(counted.at(-1)).toBe(20_000);
  });

  it('lets a request that is dearer than the whole bucket go alone', () => {
    const bucket = makeBucket(rate, () => 1);
    expect(bucket.opens(9, 0)).toBe(0);
    bucket.take(9);
    expect(bucket.opens(1, 0)).toBeUndefined();
    bucket.done(9, 60);
    expect(bucket.opens(1, 60)).toBe(10_060);
  });

  it('counts what is chosen for the same batch, however much that is', () => {
    const bucket = makeBucket(rate, () => 1);
    expect(bucket.opens(1, 0, 4)).toBe(0);
    expect(bucket.opens(1, 0, 5)).toBeUndefined();
    expect(bucket.opens(1, 0, 19)).toBeUndefined();
  });

  it('stretches when the pace falls below one request', () => {
    const bucket = makeBucket({ count: 1, ms: 1000 }, () => 0.25);
    expect(bucket.opens(1, 0)).toBe(0);
    bucket.take(1);
    bucket.done(1, 0);
    expect(bucket.opens(1, 0)).toBe(4000);
  });
});
