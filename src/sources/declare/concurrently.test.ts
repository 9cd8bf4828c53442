import { describe, expect, it } from 'vitest';
import { concurrently } from './concurrently.ts';

const numbers = Array.from({ length: 50 }, (_, index) => index);

const gather = async <T>(from: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const one of from) all.push(one);
  return all;
};

describe('concurrently', () => {
  it('does everything once, and never more at a time than it may', async () => {
    let running = 0;
    let most = 0;
    const work = async (one: number): Promise<number> => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return one;
    };
    const found = await gather(concurrently(numbers, work, 7));
    expect(found.toSorted((a, b) => a - b)).toEqual(numbers);
    expect(most).toBe(7);
  });

  it('throws the first error after what is under way has settled', async () => {
    let settled = 0;
    const work = async (one: number): Promise<number> => {
      await new Promise((resolve) => setImmediate(resolve));
      settled += 1;
      if (one === 3) throw new Error('three');
      return one;
    };
    await expect(gather(concurrently(numbers, work, 10))).rejects.toThrow('three');
    const after = settled;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(settled).toBe(after);
    expect(after).toBeLessThan(50);
  });
});
