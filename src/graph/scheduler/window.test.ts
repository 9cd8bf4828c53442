import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeWindow } from './window.ts';

const rate = { count: 5, ms: 10_000 };

/** Sends as early as the window allows; each request is counted by Microsoft at some moment before its answer. */
const countedAt = (requests: readonly { latency: number; counted: number }[], atOnce: number): number[] => {
  const window = makeWindow(rate, () => 1);
  const underWay: number[] = [];
  const counted: number[] = [];
  let now = 0;
  const answer = (): void => {
    const next = Math.min(...underWay);
    underWay.splice(underWay.indexOf(next), 1);
    now = Math.max(now, next);
    window.done(1, now);
  };
  for (const { latency, counted: part } of requests) {
    while (underWay.length >= atOnce) answer();
    for (;;) {
      const opens = window.opens(1, now);
      if (opens === undefined) answer();
      else if (opens > now) {
        while (underWay.length > 0 && Math.min(...underWay) <= opens) answer();
        now = Math.max(now, opens);
      } else break;
    }
    window.take(1);
    underWay.push(now + latency);
    counted.push(now + latency * part);
  }
  return counted.toSorted((a, b) => a - b);
};

const request = fc.record({
  latency: fc.integer({ min: 0, max: 20_000 }),
  counted: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('a rate', () => {
  it('is kept in every window, wherever it begins and whenever Microsoft counts', () => {
    fc.assert(
      fc.property(
        fc.array(request, { maxLength: 40 }),
        fc.integer({ min: 1, max: 8 }),
        (requests, atOnce) => {
          const counted = countedAt(requests, atOnce);
          // Rounding to a five-hundredth of the window is the grain of the memory.
          const gaps = counted.slice(rate.count).map((sixth, index) => sixth - (counted[index] ?? 0));
          expect(gaps.filter((gap) => gap < rate.ms - rate.ms / 500)).toEqual([]);
        },
      ),
    );
  });

  it('is used to the full', () => {
    const counted = countedAt(
      Array.from({ length: 15 }, () => ({ latency: 0, counted: 0 })),
      1,
    );
    expect(counted.at(-1)).toBe(20_000);
  });

  it('lets a request that is dearer than the whole budget go alone', () => {
    const window = makeWindow(rate, () => 1);
    expect(window.opens(9, 0)).toBe(0);
    window.take(9);
    expect(window.opens(1, 0)).toBeUndefined();
    window.done(9, 60);
    expect(window.opens(1, 60)).toBe(10_060);
  });

  it('stretches when the pace falls below one request', () => {
    const window = makeWindow({ count: 1, ms: 1000 }, () => 0.25);
    window.take(1);
    window.done(1, 0);
    expect(window.opens(1, 0)).toBe(4000);
  });
});
